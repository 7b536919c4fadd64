"""Tests of the Scrapy project."""
