"""Contacts that need no weighing: printed as most print them, or of a form that nothing else has.

What lives here: the search that comes before all others, with the text without what it found; and
addresses of which the body tells where the title has the other part. Each search is begun by marks
or by a sign that its finds hold, since most adverts hold none of them.
"""

from __future__ import annotations

from collections.abc import Sequence

from brightline.privacy.figures.numbering import NANP_REGIONS
from brightline.privacy.found_contacts import (
    ContactKind,
    Placed,
    placed,
    placed_email,
    placed_phone,
)
from brightline.privacy.mail.printed.plain_emails import plain_emails
from brightline.privacy.mail.titles.title_names import find_title_names
from brightline.privacy.names.bank_accounts import find_accounts, find_upi_names
from brightline.privacy.names.served_names import (
    Named,
    find_served_names,
    find_slips,
    may_be_served,
)
from brightline.privacy.names.tagged_names import find_tagged_names
from brightline.privacy.names.wallet_names import find_ids, find_wallet_names
from brightline.privacy.ready.reading import Reading
from brightline.privacy.telephone.numbers.plain_phones import plain_phones
from brightline.privacy.text.kinds import (
    AT_SIGN,
    AT_WORD,
    CODE,
    CODE_PIECE,
    DOMAIN,
    LINK,
    PLATFORM,
    TITLE_TOLD,
    TOLD_APART,
)

_SHORTEST_ACCOUNT = 11  # digits of an IBAN: of Norway all, of Malta fewest beside its letters

# A country and its figures are a piece of a code; where they stand apart, the word IBAN is needed.
_ACCOUNTS = CODE | CODE_PIECE | PLATFORM
OF_FORM = _ACCOUNTS | AT_SIGN | LINK
"""What some word of a name or account with a form of its own has."""


def pointed_to(reading: Reading) -> list[Placed]:
    """Addresses of which the body tells where their title has the other part."""
    if not (reading.marks.has(TITLE_TOLD) and reading.marks.has(AT_SIGN | LINK)):
        return []
    found = find_title_names(reading.folded.lower)
    return [placed(reading.folded, ContactKind.email, *one, ("split",)) for one in found]


def of_own_form(reading: Reading) -> list[Placed]:
    """Names and accounts that nothing else is written like, by place and without overlap."""
    found = _of_own_form(reading)
    kept: list[Placed] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)) if found else ():
        if not kept or kept[-1].end <= one.start:
            kept.append(one)
    return kept


def _of_own_form(reading: Reading) -> list[Placed]:
    folded, marks = reading.folded, reading.marks
    text, lower = folded.text, folded.lower
    names: list[Named] = []
    money: list[Named] = []
    mail: list[Named] = []
    signed, named = marks.has(AT_SIGN), marks.has(PLATFORM)
    if (signed or named) and may_be_served(lower, named):
        names += find_served_names(lower)
        mail += find_slips(lower)
    if signed:
        money += find_upi_names(lower)
    if named:
        names += find_tagged_names(lower)
    if marks.has(LINK):
        money += find_wallet_names(text, lower)
    if marks.has(CODE):
        names += find_ids(text, lower)
    if marks.has(_ACCOUNTS) and marks.holds(_SHORTEST_ACCOUNT):
        money += find_accounts(text)
    if not (names or money or mail):
        return []
    kinds = (ContactKind.handle, names), (ContactKind.payment, money), (ContactKind.email, mail)
    return [placed(folded, kind, *one) for kind, found in kinds for one in found]


def in_plain_sight(reading: Reading, region: str) -> tuple[list[Placed], Reading]:
    """What is printed as most print it, and the text without that: most have nothing else."""
    folded, marks = reading.folded, reading.marks
    if marks.has(TOLD_APART):
        return [], reading
    places = marks.cores(AT_SIGN | AT_WORD, DOMAIN)
    found = [placed_email(folded, email) for email in plain_emails(folded.lower, places)]
    rest = reading.without(spans(found))
    if region not in NANP_REGIONS:
        return found, rest
    numbers = plain_phones(rest.folded.lower, rest.marks.stretches())
    phones = [placed_phone(folded, phone) for phone in numbers]
    return found + phones, rest.without(spans(phones))


def spans(found: Sequence[Placed]) -> list[tuple[int, int]]:
    """The folded spans of contacts."""
    return [(one.start, one.end) for one in found]
