"""Drafting a manifest for a new site from the structure of one page, and from nothing else of it.

`reduction` turns a page into an invented one of the same structure, in memory; `draft` guesses a
manifest from that invented page only, so that nothing of the real one can reach a file.
"""
