"""E-mail addresses, plain and disguised, in one piece and in several."""
