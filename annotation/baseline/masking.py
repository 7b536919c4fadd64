"""What the model may never see: ethnicity, nationality, movement, screening, safety, venues.

They invite profiling, are contradicted by the one test there is, or are how people keep safe, so
they are taken out before anything is counted. Which families are masked follows from the codebook:
those that no codebook may let score, and those of every indicator that it bars from scoring. The
words are `families.py`; what words outside the lists can still do, `evaluation.py` measures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from annotation.baseline.families import FAMILIES
from annotation.codebook import Codebook
from annotation.codebook_families import NEVER_SCORE, families_of
from annotation.wording import words_of
from brightline.errors import AnnotationError

_TOKEN = re.compile(r"\[([a-z]+):[^\]\s]+\]")

_PLURALS = frozenset({"", "s", "es"})

Span = tuple[int, int, frozenset[str]]
"""First word, the word after the last, and the families of the term between them."""


class Mask:
    """The terms of some families, found in the folded words of a text.

    Args:
        families: {family: terms}, each as `families.py` has them.
    """

    def __init__(self, families: Mapping[str, Sequence[str]]) -> None:
        self.families = {name: tuple(terms) for name, terms in families.items()}
        self._whole: dict[str, set[str]] = {}
        self._stems: dict[str, set[str]] = {}
        for name, terms in self.families.items():
            for term in terms:
                table = self._stems if term.endswith("*") else self._whole
                table.setdefault(" ".join(words_of(term)), set()).add(name)
        phrases = [term.split() for term in chain(self._whole, self._stems)]
        self._longest = max((len(words) for words in phrases), default=1)
        self._first = {words[0] for words in phrases if len(words) > 1}
        self._known: dict[str, frozenset[str]] = {}
        self._begins: dict[str, bool] = {}

    def __call__(self, text: str) -> str:
        """The folded words without the terms of any family, and contacts by their kind alone."""
        return " ".join(self.kept(self.read(text)))

    def read(self, text: str) -> list[str]:
        """The folded words of a text, a contact's token as its kind."""
        return words_of(_TOKEN.sub(r" \1 ", text))

    def kept(self, words: Sequence[str]) -> list[str]:
        """The words that belong to no term."""
        kept, after = list[str](), 0
        for start, end, _ in self.spans(words):
            kept += words[after:start]
            after = end
        return [*kept, *words[after:]]

    def families_in(self, text: str) -> frozenset[str]:
        """The families of which the text carries a term."""
        return frozenset(chain.from_iterable(span[2] for span in self.spans(self.read(text))))

    def swapped(
        self, words: Sequence[str], family: str, terms: Sequence[str]
    ) -> Iterator[list[str]]:
        """The words with each of `terms` in the place of the family's own, or at their end."""
        places = [span for span in self.spans(words) if family in span[2]]
        places = places or [(len(words), len(words), frozenset())]
        for term in terms:
            new, found, after = words_of(term), list[str](), 0
            for start, end, _ in places:
                found += [*words[after:start], *new]
                after = end
            yield [*found, *words[after:]]

    def spans(self, words: Sequence[str]) -> Iterator[Span]:
        """The terms from left to right, the longest at each word, none over another."""
        after = 0
        for at, word in enumerate(words):
            if at < after or not (self._begins[word] if word in self._begins else self._try(word)):
                continue
            for length in range(min(self._longest, len(words) - at), 0, -1):
                families = self._named(" ".join(words[at : at + length]))
                if families:
                    after = at + length
                    yield at, after, families
                    break

    def _try(self, word: str) -> bool:
        """Whether a term may begin with this word; remembered, since texts share their words."""
        self._begins[word] = word in self._first or bool(self._named(word))
        return self._begins[word]

    def _named(self, phrase: str) -> frozenset[str]:
        """The families of which these words, in any ending that they may have, are a term."""
        if phrase not in self._known:
            found: set[str] = set()
            for end in range(len(phrase), 1, -1):
                found |= self._stems.get(phrase[:end], set()) if " " not in phrase[end:] else set()
                found |= self._whole.get(phrase[:end], set()) if phrase[end:] in _PLURALS else set()
            self._known[phrase] = frozenset(found)
        return self._known[phrase]


EVERY_FAMILY = Mask(FAMILIES)
"""All families that have a list, whatever a codebook says."""


def mask_of(codebook: Codebook) -> Mask:
    """What a model under this codebook may not see: {family or indicator: terms} as a mask.

    Raises:
        AnnotationError: an indicator may not score, and nothing says what its words are.
    """
    masked = {name: FAMILIES[name] for name in NEVER_SCORE}
    for entry in codebook.marked:
        if entry.scoring:
            continue
        families = families_of(entry.id, entry.name)
        if not families and not entry.masked:
            raise AnnotationError(
                f"The indicator '{entry.id}' of {codebook.id} may not be used for scoring, and "
                "nothing says which words a model must not see; list them in a new version under "
                "'masked'."
            )
        masked |= {name: FAMILIES[name] for name in families}
        if entry.masked:
            masked[entry.id] = entry.masked
    return Mask(masked)
