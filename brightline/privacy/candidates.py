"""Candidates: all searches for contacts in a text, the surest first.

What lives here: which search begins where, by the marks of a text's words. How each kind is
recognised lives in `phones`, `emails`, `handles`, `crypto` and `urls`; what is kept of their finds
is decided in `contacts`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from brightline.privacy.figures.numbering import NANP_REGIONS, SHORTEST_NATIONAL
from brightline.privacy.figures.phone_spans import PhoneSpan, is_in_words
from brightline.privacy.found_contacts import (
    ContactKind,
    Placed,
    placed,
    placed_email,
    placed_phone,
)
from brightline.privacy.mail.printed.emails import find_emails
from brightline.privacy.mail.printed.glued_emails import find_glued
from brightline.privacy.mail.telling.told_in_halves import find_told_halves
from brightline.privacy.mail.titles.emails_over_title import find_emails_over_title
from brightline.privacy.names.crypto import find_crypto
from brightline.privacy.names.crypto_halves import find_crypto_halves
from brightline.privacy.names.filled_handles import find_filled_handles
from brightline.privacy.names.halved_handles import find_halved_handles
from brightline.privacy.names.handle_evidence import is_behind_network
from brightline.privacy.names.handles import find_handles
from brightline.privacy.names.handles_over_title import find_handles_over_title
from brightline.privacy.names.links import find_links
from brightline.privacy.names.long_coins import find_long_coins
from brightline.privacy.names.named_coins import find_named_coins
from brightline.privacy.names.named_there import find_names_there
from brightline.privacy.names.title_handles import find_title_handles
from brightline.privacy.names.title_questions import find_title_answers
from brightline.privacy.names.urls import find_urls
from brightline.privacy.number_readings import numbers_drawn, phones_read
from brightline.privacy.ready.reading import Reading
from brightline.privacy.telephone.drawn.dollar_fives import find_dollar_fives
from brightline.privacy.telephone.drawn.drawn_numbers import find_drawn
from brightline.privacy.telephone.numbers.shared_starts import second_numbers
from brightline.privacy.telephone.numbers.told_apart import find_phones_apart
from brightline.privacy.telephone.parts.begun_and_continued import FEWEST_BESIDE, find_continued
from brightline.privacy.telephone.parts.begun_in_title import find_begun_in_title
from brightline.privacy.telephone.parts.over_title import find_phones_over_title
from brightline.privacy.telephone.parts.parts_in_a_row import FEWEST_IN_A_ROW, find_parts_in_a_row
from brightline.privacy.telephone.parts.parts_in_languages import (
    find_parts_in_languages,
    find_rest_of_title,
)
from brightline.privacy.telephone.parts.parts_in_lines import breaks_off, find_parts_in_lines
from brightline.privacy.telephone.parts.title_and_rest import find_title_and_rest
from brightline.privacy.telephone.parts.title_digits import find_title_digits
from brightline.privacy.telephone.parts.title_ends import ends_in_digit, find_title_ends
from brightline.privacy.telephone.parts.told_in_turn import FEWEST_IN_TURN, find_in_turn
from brightline.privacy.telephone.parts.told_parts import find_told_parts
from brightline.privacy.telephone.spread.glued_talk import find_in_talk
from brightline.privacy.telephone.spread.other_rows import is_counted_out
from brightline.privacy.telephone.told.bracketed_digits import find_bracketed, has_empty_brackets
from brightline.privacy.telephone.told.spoken_numbers import find_spoken, may_be_spoken
from brightline.privacy.text.by_place import ByPlace
from brightline.privacy.text.folded import Folded
from brightline.privacy.text.kinds import (
    AMBIGUOUS,
    AT_SIGN,
    AT_WORD,
    CASHTAG,
    CODE,
    CODE_PIECE,
    DIALLED,
    DOMAIN,
    FIRST_ABROAD,
    GOES_ON,
    JOINING,
    LABELLED,
    LAST_ABROAD,
    LINK,
    NOTED,
    PLATFORM,
    SPELLED_AT,
    SPOKEN,
    STEPS,
    TITLE_ABROAD,
    TOLD_APART,
    TOLD_FIRST,
    TOLD_LAST,
)

_WORD_FOR_PLUS = re.compile(r"(?<![a-z])(?:piu|mas|mais|plus)[\s()\[\]]{1,4}\Z")
# What a word must hold for a search to begin.
_ADDRESSES = CODE | CODE_PIECE | DOMAIN | LINK
_NAMES = PLATFORM | AT_SIGN | CASHTAG | SPELLED_AT | AMBIGUOUS


def candidates(reading: Reading, region: str) -> Iterator[Placed]:
    """In order of certainty: what is found first keeps its place."""
    folded, marks = reading.folded, reading.marks
    lower = folded.lower
    if marks.has(TOLD_FIRST) or breaks_off(lower):
        firsts = marks.places(TOLD_FIRST)
        yield from _in_parts(folded, find_parts_in_lines(lower, folded.text, region, firsts))
    if marks.has(TOLD_APART):
        yield from _in_parts(folded, find_begun_in_title(lower, folded.text, region))
    if marks.has(TOLD_APART | GOES_ON) and marks.holds(SHORTEST_NATIONAL):
        yield from _in_parts(folded, find_title_and_rest(lower, folded.text, region))
    if cues := marks.among_digits(TOLD_LAST, FEWEST_IN_A_ROW):
        yield from _in_parts(folded, find_parts_in_a_row(lower, cues, region))
    if marks.has(TOLD_APART):
        yield from _in_parts(folded, find_phones_apart(lower, region))
        yield from _in_parts(folded, find_title_digits(lower, region))
    if (marks.has(NOTED) or has_empty_brackets(lower)) and marks.holds(SHORTEST_NATIONAL):
        yield from _in_parts(folded, find_bracketed(lower, region))
    if marks.has(AT_SIGN | LINK):
        for address, start, end in find_emails_over_title(lower):
            yield placed(folded, ContactKind.email, address, start, end, ("split",))
    if marks.has(LABELLED | STEPS) and marks.has(DOMAIN | LINK | AT_SIGN):
        for address, start, end in find_told_halves(lower):
            yield placed(folded, ContactKind.email, address, start, end, ("split",))
    if marks.has(GOES_ON):
        yield from _in_parts(folded, find_phones_over_title(lower, region, marks.has(TOLD_FIRST)))
    for e164, start, end in find_dollar_fives(lower, region):
        yield placed(folded, ContactKind.phone, e164, start, end, ("letters-for-digits",))
    if marks.has(CODE):
        in_talk = find_in_talk(lower, marks.windows(CODE), region)
        numbers = (one for one in in_talk if not is_behind_network(lower, one[1]))
        yield from _in_parts(folded, numbers)
    phones = phones_read(reading, region)
    yield from _in_languages(reading, region, phones)
    for e164, start, end in numbers_drawn(reading, phones, region):
        # before 'TI.ES.SS' is the name of a page
        yield placed(folded, ContactKind.phone, e164, start, end, ("letters-for-digits",))
    if marks.has(_ADDRESSES):
        yield from _addresses(reading, [phone for phone in phones if is_in_words(phone)])
    for phone in phones:
        yield placed_phone(folded, phone)
        yield from _in_parts(folded, second_numbers(lower, phone))
    if reading.may_tell_parts:
        yield from _in_parts(folded, find_told_parts(lower, region))
    if marks.has(DIALLED | TOLD_FIRST) and (
        cues := marks.among_digits(GOES_ON | TOLD_LAST, FEWEST_BESIDE)
    ):
        yield from _in_parts(folded, find_continued(lower, cues, region))
    if marks.holds(FEWEST_IN_TURN) and (cues := marks.near_digits(DIALLED, FEWEST_IN_TURN)):
        yield from _in_parts(folded, find_in_turn(lower, cues, region))
    if region in NANP_REGIONS:
        for e164, start, end in find_drawn(folded.text):
            yield placed(folded, ContactKind.phone, e164, start, end, ("letters-for-digits",))
    if ends_in_digit(lower):
        yield from _in_parts(folded, find_title_ends(lower, region))
    if not marks.has(_NAMES):
        return
    if marks.has(PLATFORM):
        yield from _names_in_parts(folded, (find_filled_handles,))
    if marks.has(PLATFORM) and marks.has(TOLD_APART | LABELLED | GOES_ON | STEPS):
        searches = find_halved_handles, find_handles_over_title, find_title_handles
        yield from _names_in_parts(folded, searches)
    if marks.has(PLATFORM):
        yield from _names_in_parts(folded, (find_title_answers, find_names_there))
    places = (marks.windows(kind) for kind in (PLATFORM, AT_SIGN, CASHTAG, SPELLED_AT))
    for handle in find_handles(folded.text, lower, marks.has(AMBIGUOUS), *places):
        kind = ContactKind.payment if handle.payment else ContactKind.handle
        how = ("at-dot",) if handle.spelled else ()
        yield placed(folded, kind, handle.name, handle.start, handle.end, how)


def _in_languages(reading: Reading, region: str, phones: Sequence[PhoneSpan]) -> Iterator[Placed]:
    """Telephone numbers told or said in the words of many languages.

    None that is said in words and lies inside of a longer one that is written in figures.
    """
    folded, marks = reading.folded, reading.marks
    if marks.has(FIRST_ABROAD) and marks.has(LAST_ABROAD):
        windows = marks.windows(FIRST_ABROAD | LAST_ABROAD)
        yield from _in_parts(folded, find_parts_in_languages(folded.lower, region, windows))
    if marks.has(TITLE_ABROAD):
        yield from _in_parts(folded, find_rest_of_title(folded.lower, region))
    if region in NANP_REGIONS:
        return
    if may_be_spoken(folded, marks.has(SPOKEN | JOINING)):
        for e164, start, end in find_spoken(folded, region):
            if any(_is_part(start, end, phone) for phone in phones) or is_counted_out(e164):
                continue
            if any(_is_behind_its_plus(folded.lower, start, end, phone) for phone in phones):
                continue
            yield placed(folded, ContactKind.phone, e164, start, end, ("spelled",))


def _is_part(start: int, end: int, phone: PhoneSpan) -> bool:
    """Whether a stretch lies inside of a number in figures, and is not all of it."""
    inside = phone.start <= start and end <= phone.end
    whole = start <= phone.start and phone.end <= end
    return inside and not whole and all(atom.notation == "figures" for atom in phone.atoms)


def _is_behind_its_plus(lower: str, start: int, end: int, phone: PhoneSpan) -> bool:
    """Whether a stretch is all of a number that a word for a plus in front tells to be abroad."""
    same = (start, end) == (phone.start, phone.end)
    return same and _WORD_FOR_PLUS.search(lower, max(0, start - 12), start) is not None


def _names_in_parts(
    folded: Folded, searches: Iterable[Callable[[str], Iterator[tuple[tuple[str, int, int], bool]]]]
) -> Iterator[Placed]:
    """Names of which each part is a find of its own, or the title is one or asks for it."""
    taken: list[Placed] = []
    for search in searches:
        found = [
            placed(folded, ContactKind.payment if pays else ContactKind.handle, *one, ("split",))
            for one, pays in search(folded.lower)
        ]
        # A part that belongs to one name makes no other with a word of the title.
        if not any(one.start < old.end and old.start < one.end for one in found for old in taken):
            taken += found
    yield from taken


def _in_parts(folded: Folded, found: Iterable[tuple[str, int, int]]) -> Iterator[Placed]:
    """Telephone numbers of which each part is a find of its own."""
    for e164, start, end in found:
        yield placed(folded, ContactKind.phone, e164, start, end, ("split",))


def _addresses(reading: Reading, spelled: Sequence[PhoneSpan]) -> Iterator[Placed]:
    """Those of coins, of mail and of pages; none in `spelled` numbers: 'ce.ro, u.no, tr.es'."""
    folded, marks = reading.folded, reading.marks
    text, lower = folded.text, folded.lower
    if marks.has(CODE | CODE_PIECE):
        whole = find_crypto(text, marks.windows(CODE | CODE_PIECE))
        whole += find_named_coins(text, lower, marks.windows(CODE | CODE_PIECE))
        whole += find_long_coins(text, marks.windows(CODE | CODE_PIECE))
        for address, start, end in whole:
            yield placed(folded, ContactKind.crypto, address, start, end)
        for address, start, end in find_crypto_halves(text, [one[1:] for one in whole]):
            yield placed(folded, ContactKind.crypto, address, start, end, ("split",))
    windows = marks.windows(AT_SIGN | AT_WORD, DOMAIN)
    for email in find_emails(lower, windows):
        yield placed_email(folded, email)
    for address, start, end in find_glued(text, lower, windows):
        yield placed(folded, ContactKind.email, address, start, end, ("at-dot",))
    links = marks.windows(LINK)
    for link in find_links(lower, links):
        how = ("at-dot",) if link.spelled else ()
        yield placed(folded, ContactKind(link.kind), link.value, link.start, link.end, how)
    in_words = ByPlace((phone.start, phone.end) for phone in spelled)
    for url in find_urls(text, lower, links):
        how = ("at-dot",) if url.spelled else ()
        if not in_words.around(url.start, url.end):
            yield placed(folded, ContactKind.url, url.url, url.start, url.end, how)
