"""What a text is before anything is looked for in it: folded, without markup, its marks by word."""
