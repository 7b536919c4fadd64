"""Days, hours and how long something lasts."""
