"""Numbering plans: whether a string of digits is a telephone number, and its E.164 form.

What lives here: the North American plan by its shape, every other plan by `phonenumbers`. In North
America the shape decides because the numbers reserved for fiction (555-01xx) are numbers too, and
`phonenumbers` calls many of them invalid.
"""

from __future__ import annotations

import re
from functools import lru_cache

SHORTEST_INTERNATIONAL = 8  # with the country code; shorter ones exist on small islands
LONGEST_INTERNATIONAL = 15  # E.164
_SHORTEST_POSSIBLE = 10  # digits of an international number that is not valid
INTERNATIONAL_PREFIXES = ("011", "00")  # North America; Europe and most of the world
SHORTEST_NATIONAL, LONGEST_NATIONAL = 7, 12
_SHORTEST_LOCAL = 8  # digits that are a number by themselves, wherever they stand
_LONGEST_OF = {"AR": 13}  # 011 15 0000 0000: a mobile in Buenos Aires
_WITH_TRUNK = range(10, 12)  # digits of a number written with its 0: Europe, Australia
_WITHOUT_TRUNK = range(9, 11)  # the same without it
NANP_DIGITS = 10  # without the country code
_USUAL = (10, 11)  # digits of most numbers with their 0 in front
NANP_REGIONS = frozenset(("US", "CA", "PR", "DO", "JM", "BS", "TT"))
# Area code NXX without N11 and N9X, exchange NXX without N11 (ATIS-0300051).
_NANP = re.compile(r"[2-9](?!11)[0-8]\d[2-9](?!11)\d\d\d{4}")
_REMEMBERED = 4096  # reposts repeat their numbers; kept in memory only, as the text itself is


def nanp_national(digits: str) -> str:
    """The ten digits of a North American number, without its country code; '' if it is none."""
    if len(digits) == 11 and digits[0] == "1":
        digits = digits[1:]
    return digits if len(digits) == NANP_DIGITS and _NANP.fullmatch(digits) else ""


@lru_cache(maxsize=_REMEMBERED)
def international(digits: str) -> tuple[str, bool]:
    """E.164 of digits with a country code, and whether it is valid rather than only possible."""
    if digits[0] == "1":
        national = nanp_national(digits)
        return ("+1" + national, True) if national else ("", False)
    import phonenumbers

    try:
        number = phonenumbers.parse("+" + digits)
    except phonenumbers.NumberParseException:
        return "", False
    if not phonenumbers.is_possible_number(number):
        return "", False
    e164 = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return e164, phonenumbers.is_valid_number(number)


def is_valid(e164: str) -> bool:
    """Whether a number is valid rather than only possible."""
    return international(e164[1:])[1]


def is_assigned(e164: str) -> bool:
    """Whether a number is valid by the plan's own tables, in North America too."""
    import phonenumbers

    return phonenumbers.is_valid_number(phonenumbers.parse(e164))


def is_country_code(digits: str) -> bool:
    """Whether numbers of some country begin with these digits (ITU-T E.164, annex)."""
    import phonenumbers

    return int(digits) in phonenumbers.COUNTRY_CODE_TO_REGION_CODE


def begins_with_own_code(digits: str, region: str) -> bool:
    """Whether these digits begin with a region's own country code, and have a usual length.

    Numbers reserved for drama are not valid, and are written so at home too: '33 6 39 98 ...'.
    """
    import phonenumbers

    code = str(phonenumbers.country_code_for_region(region))
    return digits.startswith(code) and len(digits) - len(code) in _WITHOUT_TRUNK


def abroad(digits: str) -> tuple[str, bool]:
    """E.164 of what stands behind a plus or a prefix, and whether it is valid; '' if it is none.

    A number that is only possible counts from `_SHORTEST_POSSIBLE` digits on.
    """
    if not SHORTEST_INTERNATIONAL <= len(digits) <= LONGEST_INTERNATIONAL or digits[0] == "0":
        return "", False
    e164, valid = international(digits)
    return (e164, valid) if valid or len(digits) >= _SHORTEST_POSSIBLE else ("", False)


@lru_cache(maxsize=_REMEMBERED)
def regional(digits: str, region: str) -> tuple[str, bool]:
    """E.164 of a national number of a region, and whether it is valid; '' if it is none.

    Numbers reserved for drama are often possible without being valid. They count when they are
    written with the trunk prefix 0 in a length that the plans with such a prefix use.
    """
    import phonenumbers

    try:
        number = phonenumbers.parse(digits, region)
    except phonenumbers.NumberParseException:
        return "", False
    valid = phonenumbers.is_valid_number(number)
    with_trunk = digits[0] == "0" and digits[1] != "0" and len(digits) in _WITH_TRUNK
    if not valid and not (with_trunk and phonenumbers.is_possible_number(number)):
        return "", False
    e164 = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return e164, valid


@lru_cache(maxsize=_REMEMBERED)
def is_as_at_home(digits: str, region: str) -> bool:
    """Whether digits are a valid number of a region just as it is written there.

    Where numbers have a 0 or an 8 in front when dialled, many countries leave it out in writing:
    mobiles in Brazil, in China and in Peru by their format, in India, Russia and Turkey by habit,
    all numbers in Argentina.
    """
    longest = _LONGEST_OF.get(region, LONGEST_NATIONAL)
    if region in NANP_REGIONS or not _SHORTEST_LOCAL <= len(digits) <= longest:
        return False
    import phonenumbers

    try:
        number = phonenumbers.parse(digits, region)
    except phonenumbers.NumberParseException:
        return False
    if not phonenumbers.is_valid_number_for_region(number, region):
        return False
    written = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.NATIONAL)
    if "".join(filter(str.isdigit, written)) == digits:
        return True
    is_mobile = phonenumbers.number_type(number) == phonenumbers.PhoneNumberType.MOBILE
    return (
        (is_mobile or region == "AR")
        and len(digits) == NANP_DIGITS
        and str(number.national_number) == digits
    )


@lru_cache(maxsize=_REMEMBERED)
def possible(digits: str, region: str) -> str:
    """E.164 of digits that a region's numbers have as many of, its 0 in front or none; or ''.

    For what is told as a number without doubt. Numbers reserved for drama are not valid.
    """
    import phonenumbers

    if region in NANP_REGIONS or not _SHORTEST_LOCAL <= len(digits) <= LONGEST_NATIONAL:
        return ""
    whole = f"0{digits}" if has_trunk_prefix(region) and digits[0] != "0" else digits
    if whole != digits:
        return regional(whole, region)[0]
    try:
        number = phonenumbers.parse(digits, region)
    except phonenumbers.NumberParseException:
        return ""
    if digits[0] == "0" or not phonenumbers.is_possible_number(number):
        return ""
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def own_or_north_american(digits: str, region: str) -> str:
    """E.164 of digits as at home in a region, or else of a North American number; '' if neither."""
    if is_as_at_home(digits, region):
        return regional(digits, region)[0]
    national = nanp_national(digits)
    return "+1" + national if national else ""


def may_lack_trunk(digits: str, region: str) -> bool:
    """Whether digits without a 0 in front can be a whole number of a region."""
    return not has_trunk_prefix(region) or is_as_at_home(digits, region)


def prefixed(digits: str, region: str) -> str:
    """E.164 of digits as dialled from a region: abroad, or with its trunk 0; '' if none."""
    at_home = region in NANP_REGIONS
    for prefix in INTERNATIONAL_PREFIXES[not at_home :]:
        if digits.startswith(prefix):
            return abroad(digits[len(prefix) :])[0]
    return "" if at_home or digits[0] != "0" else regional(digits, region)[0]


def usual_with_zero(digits: str, region: str) -> str:
    """The same of digits with a 0 in front: as many as most have, or those of a number in use."""
    e164 = prefixed(digits, region)
    return e164 if e164 and (len(digits) in _USUAL or is_valid(e164)) else ""


@lru_cache(maxsize=_REMEMBERED)
def has_trunk_prefix(region: str) -> bool:
    """Whether numbers of a region are written with a 0 in front when dialled within it."""
    import phonenumbers

    metadata = phonenumbers.PhoneMetadata.metadata_for_region(region)
    return metadata is not None and metadata.national_prefix == "0"
