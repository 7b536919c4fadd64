"""Addresses of which sentences tell the name, the domain, or how they are meant."""
