"""Contacts: a labelled, invented set, and how well contacts in it are found and masked."""
