"""What the tests of privacy share: a keyring whose keys are written down here, so that a test's
tokens are the same each time: with keys drawn anew a token held now and then three letters of a
name that a test looks for in what is left readable."""

from __future__ import annotations

import hashlib

import pytest

from brightline.privacy import Keyring


@pytest.fixture(scope="session")
def keyring() -> Keyring:
    """The keyring of tests: it keeps nobody's secret."""
    keys = (hashlib.sha256(name).digest() for name in (b"pseudonyms of tests", b"their custodian"))
    return Keyring(*keys)
