"""Invented, neutral adverts with known templates and advertisers, at any size.

Every word is a function of (seed, template, place in the text), so that a chunk can be written
without the others and a template's adverts lie anywhere in the corpus. Cluster sizes are Zipf's and
70% of templates have one advert. Three to five sentences in ten are stock phrases that unrelated
adverts share. One advert in six is disguised: emoji, look-alike letters, shuffled sentences. Edits
are set so that the 10th percentile of the Jaccard similarity within a template is about 0.5.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute

from brightline.linking.shingles import TextArray

pc: Any = pyarrow.compute

Ints = npt.NDArray[np.int64]
_Hashes = npt.NDArray[np.uint64]

DEVELOPMENT, HELD_OUT = (1, 2, 3, 101), (102, 103, 104)
"""Seeds: parameters are chosen on the first (one rule was found on 101), and figures are reported
for the second."""

SINGLE_SHARE = 0.7  # of templates (the issue of the peers' corpora: most texts are posted once)
LARGEST_SHARE = 0.02  # of all adverts in the largest template, at most
ZIPF = 2.0
STOCK_SHARE = (0.30, 0.50)
_SENTENCES = (7, 13)
_WORDS = 9  # at most, in a sentence; at least five
_VOCABULARY = 6_000
_PHRASES = 30
_ADVERSARIAL = 1 / 6
_AT_ONCE = 2_000  # adverts whose words fit in the processor's cache
EDIT_RATES = ((0.50, 0.000), (0.25, 0.03), (0.17, 0.08), (0.08, 0.17))
"""(share of adverts, share of own words replaced, inserted or left out)."""
_SYLLABLES = [a + b for a in "bcdfghjklmnprstvwxz" for b in "aeiou"]
_LOOK_ALIKE = str.maketrans("aeopcxi", "аеорсхі")
_EMOJI = ["🌿", "✨", "🌙", "☀️", "🍀", "🌸", "⭐"]


@dataclass(frozen=True, slots=True)
class Truth:
    """What an invented corpus is made of: one entry per advert."""

    template: Ints
    advertiser: Ints


@dataclass(frozen=True, slots=True)
class Corpus:
    """`size` adverts of a seed, written chunk by chunk."""

    seed: int
    size: int

    def truth(self) -> Truth:
        """Template and advertiser of every advert."""
        chance = np.random.default_rng((self.seed, 1))
        sizes = _cluster_sizes(chance, self.size)
        template = np.repeat(np.arange(len(sizes)), sizes)[: self.size]
        chance.shuffle(template)
        owned = chance.geometric(0.6, size=len(sizes))  # templates of one advertiser
        advertiser = np.repeat(np.arange(len(owned)), owned)[: len(sizes)]
        return Truth(template, advertiser[template])

    def texts(self, part: Truth, start: int, size: int) -> TextArray:
        """The texts of `size` adverts from number `start` on, each with a contact token.

        Args:
            part: the truth of these adverts alone. The same start and size give the same texts.
        """
        pieces = []
        for at in range(0, size, _AT_ONCE):
            mine = slice(at, min(at + _AT_ONCE, size))
            pieces.append(self._texts(part.template[mine], part.advertiser[mine], start + at))
        return pa.concat_arrays(pieces)

    def _texts(self, template: Ints, advertiser: Ints, start: int) -> TextArray:
        chance = np.random.default_rng((self.seed, 2, start))
        words, sentence = _template_words(self.seed, template.astype(np.uint64))
        row, place = np.nonzero(words >= 0)
        flat, order = words[row, place], sentence[row, place].astype(np.int64)
        row, flat, order = _edited(chance, row, flat, order, len(template))
        flat = _disguised(chance, row, flat, order, len(template))
        return _written(row, flat, advertiser)


def _cluster_sizes(chance: np.random.Generator, size: int) -> Ints:
    largest = max(2, int(size * LARGEST_SHARE))
    sizes: list[Ints] = []
    made = 0
    while made < size:
        drawn = chance.zipf(ZIPF, size=max(1000, size // 8)) + 1
        drawn = np.where(drawn > largest, 2, drawn)
        drawn[chance.random(len(drawn)) < SINGLE_SHARE] = 1
        sizes.append(drawn.astype(np.int64))
        made += int(drawn.sum())
    return np.concatenate(sizes)


def _hash(*parts: _Hashes | int) -> _Hashes:
    out: _Hashes = np.zeros(1, dtype=np.uint64)
    for part in parts:
        out = (out ^ np.asarray(part, dtype=np.uint64)) * np.uint64(0xBF58476D1CE4E5B9)
        out = out ^ (out >> np.uint64(29))
        out = out * np.uint64(0x94D049BB133111EB)
        out = out ^ (out >> np.uint64(32))
    return out


def _unit(hashes: _Hashes) -> npt.NDArray[np.float64]:
    return np.asarray(hashes >> np.uint64(11)) / float(1 << 53)


def _common(unit: npt.NDArray[np.float64]) -> Ints:
    """Words by a skewed law: a few are common, most are rare."""
    return np.asarray(_VOCABULARY * unit**2, dtype=np.int64)


def _template_words(seed: int, template: _Hashes) -> tuple[Ints, Ints]:
    """(n, sentences * words) of word numbers, -1 where there is none, and their sentences."""
    least, most = _SENTENCES
    sentence = np.arange(most, dtype=np.uint64)[None, :, None]
    place = np.arange(_WORDS, dtype=np.uint64)[None, None, :]
    of = template[:, None, None]
    stock_share = STOCK_SHARE[0] + (STOCK_SHARE[1] - STOCK_SHARE[0]) * _unit(_hash(seed, 11, of))
    stock = _unit(_hash(seed, 12, of, sentence)) < stock_share
    phrase = np.asarray(_PHRASES * _unit(_hash(seed, 13, of, sentence)) ** 1.5, dtype=np.uint64)
    origin = np.where(stock, phrase, of * np.uint64(most) + sentence + np.uint64(1 << 20))
    words = _common(_unit(_hash(seed, 14, origin, place)))
    length = 5 + (_hash(seed, 15, origin) % np.uint64(_WORDS - 4)).astype(np.int64)
    count = least + (_hash(seed, 16, of) % np.uint64(most - least + 1)).astype(np.int64)
    shown = (place.astype(np.int64) < length) & (sentence.astype(np.int64) < count)
    words = np.where(shown, words, -1).reshape(len(template), -1)
    numbers = np.broadcast_to(sentence, shown.shape).reshape(len(template), -1)
    return words, numbers.astype(np.int64)


def _edited(
    chance: np.random.Generator, row: Ints, flat: Ints, order: Ints, rows: int
) -> tuple[Ints, Ints, Ints]:
    """Words replaced, left out or inserted, at each advert's own rate."""
    shares, rates = np.array(EDIT_RATES).T
    rate = rates[chance.choice(len(rates), size=rows, p=shares / shares.sum())][row]
    drawn = chance.random(len(flat))
    other = _common(chance.random(len(flat)))
    flat = np.where(drawn < rate * 0.6, other, flat)
    copies = np.ones(len(flat), dtype=np.int64)
    copies[(drawn >= rate * 0.6) & (drawn < rate * 0.8)] = 0
    copies[(drawn >= rate * 0.8) & (drawn < rate)] = 2
    again = np.repeat(flat, copies)
    second = np.zeros(len(again), dtype=bool)
    second[1:] = (
        np.repeat(np.arange(len(flat)), copies)[1:] == np.repeat(np.arange(len(flat)), copies)[:-1]
    )
    again[second] = _common(chance.random(int(second.sum())))
    return np.repeat(row, copies), again, np.repeat(order, copies)


def _disguised(chance: np.random.Generator, row: Ints, flat: Ints, order: Ints, rows: int) -> Ints:
    """Emoji and look-alikes as other spellings of a word; sentences in another order."""
    kind = np.where(chance.random(rows) < _ADVERSARIAL, chance.integers(1, 4, size=rows), 0)[row]
    drawn = chance.random(len(flat))
    flat = np.where((kind == 1) & (drawn < 0.2), flat + 2 * _VOCABULARY, flat)
    flat = np.where((kind == 2) & (drawn < 0.4), flat + _VOCABULARY, flat)
    rank = chance.random((rows, _SENTENCES[1]))
    key = np.where(kind == 3, rank[row, order], order.astype(np.float64))
    place = np.lexsort((np.arange(len(flat)), key, row))
    return np.asarray(flat[place])


@cache
def _spellings() -> TextArray:
    chance = np.random.default_rng(7)
    plain: dict[str, None] = {}
    while len(plain) < _VOCABULARY:
        plain["".join(chance.choice(_SYLLABLES, size=chance.integers(1, 5)))] = None
    words = list(plain)
    alike = [word.translate(_LOOK_ALIKE) for word in words]
    decked = [f"{word} {_EMOJI[at % len(_EMOJI)]}" for at, word in enumerate(words)]
    return pa.array(words + alike + decked)


_BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def _written(row: Ints, flat: Ints, advertiser: Ints) -> TextArray:
    counts = np.bincount(row, minlength=len(advertiser))
    offsets: Any = np.concatenate([[0], np.cumsum(counts)]).astype(np.int32)
    words = pc.take(_spellings(), pa.array(flat))
    texts = pc.binary_join(pa.ListArray.from_arrays(offsets, words), " ")
    letters = [np.array(list(_BASE32))[(advertiser // 26**n) % 26] for n in range(6)]
    token = np.char.add(letters[0], letters[1])
    for more in letters[2:]:
        token = np.char.add(token, more)
    contact = pc.binary_join_element_wise(" [phone:", pa.array(token), "] (synthetic)", "")
    return pc.binary_join_element_wise(texts, contact, "")
