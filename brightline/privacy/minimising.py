"""Minimising an advert's text: contacts become pseudonyms, the rest is masked, nothing is hidden.

What lives here: the one function through which every text passes before it is stored. Contacts are
found in `contacts`, the last guard is `mask`, the keys are in `keys`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from brightline.privacy.contacts import contacts_in
from brightline.privacy.figures.number_tokens import READINGS
from brightline.privacy.found_contacts import ContactKind, FoundContact, Placed
from brightline.privacy.keys import Keyring
from brightline.privacy.mask import residual_in
from brightline.privacy.names.persons import STREET_CUE
from brightline.privacy.ready.reading import Reading, read
from brightline.privacy.replacements import Replacement, replace_spans
from brightline.privacy.text.kinds import AT_SIGN, AT_WORD, DOMAIN
from brightline.privacy.text.legible import show_hidden, without_controls, without_entities

Field = Literal["title", "body", "place", "section"]
# Six base32 characters (30 bits tell the contacts of one page apart, no more) with at most three
# figures, so that a token can never be read as a stretch of a number.
_CODE_LENGTH, _MOST_FIGURES = 6, 3
_FEW_FIGURES_BEHIND = re.compile(r"(?!(?:[A-Z]*\d){4})[A-Z2-7]{6}")
_MOST_ROUNDS = 6  # a mask may uncover what stood beside it ('0.AA000000'); hostile text ends here
_REMEMBERED = 4096  # contacts, in memory only, as the text itself is
# What no blank and no bracket or stop holds apart from a contact; its token is another neighbour.
_TOUCHED = re.compile(r"[^\s(\[{:,.\"'>*]\S")
_FOLLOWED = re.compile(r"[^\s)\]},.;:!?\"'<*]")
_BETWEEN = "\n"  # title and body are searched as one text: numbers are split over them


class ContactMention(NamedTuple):
    """A contact as it is stored: its kind, its keyed pseudonym and how it was disguised.

    `barred_as` is its pseudonym in the suppression list, which the door looks up and stores not.
    """

    kind: ContactKind
    pseudonym: str
    key_id: str
    disguises: tuple[str, ...]
    field: Field
    barred_as: str


class Minimised(NamedTuple):
    """An advert's text without a readable contact, and the contacts as pseudonyms."""

    title: str
    body: str
    contacts: tuple[ContactMention, ...]
    masked: int


def minimise(title: str, body: str, keyring: Keyring, region: str = "US") -> Minimised:
    """Replace contacts by typed tokens, mask what is left, show what is hidden; idempotent."""
    title, body = _as_shown(title), _as_shown(body)
    mentions: list[ContactMention] = []
    masked = 0
    for _ in range(_MOST_ROUNDS):
        text = title + _BETWEEN + body
        found, reached_out, rest = contacts_in(read(text), region)
        residual = residual_in(rest, region)
        replacements = list(residual)
        for _, _, contact in found:
            mention = _mention(contact, len(title), keyring)
            mentions.append(mention)
            word = token(mention.kind, mention.pseudonym)
            replacements.append((contact.start, contact.end, word))
        title, body = _rewrite(title, body, sorted(replacements))
        masked += len(residual)
        if not (reached_out or _may_uncover(text, residual) or _has_neighbours(text, found, rest)):
            break
    return Minimised(show_hidden(title), show_hidden(body), tuple(mentions), masked)


def _may_uncover(text: str, replacements: Sequence[Replacement]) -> bool:
    """Whether a second look can find what the first could not, once these are out of the way.

    Not behind a name of one word: it has no digit, and its token is one word as well; but behind
    a street's or a digit's that was taken for one ('my name is Calle 12 Calle ...').
    """
    return any(
        word != "[name]"
        or " " in text[start:end]
        or STREET_CUE.fullmatch(text[start:end].lower()) is not None
        or bool(READINGS[text[start:end].lower()].bold)
        for start, end, word in replacements
    )


def _has_neighbours(text: str, found: Sequence[Placed], rest: Reading) -> bool:
    """Whether a token will stand beside what is then read otherwise: '$venmo$jane'."""
    if any(one.contact.start and _TOUCHED.match(text, one.contact.start - 1) for one in found):
        return True
    if any(_FOLLOWED.match(text, one.contact.end) for one in found):
        return True
    of_pages = any(one.contact.kind is ContactKind.url for one in found)
    return of_pages and bool(rest.marks.cores(AT_SIGN | AT_WORD, DOMAIN))


def _as_shown(text: str) -> str:
    return without_controls(without_entities(text))


@lru_cache(maxsize=_REMEMBERED)
def token(kind: ContactKind, pseudonym: str) -> str:
    """`[phone:3F9KQ2]`: six characters of the pseudonym with at most three figures."""
    letters = pseudonym.rpartition(":")[2].upper()
    code = _FEW_FIGURES_BEHIND.search(letters)
    return f"[{kind}:{code.group() if code else _code_among_figures(letters)}]"


def _code_among_figures(letters: str) -> str:
    """Of a pseudonym that ends in figures: one in eighty."""
    for at in range(len(letters) - _CODE_LENGTH + 1):
        code = letters[at : at + _CODE_LENGTH]
        if sum(map(str.isdigit, code)) <= _MOST_FIGURES:
            return code
    return "X" * _CODE_LENGTH  # figures alone, of which an HMAC has none


def _mention(contact: FoundContact, title_length: int, keyring: Keyring) -> ContactMention:
    disguises = contact.disguises
    if contact.start < title_length < contact.end and "split" not in disguises:
        disguises = (*disguises, "split")
    pseudonym, barred_as = _pseudonyms(keyring, contact.kind, contact.normalised)
    return ContactMention(
        kind=contact.kind,
        pseudonym=pseudonym,
        key_id=keyring.key_id,
        disguises=disguises,
        field="title" if contact.start < title_length else "body",
        barred_as=barred_as,
    )


@lru_cache(maxsize=_REMEMBERED)
def _pseudonyms(keyring: Keyring, kind: ContactKind, normalised: str) -> tuple[str, str]:
    """The contact's two pseudonyms under one keyring; reposts repeat their contacts."""
    return keyring.pseudonym(kind, normalised), keyring.suppression(kind, normalised)


def _rewrite(title: str, body: str, replacements: list[Replacement]) -> tuple[str, str]:
    """Apply replacements over title and body; one that spans both stands in both."""
    if not replacements:
        return title, body
    border = len(title)
    offset = border + len(_BETWEEN)
    in_title = [(s, min(e, border), word) for s, e, word in replacements if s < border]
    in_body = [
        (max(s, offset) - offset, e - offset, word) for s, e, word in replacements if e > offset
    ]
    return replace_spans(title, in_title), replace_spans(body, in_body)
