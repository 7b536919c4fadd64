"""A real classifieds engine (django-classified 1.3) as a site to crawl, on loopback only.

`engine.py` starts and stops it, `environment.py` builds the environment that it runs in, and
`served/` holds the few files that run inside that environment. Nothing here collects anything.
"""
