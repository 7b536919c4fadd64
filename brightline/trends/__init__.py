"""Coverage, counts, prevalence and change: pure functions on frames, each with its source."""
