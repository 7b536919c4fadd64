"""National numbers of another country that the text names: 'my UK phone 07700 900123'.

What lives here: names of countries and what comes from there, in English and Spanish, beside a word
for a telephone; and the text with the country's code and a plus before the number, in the place of
its 0 where it has one. What a text tells by figures ('country code 44') is in `country_codes`, what
it shows by a flag in `flagged_numbers`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from brightline.privacy.figures.numbering import regional
from brightline.privacy.text.folded import Change, Folded
from brightline.privacy.text.late import late

Span = tuple[int, int]

_NAMES = {
    "GB": "uk|u.k.|gb|british|britain|kingdom|england|scottish|scotland|reino|britanic[oa]|"
    "ingles|inglesa|inglaterra",
    "DE": "german|germany|deutsche?s?|aleman|alemana|alemania",
    "FR": "french|france|frances|francesa|francia",
    "SE": "swedish|sweden|suec[oa]|suecia",
    "NL": "dutch|netherlands|holland|holandes|holandesa|holanda",
    "BE": "belgian|belgium|belga|belgica",
    "AT": "austrian|austria|austriac[oa]",
    "CH": "swiss|switzerland|suiz[oa]|suiza",
    "IE": "irish|ireland|irlandes|irlandesa|irlanda",
    "IT": "italian|italy|italian[oa]|italia",
    "AU": "australian|australia|australian[oa]",
    "NZ": "zealand",
    "RO": "romanian|romania|ruman[oa]|rumania",
    "FI": "finnish|finland",
    "ZA": "african",
    "TR": "turkish|turkey|turc[oa]|turquia",
    "IL": "israeli|israel",
    "JP": "japanese|japan|japones|japonesa",
    "NG": "nigerian?",
    "PH": "filipino|philippines?|filipinas",
    "PK": "pakistani?",
    "AR": "argentin[aeo]|argentinian",
    # These have no 0 in front.
    "ES": "spanish|spain|espanol|espanola|espana",
    "MX": "mexican|mexico|mexicano|mexicana",
    "PT": "portuguese|portugal|portugues|portuguesa",
    "PL": "poland|polaco|polaca|polonia|polska",
    "BR": "brazilian|brazil|brasil|brasilen[ao]|brasileir[ao]",
    "IN": "indian?",
    "CO": "colombian?|colombian[ao]",
    "CL": "chilean|chile|chilen[ao]",
    "PE": "peruvian|peru|peruan[ao]",
    "DK": "danish|denmark|danes|danesa|dinamarca",
    "NO": "norwegian|norway|norueg[ao]",
    "CZ": "czech|czechia|chec[ao]",
    "GR": "greek|greece|grieg[ao]|grecia",
}
_COUNTRY = "|".join(
    f"(?P<{region.lower()}>{names.replace('.', '[.]')})" for region, names in _NAMES.items()
)
NAMED = re.compile(rf"(?<![a-z])(?:{_COUNTRY})(?![a-z])")
"""What some word beside such a number is, for `word_marks`."""
_PHONE = (
    r"(?:phones?|telephone|tel|mobile|cell(?:ular|phone)?|number|num|sim|line|handy|whats\s?app|landline|card|"
    r"telefono|movil|celular|numero|linea|chip|tarjeta)"
)
_GAP = r"[^\w\n$€£¥%+,;:!?]{0,4}"  # between two figures
AS_AT_HOME = rf"(?P<number>[(\[{{<«]?\d(?:{_GAP}\d){{7,11}})(?![\w%]|[.,:/-]\d)"
"""The figures of a number as it is dialled in its country."""
_BEFORE = late(rf"(?<![a-z]){_PHONE}\W{{1,2}}(?:(?:is|from|es|de|del|an?|the|un|mi|my)\s){{0,2}}\Z")
# 'UK phone ...', 'French SIM: ...', 'UK mobile or home line ...'; 'phone (UK) ...'
_BEHIND = late(rf"(?P<gap>[^\d\n.!?$€£¥]{{1,40}}\.?[^\d\n.!?$€£¥]{{0,4}}?)(?<![\w+-]){AS_AT_HOME}")
_TOLD = late(rf"(?<![a-z]){_PHONE}(?![a-z])")
_IN_FRONT = late(
    rf"(?<![\w.,:/$€£+-]){AS_AT_HOME}[)\]}}>»]?"
    rf"(?P<told>(?:\s?\(|,?\s)(?:(?:is|on|my|an?|the|from|es|mi|una?|de|of|{_PHONE})\s){{0,3}})\Z"
)
_LABELS = re.compile(r"\s?[:=-]?\s{0,2}")
_CALLED = late(r"(?<![a-z])(?:call|text|ring|dial|llama|marca)(?:\s(?:me|in|to|en|a))?\s{1,2}\Z")
_DATE = re.compile(r"\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d")
_GROUP, _YEAR = re.compile(r"\d+"), re.compile(r"(?:19|20)\d\d")
_FROM_ABROAD = "011"  # as dialled from North America; of Turin the area code
_FEWEST_STEPS = 3  # groups of which each counts one more
_LOOK_BACK, _LOOK_AHEAD = 48, 80  # characters beside the name of a country
_NO_DIGITS = re.compile(r"\D")
FEWEST_NATIONAL = 9
"""Digits of such a number."""


def with_named_countries(folded: Folded, cues: Sequence[Span]) -> Folded:
    """The same with E.164 for such numbers; `cues` are the places of words of `NAMED`."""
    lower = folded.lower
    changes: set[Change] = set()
    for start, end in cues:
        if match := NAMED.search(lower, start, end):
            changes.update(_meant(lower, match))
    return folded.changed(changes)


def _meant(lower: str, country: re.Match[str]) -> Iterator[Change]:
    """The number behind or in front of a country's name, if it is one of that country."""
    start, end = country.span()
    before = lower[max(0, start - _LOOK_BACK) : start]
    behind = _BEHIND.match(lower, end, end + _LOOK_AHEAD)
    if behind and (
        _TOLD.search(behind["gap"]) or _BEFORE.search(before) or _is_label(behind, before, country)
    ):
        yield from _e164(behind["number"], behind.start("number"), country)
    elif front := _IN_FRONT.search(before):
        at = start - len(before)
        told = "(" in front["told"] or _TOLD.search(front["told"])
        if told or _TOLD.search(lower, end, end + _LOOK_AHEAD // 4):
            yield from _e164(front["number"], at + front.start("number"), country)


def _is_label(behind: re.Match[str], before: str, country: re.Match[str]) -> bool:
    """'Call Ireland: 020 ...', and no date, years or pairs that count."""
    if not _LABELS.fullmatch(behind["gap"]) or _DATE.search(behind["number"]):
        return False
    if _holds_years_or_counts(behind["number"], country):
        return False
    return ":" in behind["gap"] or _CALLED.search(before) is not None


def _holds_years_or_counts(number: str, country: re.Match[str]) -> bool:
    """'030 2024 2025', '0912 2024 12', '01 02 03 04 05'; one year may be a group of a valid one."""
    groups = _GROUP.findall(number)
    if len(groups) > _FEWEST_STEPS and {int(b) - int(a) for a, b in pairwise(groups)} == {1}:
        return True
    years = [at for at, group in enumerate(groups) if _YEAR.fullmatch(group)]
    if len(years) == 1 and years[0] < len(groups) - 1:
        return not _is_valid(number, country)
    return len(years) > 1


def _e164(number: str, at: int, country: re.Match[str]) -> Iterator[Change]:
    abroad = number.startswith(_FROM_ABROAD) and country.lastgroup != "it"
    digits = _NO_DIGITS.sub("", number)
    e164 = "" if abroad else national(digits, (country.lastgroup or "").upper())
    if e164:
        yield at, at + len(number), e164


def national(digits: str, region: str) -> str:
    """E.164 of digits as they are dialled in a region; of the kind that it has, with a 0 or not.

    Without a 0 in front only a valid number; '' if it is none.
    """
    e164, valid = regional(digits, region)
    return e164 if valid or digits[0] == "0" else ""


def _is_valid(number: str, country: re.Match[str]) -> bool:
    return regional(_NO_DIGITS.sub("", number), (country.lastgroup or "").upper())[1]
