"""Replaying captures of gone or older pages: WARC files in, through the same page objects and door.

Files are read twice, as streams: first for what was captured when and which lists led where, then
for the adverts. Nothing of them is copied; what has to be remembered in between is keyed or
encrypted, in a temporary index that vanishes with the process.
"""
