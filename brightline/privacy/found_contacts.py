"""What was found of a contact: its kind, its normal form, its place and how it was disguised.

What lives here: the kinds and the records, and the reading of a disguise from what was written. The
search is in `contacts`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from brightline.privacy.figures.chains import gaps_between
from brightline.privacy.figures.phone_spans import PhoneSpan
from brightline.privacy.mail.parts.email_spans import EmailSpan
from brightline.privacy.mail.parts.meant_hosts import meant_address
from brightline.privacy.ready.markup import without_markup
from brightline.privacy.text.apart import is_set_apart
from brightline.privacy.text.folded import Folded
from brightline.privacy.text.normalise import (
    fold_each,
    is_foreign_notation,
    is_hidden,
)


class ContactKind(StrEnum):
    """What kind of thing a contact is; also the word in its token, `[phone:3F9KQ2]`."""

    phone = "phone"
    email = "email"
    handle = "handle"
    payment = "payment"
    crypto = "crypto"
    url = "url"


class FoundContact(NamedTuple):
    """A contact in the clear, in memory only: span in the original text, and how it was disguised.

    `normalised` is E.164 for phones and lower case for e-mail addresses and handles. `disguises`
    holds any of spelled, letters-for-digits, separated, words-between, split, at-dot, zero-width
    and unicode; a contact in plain sight has none.
    """

    kind: ContactKind
    normalised: str
    start: int
    end: int
    disguises: tuple[str, ...]

    def __repr__(self) -> str:
        return f"FoundContact({self.kind.value}, {self.start}:{self.end}, {self.disguises})"


_ORDINARY_GAP = re.compile(r"[ ().\-]{0,3}")
_ORDINARY_GROUPS = 6  # '+44 20 79 46 09 58' has six; more is one digit a word or nearly so
_IN_PLAIN_SIGHT = re.compile(rf"\d+(?:[ ().\-]{{1,3}}\d+){{0,{_ORDINARY_GROUPS - 1}}}")
_VIETNAMESE = re.compile("[\u1e00-\u1eff]")
# All that was found in what was rewritten as a whole shows the whole, however long it is.
_STRETCHES = 1
_EMOJI_PRESENTATION = frozenset("\ufe0f\u20e3")  # part of an ordinary key-cap, hides nothing


class Placed(NamedTuple):
    """A contact and its span in the folded text."""

    start: int
    end: int
    contact: FoundContact


def placed(
    folded: Folded, kind: ContactKind, value: str, start: int, end: int, extra: tuple[str, ...] = ()
) -> Placed:
    """A contact at a folded span; `extra` is what is known of its disguise."""
    first, last = folded.span(start, end)
    shown = folded.original[first:last]
    if kind is ContactKind.email:
        value = meant_address(value)
    if not shown.isascii():
        extra = (*extra, *_character_disguises(shown, "spelled" in extra))
    if "separated" not in extra and _is_set_apart(shown):
        extra = (*extra, "separated")
    return Placed(start, end, FoundContact(kind, value, first, last, extra))


def placed_email(folded: Folded, email: EmailSpan) -> Placed:
    """An address of mail."""
    how = ("at-dot",) if email.spelled else _retold(folded, email)
    return placed(folded, ContactKind.email, email.address, email.start, email.end, how)


def _retold(folded: Folded, email: EmailSpan) -> tuple[str, ...]:
    """How it is disguised if it stands in the text only since that was rewritten (`retelling`)."""
    if folded.starts is None:
        return ()
    printed = _printed(folded, email.start, email.end)
    shown = "".join(filter(str.isalnum, printed))
    address = "".join(filter(str.isalnum, email.address))
    if "@" not in printed or printed.count(".") < email.address.count("."):
        return ("at-dot",)
    if len(shown) <= len(address) and shown[:1] == address[:1]:  # else the domain stands first
        return ()
    return ("words-between",)


def _printed(folded: Folded, start: int, end: int) -> str:
    """What the page shows there, in plain notation and small letters."""
    return without_markup(fold_each(folded.shown(start, end))).lower


def placed_phone(folded: Folded, phone: PhoneSpan) -> Placed:
    """A telephone number."""
    how = tuple(_phone_disguises(folded, phone))
    return placed(folded, ContactKind.phone, phone.e164, phone.start, phone.end, how)


def _rewritten_disguises(folded: Folded, phone: PhoneSpan) -> Iterator[str]:
    """Of a number that stands in plain sight only since its text was rewritten (`retelling`)."""
    if folded.starts is None:
        return
    start, end = phone.atoms[0].start, phone.atoms[-1].end
    printed = _printed(folded, start, end)
    told = "".join(filter(str.isdigit, printed)) != "".join(atom.digits for atom in phone.atoms)
    if any(map(str.isalpha, printed)):
        yield "words-between"
    elif told or _IN_PLAIN_SIGHT.fullmatch(printed.strip("+()[] ")) is None:
        yield "separated"


def _signs_of_words(shown: Set[str]) -> Set[str]:
    """Without the letters that words are spelled with: 'ноль один', 'không', not 'nоught'."""
    if any(letter.isascii() and letter.isalpha() for letter in shown):
        return {sign for sign in shown if not _VIETNAMESE.match(sign)}
    return {sign for sign in shown if sign.isnumeric() or not sign.isalpha()}


@lru_cache(maxsize=_STRETCHES)
def _character_disguises(shown: str, spelled: bool) -> tuple[str, ...]:
    signs = _signs_of_words(set(shown)) if spelled else set(shown)
    hidden = any(is_hidden(sign) and sign not in _EMOJI_PRESENTATION for sign in signs)
    foreign = "\u20e3" in signs or any(map(is_foreign_notation, signs))
    return ("zero-width",) * hidden + ("unicode",) * foreign


_is_set_apart = lru_cache(maxsize=_STRETCHES)(is_set_apart)


@lru_cache(maxsize=_STRETCHES)
def _has_letters(shown: str) -> bool:
    return any(map(str.isalpha, shown))


def _phone_disguises(folded: Folded, phone: PhoneSpan) -> Iterator[str]:
    if folded.starts is not None and folded.is_worded(phone.start, phone.end):
        original = folded.shown(phone.start, phone.end)
        yield "spelled" if _has_letters(original) else "letters-for-digits"
        return
    if _IN_PLAIN_SIGHT.fullmatch(folded.lower, phone.atoms[0].start, phone.atoms[-1].end):
        yield from _rewritten_disguises(folded, phone)
        return
    written = [folded.lower[atom.start : atom.end] for atom in phone.atoms]
    notations = {atom.notation for atom in phone.atoms}
    gaps = gaps_between(folded.lower, phone.atoms)
    if notations & {"word", "misspelt"}:
        yield "spelled"
    if notations & {"lettered", "weak"}:
        yield "letters-for-digits"
    if any("\n" in gap for gap in gaps):
        yield "split"
    if any(letter.isalpha() for gap in gaps for letter in gap):
        yield "words-between"
    figures = sum(word.isdigit() for word in written)
    spaced = figures > _ORDINARY_GROUPS and any(gaps)
    if spaced or not all(_ORDINARY_GAP.fullmatch(gap) for gap in gaps):
        yield "separated"
