"""The extractor at work on the set: the only module here that imports the part under test.

It uses the two public functions `find_contacts` and `minimise`, and nothing else.
"""

from __future__ import annotations

import hashlib
from typing import Any

from nacl.public import PrivateKey

from benchmarks.contacts.composing import compose
from benchmarks.contacts.model import SPLITS, Line
from benchmarks.contacts.reader import is_readable
from benchmarks.contacts.reserved import code_of
from benchmarks.contacts.scoring import Tally
from benchmarks.contacts.wilson import share
from benchmarks.contacts.write import read
from brightline.privacy import Keyring, find_contacts, minimise

TRIALS = 10_000
TRIAL_SEED = "brightline residual 1"


def _keyring() -> Keyring:
    """Keys for this run only; a figure does not depend on them."""
    secret = hashlib.sha256(b"a benchmark's key guards nothing").digest()
    return Keyring(secret, bytes(PrivateKey.generate().public_key))


def judge(split: str) -> Tally:
    """All lines of a split, counted."""
    keyring, tally = _keyring(), Tally()
    for line in read(split):
        tally.add_finds(line, find_contacts(line.text, line.region))
        tally.add_minimised(line, minimised(line, keyring))
    return tally


def minimised(line: Line, keyring: Keyring) -> str:
    """The line's text as it would be stored."""
    kept = minimise(line.title, line.body, keyring, line.region)
    return f"{kept.title}\n{kept.body}"


def residual(trials: int = TRIALS, seed: str = TRIAL_SEED) -> dict[str, Any]:
    """Fresh lines with phones in the disguises of both splits: how many stay readable when masked.

    `readable_before` says what the reader can read at all.
    """
    keyring = _keyring()
    before = after = phones = 0
    for trial in range(trials):
        line = compose(seed, SPLITS[trial % 2], "phone", trial)
        text = minimised(line, keyring)
        numbers = [one.normalised for one in line.contacts if one.kind == "phone"]
        phones += len(numbers)
        before += sum(is_readable(line.text, number, code_of(number)) for number in numbers)
        after += sum(is_readable(text, number, code_of(number)) for number in numbers)
    return {
        "trials": trials,
        "readable_before": share(before, phones),
        "readable_after": share(after, phones),
    }
