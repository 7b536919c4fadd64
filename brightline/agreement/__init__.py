"""Agreement between annotators: coefficients, spans of evidence, and the report on a store."""
