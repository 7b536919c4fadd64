"""Custody: opt-outs, unsealing, erasure, retention, and what becomes of the keys.

Every act here is irreversible or shows something; each stands in the ledger, and none takes a
contact or a secret as an argument.
"""
