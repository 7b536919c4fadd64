"""Telephone numbers with words between their groups, and those passed off as amounts."""
