"""E-mail addresses, plain and disguised: six packages, each of which rests on those below it."""
