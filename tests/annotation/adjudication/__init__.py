"""Adjudication: cases, their page, and decisions against a real Label Studio."""
