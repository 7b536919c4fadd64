"""Minimising: CPU seconds for 100,000 invented adverts of about 450 characters.

Three corpora: every advert with its contact lines, none with them, and the mix in which four of
five print a contact. Each round has adverts of its own, so that what is remembered from text to
text (words, ordinary sentences) helps no more than in a stream of adverts. The median of rounds
counts; every round stands beside it. A round of its own comes first and is not counted: patterns
are built when they are first used, once in a program's life, and of 4,000 adverts multiplied to
100,000 that would be counted 25 times. What it takes stands beside the figures, not multiplied.
"""

from __future__ import annotations

import random
import statistics
import tempfile
import time
from pathlib import Path
from typing import Any

from brightline.privacy import Keyring, create_keys, minimise
from brightline.synthetic.texts import SyntheticAdvert, adverts

_ADVERTS = 4000
_ROUNDS = 5
_CHARACTERS = 450  # of title and body together
_WITH_CONTACT = 0.8  # of the mix; adverts exist to be answered, some only by the site's own form
_PER = 100_000
_SEED = 11

Text = tuple[str, str]  # title and body


def measure() -> dict[str, Any]:
    """Median CPU seconds per 100,000 adverts, for each corpus, with every round beside it."""
    with tempfile.TemporaryDirectory() as folder:
        keyring = create_keys(Path(folder) / "keys")
        figures: dict[str, Any] = {"adverts": _ADVERTS, "mix_with_contact": _WITH_CONTACT}
        figures["first_round_cpu_seconds"] = round(_first_round(keyring), 2)
        rounds = [_corpora(_SEED + turn) for turn in range(_ROUNDS)]
        for name in rounds[0]:
            runs = [round(_cpu_seconds(corpora[name], keyring), 2) for corpora in rounds]
            figures[f"{name}_characters_mean"] = round(
                statistics.mean(len(title) + len(body) for title, body in rounds[0][name])
            )
            figures[f"{name}_cpu_seconds_median"] = statistics.median(runs)
            figures[f"{name}_cpu_seconds_runs"] = runs
    return figures


def _first_round(keyring: Keyring) -> float:
    """CPU seconds of the adverts, each once, with which a program begins."""
    texts = _corpora(_SEED + _ROUNDS)["mix"]
    return _cpu_seconds(texts, keyring) * len(texts) / _PER


def _corpora(seed: int) -> dict[str, list[Text]]:
    """The texts of one round."""
    invented = list(adverts(_ADVERTS, seed=seed))
    spare = [sentence for advert in invented for sentence in _sentences(advert)]
    chance = random.Random(seed)
    drawn = [(chance.random() < _WITH_CONTACT, advert) for advert in invented]
    return {
        "with_contact": [_text(advert, True, spare, chance) for advert in invented],
        "without_contact": [_text(advert, False, spare, chance) for advert in invented],
        "mix": [_text(advert, contact, spare, chance) for contact, advert in drawn],
    }


def _sentences(advert: SyntheticAdvert) -> list[str]:
    """What an advert says between its greeting and its contact lines."""
    return [f"{part}." for part in advert.body.split("\n\n")[1].split(". ") if part[-1] != "."]


def _text(advert: SyntheticAdvert, contact: bool, spare: list[str], chance: random.Random) -> Text:
    """The advert with or without its contact lines, filled up with sentences of others."""
    greeting, middle, lines, marker = advert.body.split("\n\n")
    parts = [greeting, middle, *([lines] if contact else []), marker]
    while len(advert.title) + sum(map(len, parts)) < _CHARACTERS - 20:  # half a sentence
        parts[1] += " " + chance.choice(spare)
    return advert.title, "\n\n".join(parts)


def _cpu_seconds(texts: list[Text], keyring: Keyring) -> float:
    before = time.process_time()
    for title, body in texts:
        minimise(title, body, keyring)
    return (time.process_time() - before) * _PER / len(texts)
