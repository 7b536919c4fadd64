"""Accounts whose form and check digits say that they are: IBANs, and names of India's UPI.

What lives here: an IBAN in one piece or in groups, accepted only with the length of its country and
check digits that hold (ISO 13616, mod 97), so that none of its groups is read as a telephone
number; and 'fern7@ybl', a name at one of the services of UPI. Accounts without a country in front
(CLABE, CBU) have no form that other long numbers have not: they are masked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.text.late import late

Named = tuple[str, int, int]

_LENGTHS = """
    AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20
    EG29 ES24 FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30
    KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 MC27 MD24 ME22 MK19 MT31 MU30 NL18 NO15 PK24 PL28 PS29
    PT25 QA29 RO24 RS22 SA24 SC31 SE24 SI19 SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20
"""
"""From the registry of ISO 13616, 'IBAN structure': characters in all, by country."""
_LENGTH_OF = {one[:2]: int(one[2:]) for one in _LENGTHS.split()}
# The figures first and what is before them afterwards: a search leaps from figure to figure.
_START = re.compile(
    r"\d\d(?:(?<=(?<![A-Za-z0-9])[A-Za-z]{2}\d\d)|(?P<apart>(?<=(?<![A-Za-z0-9])[A-Za-z]{2}\s\d\d)))"
    r"(?=[\s.-]?[A-Za-z0-9])"
)
_GROUP = re.compile(r"[ .-]?[A-Za-z0-9]+")
_NAMED = re.compile(r"(?<![a-z])iban(?![a-z])", re.IGNORECASE)
_NEAR = 24  # characters from the word to an account whose country stands by itself
_FEWEST_DIGITS = 10  # of an account: words in groups hold fewer
_MODULUS, _REMAINDER = 97, 1  # ISO 7064, MOD 97-10

# The services that name themselves so, of the list that NPCI publishes.
_SERVICES = (
    "ybl|ibl|axl|ok(?:axis|hdfcbank|icici|sbi)|paytm|pt(?:sbi|yes|hdfc|axis)|apl|yapl|rapl|upi|"
    "wa(?:axis|hdfcbank|icici|sbi)|sbi|hdfcbank|icici|axisbank|axisb|axis|kotak|fbl|jupiteraxis|airtel|"
    "postbank|freecharge|mbk|ikwik|idfcbank|idfcfirst|indus|federal|barodampay|cnrb|pnb|unionbank|"
    "kbl|yesbank|yesg|dbs|slc|tapicici|timecosmos|naviaxis|superyes|abfspay|amazonpay|phonepe|"
    "dlb|csb|rbl|uco|boi|citi|hsbc|idbi|indianbank|iob|aubank|bandhan"
)
_UPI_CUE = re.compile(rf"@(?:{_SERVICES})(?![\w@-]|\.\w)")
_UPI = late(
    rf"(?<![\w@.+-])(?=[a-z0-9._-]*[a-z])(?P<name>[a-z0-9][a-z0-9._-]{{1,60}})@(?P<service>{_SERVICES})(?![\w@-]|\.\w)"
)
_UPI_NAMED = late(
    r"(?<![a-z])upi(?![a-z])(?:\s?(?:id|name|is|my|pay(?:ment)?s?|to|at|vpa|se|par|pe|[^\x00-\x7f\s]{1,8})){0,3}\s?[:=-]?\s?"
    r"(?P<whole>(?P<name>(?=[a-z0-9._-]*[a-z])[a-z0-9][a-z0-9._-]{1,60})@(?P<service>[a-z]{2,14}))(?![\w@-]|\.\w)"
)


def find_accounts(text: str) -> Iterator[Named]:
    """All IBANs of a folded text (case kept) whose check digits hold."""
    done = 0
    for match in _START.finditer(text):
        if match.start() >= done and (found := _account(match)):
            yield found
            done = found[2]


def find_upi_names(lower: str) -> Iterator[Named]:
    """All names at services of UPI in a folded, lower-case text."""
    for match in _UPI.finditer(lower) if _UPI_CUE.search(lower) else ():
        yield match.group(), *match.span()
    for match in _UPI_NAMED.finditer(lower) if "upi" in lower else ():
        yield match["whole"], *match.span("whole")


def _account(start: re.Match[str]) -> Named | None:
    """The account that begins so, with whole groups up to its length."""
    text, at = start.string, start.end()
    apart = start["apart"] is not None
    begin = start.start() - (3 if apart else 2)  # the country and a blank
    if apart and not _NAMED.search(text, max(0, begin - _NEAR), begin):
        return None  # 'at 18 ...'
    account = (text[begin : begin + 2] + start.group()).upper()
    length = _LENGTH_OF.get(account[:2], 0)
    while len(account) < length and (group := _GROUP.match(text, at)):
        account += group.group().lstrip(" .-").upper()
        at = group.end()
    if len(account) != length or not holds(account):
        return None
    return account, begin, at


def holds(account: str) -> bool:
    """Whether the check digits of an IBAN without blanks are right."""
    if sum(map(str.isdigit, account)) < _FEWEST_DIGITS:
        return False
    turned = account[4:] + account[:4]
    return int("".join(str(int(letter, 36)) for letter in turned)) % _MODULUS == _REMAINDER
