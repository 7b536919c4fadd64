"""Contacts for invented adverts, from ranges that belong to nobody, plain or disguised.

Telephones are NXX-555-0100 to 0199, which the North American Numbering Plan keeps for fiction;
mail addresses end in example.org (RFC 2606). Area codes are real so that finders meet real shapes.
"""

from __future__ import annotations

import random
from dataclasses import dataclass

AREA_CODES: dict[str, tuple[str, ...]] = {
    "New York": ("212", "646", "917"),
    "Toronto": ("416", "647"),
    "Chicago": ("312", "773"),
    "Montreal": ("514", "438"),
    "Seattle": ("206", "425"),
    "Denver": ("303", "720"),
    "Boston": ("617", "857"),
    "Vancouver": ("604", "778"),
}
"""Cities of invented adverts, with area codes that are in use there."""

LINES_PER_CODE = 100  # 555-0100 to 555-0199
MAIL_DOMAIN = "example.org"

_DIGIT_WORDS = {
    "en": ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    "es": ("cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"),
}
_LOOKALIKES = str.maketrans({"0": "O", "1": "l"})


@dataclass(frozen=True, slots=True)
class PrintedContact:
    """A contact as an advert prints it. `value` is its plain form; `disguise` '' when plain."""

    kind: str  # phone, email
    value: str
    printed: str
    disguise: str = ""


class PhonePool:
    """Hands out each reserved number once, from the city's codes first, in a shuffled order."""

    def __init__(self, rng: random.Random) -> None:
        self._free: dict[str, list[str]] = {}
        for city, codes in AREA_CODES.items():
            numbers = [f"{code}-555-{100 + n:04d}" for code in codes for n in range(LINES_PER_CODE)]
            rng.shuffle(numbers)
            self._free[city] = numbers

    def take(self, city: str) -> str | None:
        """A number that no other advertiser has, or None when every reserved one is taken."""
        for numbers in (self._free[city], *self._free.values()):
            if numbers:
                return numbers.pop()
        return None


def mail_address(name: str, number: int) -> str:
    return f"{name.lower()}.{number}@{MAIL_DOMAIN}"


def print_phone(number: str, disguise: str, style: int, language: str) -> PrintedContact:
    """A number in one of the plain styles, or in the named disguise."""
    code, exchange, line = number.split("-")
    plain = (number, f"({code}) {exchange}-{line}", f"{code}.{exchange}.{line}")
    words = _DIGIT_WORDS["es" if language == "es" else "en"]
    printed = {
        "": plain[style % len(plain)],
        "spelled": " ".join(words[int(digit)] for digit in code + exchange + line),
        "part_spelled": f"{code} {exchange} " + " ".join(words[int(digit)] for digit in line),
        "symbols": f"{code}**{exchange}**{line}",
        "spaced": " ".join(code + exchange + line),
        "lookalikes": number.translate(_LOOKALIKES),
    }[disguise]
    return PrintedContact("phone", number, printed, disguise)


def print_mail(address: str, disguise: str) -> PrintedContact:
    """An address, plain or with its signs in words."""
    printed = address
    if disguise:
        local, domain = address.split("@")
        printed = f"{local} (at) {domain.replace('.', ' (dot) ')}"
    return PrintedContact("email", address, printed, "words" if disguise else "")


PHONE_DISGUISES = ("spelled", "part_spelled", "symbols", "spaced", "lookalikes")
