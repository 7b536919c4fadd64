"""Face 1, in: the Scrapy project that archives public metadata within a written scope."""
