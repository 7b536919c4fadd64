"""What the team that runs a study sees of it: crawls, labels, care. Tables without any text."""
