"""A text made ready: what each word can be part of, and what it tells of its contacts, done."""
