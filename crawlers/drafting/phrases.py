"""Invented texts of the same kind: a title for a title, a price for a price, a date for a date.

Words come from this module's own lists, digits from a counter; of a text only its kind, its
number format and words of its page's frame ('Posted', 'Next') go into what replaces it.
"""

from __future__ import annotations

import re

from crawlers.drafting.printed_dates import reprint
from crawlers.drafting.vocabulary import CURRENCY_CODES, word_set
from crawlers.text import one_line

_WORDS = sorted(
    word_set(
        "quiet hour lake calm evening tea talk garden paper lamp morning walk river window bridge "
        "harbour meadow slow music chair open room soft rain north shore table candle field stone"
    )
)
_PLACES = ("Lake City", "North Shore", "Millbrook", "Westfield", "Harbour Town", "Greenhill")
_SENTENCES = (
    "This text is invented and stands for a paragraph.",
    "Nothing in it was taken from the page.",
    "It is only as long as a text of its kind.",
    "Tea is served by the lake in the evening.",
    "A quiet walk leads past the garden.",
    "The lamp by the window is lit at six.",
)
_BUCKETS = ((25, 1), (60, 3), (150, 6), (10**9, 12))
"""(words at most, sentences that stand for them): how long a text is, roughly."""

LONG = 9
"""From so many words on a text is a paragraph, not a label or a title."""

LABELS = word_set(
    """
    added age am anzeige anunciado area ad category city created date datum el em eingestellt
    erstellt fecha geplaatst ieri il in inserito inserted last le listed location lieu los lugar
    mis modified on online op ort place plaats posted price prijs prix precio preço prezzo preis
    publicada publicado published publié publiée pubblicato section since submitted updated
    veröffentlicht vom ville data le ciudad catégorie categoría kategorie rubrik
    """
)
"""Words before a colon or a date that belong to the page's frame."""

NEXT = word_set(
    "next|next page|older|older posts|older ads|more results|suivant|suivante|page suivante|"
    "siguiente|página siguiente|weiter|nächste|nächste seite|successivo|successiva|"
    "pagina successiva|avanti|próxima|próximo|seguinte|volgende|volgende pagina",
    "|",
)
"""Texts of a link to a list's next page."""

MORE = word_set(
    "load more|show more|more|voir plus|afficher plus|cargar más|ver más|mehr laden|mehr anzeigen|"
    "carica altri|mostra altri|carregar mais|ver mais|meer laden|meer tonen",
    "|",
)
"""Texts of a button that loads more of a list."""

_FRAME = NEXT | MORE | frozenset(("previous", "prev", "back", "home", "newer", "first", "last"))
_ARROWS = "»›→>«‹←<"
_SIGN = r"(?:R\$|US\$|CA\$|C\$|A\$|[$€£¥₹])"
_CODES = "|".join(sorted(CURRENCY_CODES))
_FIGURES = r"\d{1,9}(?:[.,' \u00a0]\d{3})*(?:[.,]\d{1,2})?"
PRICE = re.compile(
    rf"(?<![\w$€£])(?:{_SIGN}\s?{_FIGURES}(?:[.,]-)?|{_FIGURES}\s?(?:{_SIGN}|(?:{_CODES})\b)|"
    rf"(?:{_CODES})\s?{_FIGURES})(?![\w])"
)
"""A currency sign or code with figures."""

_SEPARATOR = re.compile(r"( [·•|–—-] |: | / | › | » | > |\n)")
_OUTER = re.compile(r"^(\s*[(\[]?)(.*?)([)\].,;:!…]?\s*)$", re.DOTALL)


class Phrases:
    """Invents texts; equal texts get equal inventions, so that a page's echoes stay echoes."""

    def __init__(self) -> None:
        self._made: dict[tuple[str, str], str] = {}
        self._count = 0

    def invent(self, text: str, hint: str = "") -> str:
        """A text of the same kind, with the same space around it.

        Args:
            hint: "place" where the markup says that a place stands there.
        """
        said = one_line(text)
        if not said:
            return " " if text else ""
        key = (said, hint)
        if key not in self._made:
            self._made[key] = self._invented(said, hint)
        before = " " if text[0].isspace() else ""
        after = " " if text[-1].isspace() else ""
        return f"{before}{self._made[key]}{after}"

    def _next(self) -> int:
        self._count += 1
        return self._count

    def _invented(self, said: str, hint: str) -> str:
        if len(said.split()) >= LONG and not PRICE.match(said):
            return self._paragraph(len(said.split()))
        whole = reprint(said, self._count)
        if whole is not None:
            return whole.text
        pieces = _SEPARATOR.split(f" {said} ")
        made = [
            piece if place % 2 else self._segment(piece, hint, place, pieces)
            for place, piece in enumerate(pieces)
        ]
        return "".join(made).strip()

    def _paragraph(self, words: int) -> str:
        sentences = next(count for most, count in _BUCKETS if words <= most)
        first = self._next()
        chosen = [_SENTENCES[(first + step) % len(_SENTENCES)] for step in range(sentences)]
        return f"{self._title(2)}. " + " ".join(chosen)

    def _segment(self, piece: str, hint: str, place: int, pieces: list[str]) -> str:
        opened, inner, closed = _OUTER.match(piece).groups()  # type: ignore[union-attr]
        labels = place + 1 < len(pieces) and pieces[place + 1] == ": "
        return f"{opened}{self._inner(inner, hint, labels)}{closed}"

    def _inner(self, said: str, hint: str, labels: bool) -> str:
        if not said.strip():
            return said and " "
        lower = said.lower()
        if lower.strip(f"{_ARROWS} ") in _FRAME or not re.search(r"\w", said):
            return _frame(said)
        if said.isdigit():
            return str(2 + self._next() % 8) if len(said) == 1 else self._figures(said[:2])
        if all(word in LABELS for word in lower.split()):
            return said
        if labels:
            return "Label"
        return self._dated(said) or self._worded(said, hint)

    def _dated(self, said: str) -> str | None:
        """'Posted on Nov 3', 'updated 3 days ago': words of the frame, then a date."""
        words = said.split(" ")
        for cut in range(min(len(words), 5)):
            found = reprint(" ".join(words[cut:]), self._next())
            if found is not None and all(word.lower() in LABELS for word in words[:cut]):
                return " ".join([*words[:cut], found.text])
        return None

    def _worded(self, said: str, hint: str) -> str:
        """Prices anew in their format, a place for a place, and invented words for the rest."""
        made, end = [], 0
        for match in PRICE.finditer(said):
            made += [self._rest(said[end : match.start()], hint), self._price(match[0])]
            end = match.end()
        made.append(self._rest(said[end:], hint))
        return "".join(made)

    def _rest(self, said: str, hint: str) -> str:
        words = re.findall(r"[^\W_]+", said)
        if not words:
            return "".join(letter for letter in said if letter in " ,;.")
        before = re.match(r"[,;.]?\s*", said)[0]  # type: ignore[index]
        after = re.search(r"\s*$", said)[0]  # type: ignore[index]
        if hint == "place":
            return before + _PLACES[self._next() % len(_PLACES)] + after
        return before + self._title(min(len(words), LONG)) + after

    def _title(self, words: int) -> str:
        first = self._next() * 7
        chosen = [_WORDS[(first + step * 3) % len(_WORDS)] for step in range(words)]
        return " ".join(chosen).capitalize()

    def _price(self, said: str) -> str:
        """The sign, code and format of a price with other figures."""
        return re.sub(r"\d+", lambda match: self._figures(match[0]), said)

    def _figures(self, digits: str) -> str:
        count = self._next()
        made = str(1 + count % 8) + "".join(str((count * 3 + place) % 9) for place in range(8))
        made = made[: min(len(digits), 9)]
        return made if made != digits else made[:-1] + "9"


def _frame(said: str) -> str:
    """Words of the frame from our own lists, and arrows; any other sign becomes a dot."""
    return "".join(
        letter if letter.isalpha() or letter in f" {_ARROWS}$€£¥₹·•|,-()/:." else "·"
        for letter in said[:40]
    )


def is_price(text: str) -> bool:
    """Whether a text is a price and nothing else."""
    return bool(PRICE.fullmatch(text.strip()))


def is_next(text: str) -> bool:
    """Whether a link with this text leads to a list's next page."""
    return text.strip(f"{_ARROWS} ").lower() in NEXT


def is_more(text: str) -> bool:
    """Whether a button with this text loads more of a list."""
    return text.strip(f"{_ARROWS} ").lower() in MORE
