"""Method validation: estimates and refusals on markets with known truth, beside the naive figure.

What lives here: the market (`market.py`), the biases that a market can be given (`biases.py`), the
trial of both figures (`trial.py`), and the command. Nothing is stored, and nothing is real.
"""
