"""A second invented corpus, made otherwise than the first: running words, blocks, three scripts.

Words follow one another as in a language (each has a few usual successors), so that unrelated texts
share runs of words. Stock comes in whole blocks of 15 to 45 words, of which a few are on one text
in ten and most on one in a hundred or fewer, two or three to a text, in any order. A quarter of the
templates is Cyrillic or Greek, some switch script in the middle. Copies are edited by the phrase:
left out, swapped, moved; by the word: another, none, twice, joined to the next; and by the letter:
look-alikes, upper case, emoji. Sizes are lognormal. Nothing of linking was chosen on it.
"""

from __future__ import annotations

import string
from bisect import bisect
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from random import Random

import numpy as np
import pyarrow as pa

from benchmarks.linking.corpus import Truth
from brightline.linking.shingles import TextArray

_VOCABULARY = 8_000
_SUCCESSORS = 6
_FOLLOWS = 0.45  # of words are a usual successor of the one before
_BLOCKS = 60
_SINGLE_SHARE = 0.65
_LARGEST_SHARE = 0.02
_SYLLABLES = {
    "latin": [a + b for a in ("b", "ch", "d", "fr", "l", "m", "n", "st", "v") for b in "aeiouy"],
    "cyrillic": [a + b for a in "бвгджзлмнпрст" for b in "аеиоуы"],
    "greek": [a + b for a in "βγδθλμνπρσ" for b in "αεηιο"],
}
_SCRIPTS = ("latin",) * 14 + ("cyrillic",) * 3 + ("greek",) * 2 + ("mixed",)
_LOOK_ALIKE = str.maketrans("aeopcy", "аеорсу")
_SIGNS = ("💫", "♥", "★", "~", "!!", "🌴")
_CONTACT = string.ascii_uppercase + "234567"

Words = list[str]


@dataclass(frozen=True, slots=True)
class RunningWords:
    """`size` adverts of a seed; as `Corpus`, written chunk by chunk."""

    seed: int
    size: int

    def truth(self) -> Truth:
        """Template and advertiser of every advert."""
        chance = np.random.default_rng((self.seed, 21))
        most = max(2, int(self.size * _LARGEST_SHARE))
        sizes = np.minimum(np.ceil(chance.lognormal(1.2, 1.3, size=self.size)), most) + 1
        sizes[chance.random(self.size) < _SINGLE_SHARE] = 1
        template = np.repeat(np.arange(self.size), sizes.astype(np.int64))[: self.size]
        chance.shuffle(template)
        owner = np.sort(chance.integers(0, max(1, self.size // 4), size=self.size))
        return Truth(template, owner[template])

    def texts(self, part: Truth, start: int, size: int) -> TextArray:
        """The texts of `size` adverts from number `start` on; `part` is their truth."""
        rows = zip(part.template[:size].tolist(), part.advertiser[:size].tolist(), strict=True)
        return pa.array(
            [self._text(template, owner, start + at) for at, (template, owner) in enumerate(rows)],
            pa.string(),
        )

    def _text(self, template: int, owner: int, number: int) -> str:
        phrases = _template(self.seed, template)
        chance = Random(f"{self.seed} advert {number}")
        words = _copied(phrases, chance)
        letters = Random(owner)
        contact = "".join(letters.choices(_CONTACT, k=6))
        return f"{' '.join(words)} [phone:{contact}] (synthetic)"


@cache
def _language(script: str) -> tuple[Words, list[float], list[list[int]]]:
    """Words, their cumulative frequencies (Zipf's), and the usual successors of each."""
    chance = Random(f"language {script}")
    kinds = list(_SYLLABLES) if script == "mixed" else [script]
    words: dict[str, None] = {}
    while len(words) < _VOCABULARY:
        syllables = _SYLLABLES[chance.choice(kinds)]
        words["".join(chance.choices(syllables, k=chance.choice((1, 2, 2, 3, 3, 4))))] = None
    law = list(accumulate(1 / (rank + 8) for rank in range(_VOCABULARY)))
    after = [[_drawn(law, chance) for _ in range(_SUCCESSORS)] for _ in range(_VOCABULARY)]
    return list(words), law, after


def _drawn(law: Sequence[float], chance: Random) -> int:
    return bisect(law, chance.random() * law[-1])


def _run(script: str, length: int, chance: Random) -> Words:
    words, law, after = _language(script)
    at, found = _drawn(law, chance), []
    for _ in range(length):
        found.append(words[at])
        follows = chance.random() < _FOLLOWS
        at = chance.choice(after[at]) if follows else _drawn(law, chance)
    return found


@cache
def _block(seed: int, number: int) -> Words:
    chance = Random(f"{seed} block {number}")
    return _run("latin", chance.randint(15, 45), chance)


def _template(seed: int, template: int) -> list[Words]:
    """The phrases of a template; its blocks of stock stand among them whole."""
    chance = Random(f"{seed} template {template}")
    script = chance.choice(_SCRIPTS)
    phrases = [_run(script, chance.randint(4, 14), chance) for _ in range(chance.randint(5, 14))]
    for _ in range(chance.choice((1, 2, 2, 3))):
        block = int(_BLOCKS * chance.random() ** 2.5)  # skewed: the first is on one in five
        phrases.insert(chance.randint(0, len(phrases)), _block(seed, block))
    return phrases


def _copied(phrases: list[Words], chance: Random) -> Words:
    """A copy: as it is, with a few words changed, or reworked."""
    kind = chance.random()
    if kind < 0.45:
        return [word for phrase in phrases for word in phrase]
    rate = 0.02 if kind < 0.75 else chance.uniform(0.04, 0.14)
    kept = [phrase for phrase in phrases if kind < 0.75 or chance.random() > 0.08]
    if kind > 0.9:
        one, other = chance.randrange(len(phrases)), chance.randrange(len(phrases))
        kept = [*kept[one:], *kept[:one]] if one < other else kept
    words = _edited([word for phrase in kept or phrases for word in phrase], rate, chance)
    return _dressed(words, chance) if chance.random() < 0.3 else words


def _edited(words: Words, rate: float, chance: Random) -> Words:
    other, law, _ = _language("latin")
    found: Words = []
    for word in words:
        drawn = chance.random() / rate
        if drawn >= 1:
            found.append(word)
        elif drawn < 0.5:
            found.append(other[_drawn(law, chance)])
        elif drawn < 0.65:
            found += [word, other[_drawn(law, chance)]]
        elif drawn < 0.8 and found:
            found[-1] += word
    return found


def _dressed(words: Words, chance: Random) -> Words:
    kind = chance.randrange(3)
    if kind == 0:
        return [word.translate(_LOOK_ALIKE) for word in words]
    if kind == 1:
        return [word.upper() if chance.random() < 0.5 else word for word in words]
    return [f"{word} {chance.choice(_SIGNS)}" if chance.random() < 0.2 else word for word in words]
