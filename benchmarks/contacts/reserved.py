"""Numbers, domains and names that belong to nobody, and the test whether one is such.

Numbers: NANP 555-0100 to 555-0199; Ofcom's numbers for drama; ACMA's for creative works; ComReg's
020 91x xxxx; ARCEP's blocks for audiovisual works; the Bundesnetzagentur's for drama; PTS's
070-174 06 05 to 06 99. Domains: RFC 2606. Names of accounts begin with a word that says so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from benchmarks.contacts.dice import Dice

_US_AREAS = """
201 202 203 205 206 207 208 209 210 212 213 214 215 216 217 218 219 224 225 228 229 231 234 239
240 248 251 252 253 254 256 260 262 267 269 270 281 301 302 303 304 305 307 308 309 310 312 313
314 315 316 317 318 319 320 321 323 330 336 337 339 347 351 352 360 361 386 401 402 404 405 406
407 408 409 410 412 413 414 415 417 419 423 425 430 432 434 435 440 443 469 478 479 480 484 501
502 503 504 505 507 508 509 510 512 513 515 516 517 518 520 530 540 541 551 559 561 562 563 567
570 571 573 574 575 580 585 586 601 602 603 605 606 607 608 609 610 612 614 615 616 617 618 619
620 623 626 630 631 636 641 646 650 651 660 661 662 678 682 701 702 703 704 706 707 708 712 713
714 715 716 717 718 719 720 724 727 731 732 734 740 754 757 760 763 765 770 772 773 774 775 781
785 786 801 802 803 804 805 806 808 810 812 813 814 815 816 817 818 828 830 831 832 843 845 847
848 850 856 857 858 859 860 862 863 864 865 870 901 903 904 906 907 908 909 910 912 913 914 915
916 917 918 919 920 925 928 931 936 937 940 941 949 951 952 954 956 970 971 972 973 978 979 980
985 989
"""
US_AREAS = tuple(_US_AREAS.split())
_CA_AREAS = """
204 250 306 403 416 418 438 450 506 514 519 587 604 613 647 705 709 778 780 819 867 902 905
"""
CA_AREAS = tuple(_CA_AREAS.split())
_AU_MOBILES = """
570006 570156 570157 570158 570159 570110 570313 570737 571266 571491 571804 572549 572665
572983 573770 573087 574118 574632 575254 575789 576398 576801 577426 577644 578957 578148
578888 579212 579760 579455
"""
AU_MOBILES = tuple(_AU_MOBILES.split())
FR_BLOCKS = ("019900", "026191", "035301", "046571", "053649", "063998")
DE_BLOCKS = ("030 23125", "069 90009", "040 66969", "0221 4710", "089 99998")
GB_BLOCKS = ("07700 900", "020 7946 0", "01632 960", "0141 496 0", "0118 496 0")

DOMAINS = (
    "example.org", "example.com", "example.net", "mail.example.org", "post.example.com",
    "inbox.example.net", "synthmail.example", "demo-inn.example", "listing.test", "synthbox.test",
    "nobody.invalid", "sample.invalid",
)  # fmt: skip
PREFIXES = ("synth", "demo", "invented", "sample", "mockup")

_CODES = {"US": "1", "CA": "1", "GB": "44", "AU": "61", "IE": "353", "FR": "33", "DE": "49",
          "SE": "46"}  # fmt: skip
REGIONS = tuple(_CODES)

_E164 = (
    rf"\+1(?:{'|'.join(US_AREAS + CA_AREAS)})55501\d\d",
    r"\+44(?:7700900|2079460|1632960|1414960|1184960)\d{3}",
    rf"\+61491(?:{'|'.join(AU_MOBILES)})",
    r"\+61[2378](?:5550|7010)\d{4}",
    r"\+3532091\d{5}",
    rf"\+33(?:{'|'.join(block[1:] for block in FR_BLOCKS)})\d{{4}}",
    rf"\+49(?:{'|'.join(block[1:].replace(' ', '') for block in DE_BLOCKS)})\d{{3}}",
    r"\+46701740(?:60[5-9]|6[1-9]\d)",
)
_RESERVED_PHONE = re.compile("|".join(f"(?:{one})" for one in _E164))


@dataclass(frozen=True)
class Number:
    """A reserved number: its country and its national groups, trunk zero included."""

    country: str
    groups: tuple[str, ...]

    @property
    def code(self) -> str:
        """The country's calling code."""
        return _CODES[self.country]

    @property
    def national(self) -> tuple[str, ...]:
        """The groups as they follow the country's code: without the trunk zero."""
        first = self.groups[0].removeprefix("0")
        return tuple(group for group in (first, *self.groups[1:]) if group)

    @property
    def e164(self) -> str:
        """The one written form that all disguises come down to."""
        return f"+{self.code}{''.join(self.national)}"


def draw_number(dice: Dice, country: str) -> Number:
    """A number of the country's reserved ranges."""
    if country in ("US", "CA"):
        area = dice.pick(US_AREAS if country == "US" else CA_AREAS)
        return Number(country, (area, "555", f"01{dice.below(100):02d}"))
    if country == "GB":
        return Number(country, tuple(f"{dice.pick(GB_BLOCKS)}{dice.below(1000):03d}".split()))
    if country == "AU":
        if dice.chance(0.5):
            mobile = dice.pick(AU_MOBILES)
            return Number(country, ("0491", mobile[:3], mobile[3:]))
        area, exchange = dice.pick(("02", "03", "07", "08")), dice.pick(("5550", "7010"))
        return Number(country, (area, exchange, f"{dice.below(10_000):04d}"))
    return Number(country, _european(dice, country))


def _european(dice: Dice, country: str) -> tuple[str, ...]:
    if country == "IE":
        return ("020", f"91{dice.below(10)}", f"{dice.below(10_000):04d}")
    if country == "FR":
        digits = f"{dice.pick(FR_BLOCKS)}{dice.below(10_000):04d}"
        return tuple(digits[at : at + 2] for at in range(0, 10, 2))
    if country == "DE":
        area, block = dice.pick(DE_BLOCKS).split()
        return (area, block, f"{dice.below(1000):03d}")
    digits = str(dice.between(605, 699))
    return ("070", "174", "0" + digits[0], digits[1:])


def is_reserved(kind: str, normalised: str) -> bool:
    """Whether a contact can belong to nobody; crypto addresses are judged where they are made."""
    if kind == "phone":
        return _RESERVED_PHONE.fullmatch(normalised) is not None
    if kind == "email":
        domain = normalised.rpartition("@")[2]
        return domain in DOMAINS and normalised.startswith(PREFIXES)
    return normalised.startswith(PREFIXES)


def code_of(e164: str) -> str:
    """The calling code that a reserved number begins with."""
    return next(code for code in _CODES.values() if e164.startswith(f"+{code}"))
