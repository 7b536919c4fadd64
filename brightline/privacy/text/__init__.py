"""What a text is before anything is looked for in it: folded, its hidden characters shown."""
