"""The one door out: disclosure control and the cube. `reader.py` is all that a reader needs."""
