"""Method validation: estimates and refusals on markets with known truth, beside the naive figure.

What lives here: the market (`market.py`), the biases that a market can be given (`biases.py`), the
trial of both figures on many markets as frames (`trial.py`), one market of each through a temporary
store to a release (`chain.py`), and the command. Nothing is real, and nothing stays.
"""
