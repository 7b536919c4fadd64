"""Names on platforms and of payment services, links, coins; names of persons, and streets."""
