"""Minimising an advert's text: contacts become pseudonyms, the rest is masked, nothing is hidden.

What lives here: the one function through which every text passes before it is stored. Contacts are
found in `contacts`, the last guard is `mask`, the keys are in `keys`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from brightline.privacy.contacts import ContactKind, FoundContact, find_contacts
from brightline.privacy.keys import Keyring
from brightline.privacy.legible import show_hidden, without_controls
from brightline.privacy.mask import Replacement, replace_spans, residual_spans

Field = Literal["title", "body"]
_TOKEN_LENGTH = 6  # base32 characters: 30 bits tell the contacts of one page apart, no more
_MOST_FIGURES = 3  # in a token, so that it can never be read as a stretch of a number
_MOST_ROUNDS = 6  # a mask may uncover what stood beside it ('0.AA000000'); hostile text ends here
_BETWEEN = "\n"  # title and body are searched as one text: numbers are split over them


@dataclass(frozen=True)
class ContactMention:
    """A contact as it is stored: its kind, its keyed pseudonym and how it was disguised.

    `barred_as` is its pseudonym in the suppression list, which the door looks up and stores not.
    """

    kind: ContactKind
    pseudonym: str
    key_id: str
    disguises: tuple[str, ...]
    field: Field
    barred_as: str


@dataclass(frozen=True)
class Minimised:
    """An advert's text without a readable contact, and the contacts as pseudonyms."""

    title: str
    body: str
    contacts: tuple[ContactMention, ...]
    masked: int


def minimise(title: str, body: str, keyring: Keyring, region: str = "US") -> Minimised:
    """Replace contacts by typed tokens, mask what is left, show what is hidden; idempotent."""
    title, body = without_controls(title), without_controls(body)
    mentions: list[ContactMention] = []
    masked = 0
    for _ in range(_MOST_ROUNDS):
        title, body = _pseudonymise(title, body, keyring, region, mentions)
        residual = residual_spans(title + _BETWEEN + body)
        title, body = _rewrite(title, body, residual)
        masked += len(residual)
        if not residual:
            break
    return Minimised(show_hidden(title), show_hidden(body), tuple(mentions), masked)


def _pseudonymise(
    title: str, body: str, keyring: Keyring, region: str, mentions: list[ContactMention]
) -> tuple[str, str]:
    replacements: list[Replacement] = []
    for contact in find_contacts(title + _BETWEEN + body, region):
        mention = _mention(contact, len(title), keyring)
        mentions.append(mention)
        replacements.append((contact.start, contact.end, token(mention.kind, mention.pseudonym)))
    return _rewrite(title, body, replacements)


def token(kind: ContactKind, pseudonym: str) -> str:
    """`[phone:3F9KQ2]`: the first six characters of the pseudonym with at most three figures."""
    code = pseudonym.rpartition(":")[2].upper()
    for first in range(len(code) - _TOKEN_LENGTH + 1):
        part = code[first : first + _TOKEN_LENGTH]
        if sum(character.isdigit() for character in part) <= _MOST_FIGURES:
            return f"[{kind.value}:{part}]"
    return f"[{kind.value}:XXXXXX]"


def _mention(contact: FoundContact, title_length: int, keyring: Keyring) -> ContactMention:
    disguises = contact.disguises
    if contact.start < title_length < contact.end and "split" not in disguises:
        disguises = (*disguises, "split")
    return ContactMention(
        kind=contact.kind,
        pseudonym=keyring.pseudonym(contact.kind, contact.normalised),
        key_id=keyring.key_id,
        disguises=disguises,
        field="title" if contact.start < title_length else "body",
        barred_as=keyring.suppression(contact.kind, contact.normalised),
    )


def _rewrite(title: str, body: str, replacements: list[Replacement]) -> tuple[str, str]:
    """Apply replacements over title and body; one that spans both stands in both."""
    border = len(title)
    offset = border + len(_BETWEEN)
    in_title = [(s, min(e, border), word) for s, e, word in replacements if s < border]
    in_body = [
        (max(s, offset) - offset, e - offset, word) for s, e, word in replacements if e > offset
    ]
    return replace_spans(title, in_title), replace_spans(body, in_body)
