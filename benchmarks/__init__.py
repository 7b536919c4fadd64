"""What is timed: each figure is written to `results/` by a command, with its circumstances.

`python -m benchmarks` runs them all; `python -m benchmarks house` one of them. Not part of the
test run, since a test must not fail because a machine is busy.
"""
