"""An advert as annotators see it: one text of title and body, and the way back from a span.

Where a contact stood there is a token, `[phone:7LFU4H]`; how it was disguised is said beside the
text, since a token has swallowed the spacing and the signs.

The door to the corpus has already made hidden characters visible (`privacy/text/legible`); it is
done again here, since what reaches annotators must not rest on how a row was written.
"""

from __future__ import annotations

from dataclasses import dataclass

from brightline.privacy.text.legible import show_hidden

GAP = "\n\n"
"""Between title and body, which are shown as one text so that one set of marks covers both."""


@dataclass(frozen=True, slots=True)
class ShownAdvert:
    """The text shown, and where in it the stored title and body lie."""

    title: str
    body: str

    @property
    def text(self) -> str:
        """What the labelling page shows."""
        return show_hidden(self.title) + GAP + show_hidden(self.body)

    def locate(self, start: int, end: int) -> tuple[str, int, int] | None:
        """(field, start, end) in the stored advert for a span of the shown text.

        A span over both is kept as its part in the body. None when the span lies outside the
        text, or when showing hidden characters has moved it against what is stored.
        """
        body_from = len(self.title) + len(GAP)
        length = body_from + len(self.body)
        if self.text != self.title + GAP + self.body or not 0 <= start < end <= length:
            return None
        if end > body_from:
            return "body", max(start, body_from) - body_from, end - body_from
        if start < len(self.title):
            return "title", start, min(end, len(self.title))
        return None


def disguises_in_words(recorded: str) -> str:
    """'email (plain), phone (separated, spelled)' of 'phone 7:separated,spelled;email 9:'.

    One entry for each contact, however many fields the store holds it in; '' when there is none.
    """
    found: dict[str, set[str]] = {}
    for entry in filter(None, recorded.split(";")):
        contact, _, disguises = entry.partition(":")
        found.setdefault(contact, set()).update((disguises or "plain").split(","))
    said = (f"{one.partition(' ')[0]} ({', '.join(sorted(how))})" for one, how in found.items())
    return ", ".join(sorted(said))


def find_span(text: str, start: int, end: int, words: str | None) -> tuple[int, int] | None:
    """A browser's span as one of characters, checked against the words that it sent along.

    The editor counts characters; other clients of the interface count UTF-16 units.
    """
    units = _from_utf16(text, start), _from_utf16(text, end)
    for first, last in ((start, end), units):
        inside = 0 <= first < last <= len(text)
        if inside and (words is None or _same(text[first:last], words)):
            return first, last
    return None


def _same(found: str, words: str) -> bool:
    """Equal but for white space; the editor sends a line's end as the two signs `\\n`."""
    one, other = (text.replace("\\n", "\n").split() for text in (found, words))
    return "".join(one) == "".join(other)


def _from_utf16(text: str, units: int) -> int:
    """The character at a UTF-16 offset; -1 when the text does not reach so far."""
    encoded = text.encode("utf-16-le")
    if not 0 <= 2 * units <= len(encoded):
        return -1
    return len(encoded[: 2 * units].decode("utf-16-le", "ignore"))
