"""What runs inside the engine's own environment: its settings, filling and serving.

These files import Django and nothing of Brightline, which is not installed there; they are
started as scripts by `engine.py`, with this folder first on the module path.
"""
