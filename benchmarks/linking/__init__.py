"""Linking: invented corpora with known truth, scores, peers, growth.

`python -m benchmarks linking` runs it (`measure` is in `running`).
"""

# from benchmarks.linking.running import measure
