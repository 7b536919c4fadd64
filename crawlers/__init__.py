"""Face 1, in: the Scrapy project that collects within the protocol. Importing it does nothing."""
