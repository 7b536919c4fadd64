"""`python -m benchmarks.bare_spider URL CONCURRENCY`: Scrapy alone, the peer of the crawl.

The selectors and fields of datasets/sites/django-classified.toml with Scrapy's own settings,
but for a quiet log and the same number of requests at once. It stores nothing; it
prints how many items it read.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from typing import Any

import scrapy
from scrapy.crawler import AsyncCrawlerProcess

_PLACE = re.compile("^(.+?) · .+ · ", re.DOTALL)
_POSTED = re.compile(": (.+)")


class BareSpider(scrapy.Spider):
    """Index, lists and adverts of one site."""

    name = "bare"
    start_url: str

    async def start(self) -> Any:
        yield scrapy.Request(self.start_url, self.parse_list)

    def parse_list(self, response: Any) -> Iterator[Any]:
        links = response.css("table td a[title]::attr(href)").getall()
        yield from response.follow_all(links, self.parse_advert)
        further = response.css(".pagination a.page-link::attr(href), .dcf-group > a::attr(href)")
        yield from response.follow_all(further.getall(), self.parse_list)

    def parse_advert(self, response: Any) -> Iterator[dict[str, Any]]:
        product = json.loads(response.css('script[type="application/ld+json"]::text').get())
        eyebrow = " ".join("".join(response.css("p.dcf-eyebrow ::text").getall()).split())
        posted = response.css(".dcf-meta::text").get()
        place, when = _PLACE.search(eyebrow), _POSTED.search(posted)
        yield {
            "url": response.url,
            "title": response.css(".dcf-item-head h2::text").get().strip(),
            "body": "\n".join(response.css(".dcf-description ::text").getall()).strip(),
            "price": float(product["offers"]["price"]),
            "currency": product["offers"]["priceCurrency"],
            "place": place.group(1) if place else None,
            "section": response.css("p.dcf-eyebrow a::text").get(),
            "posted": when.group(1) if when else None,
        }


def main(url: str, at_once: int) -> None:
    settings = {"LOG_LEVEL": "WARNING", "CONCURRENT_REQUESTS_PER_DOMAIN": at_once}
    process = AsyncCrawlerProcess(settings)
    crawler = process.create_crawler(BareSpider)
    process.crawl(crawler, start_url=url)
    process.start()
    print(crawler.stats.get_value("item_scraped_count", 0))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
