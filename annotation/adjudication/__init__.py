"""Adjudication: what annotators disagree on, or refer, goes to a senior annotator, blinded."""
