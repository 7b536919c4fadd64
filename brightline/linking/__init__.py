"""Which adverts are one text, and which are one advertiser: with the evidence of every join.

Engines, thresholds and limits are described in docs/linking.md.
"""
