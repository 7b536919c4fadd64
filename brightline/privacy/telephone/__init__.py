"""Telephone numbers, plain and disguised: five packages, each of which rests on those below it."""
