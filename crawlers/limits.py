"""How large a page may be, for those who fetch pages and those who only read them.

It stands apart from the settings of a crawl, which load all of Scrapy: a replay needs none of it.
"""

from __future__ import annotations

LARGEST_PAGE = 5 * 1024 * 1024
"""Bytes of a body, compressed or not: twenty times a heavy list page."""
