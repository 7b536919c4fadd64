"""Printed prices: the amount beside the currency, and the currency's code of ISO 4217.

'1h 100€' costs 100, 'CHF 1’250.–' 1250; '202 555 0123' is a telephone number and costs nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.ingest.currencies import CURRENCIES

_NO_WORDS = (
    "usd eur gbp chf cad aud nzd jpy cny inr brl mxn ars clp uyu nok dkk pln czk huf bgn uah "
    "rub zar aed ils thb sgd hkd idr myr php vnd krw kes ngn"
)
"""Codes that are no words of a language, and so are known in small letters too."""

_SMALL = frozenset(_NO_WORDS.split())
_ALSO_WORDS = frozenset(("ALL", "CUP", "GEL", "MAD", "SOS", "TOP", "TRY"))
"""Codes that are words in capitals ('TOP 80 €'): a sign beside them is the currency."""

_DOLLARS = {
    **{"US$": "USD", "U$S": "USD", "AU$": "AUD", "CA$": "CAD", "NZ$": "NZD", "HK$": "HKD"},
    **{"MX$": "MXN", "AR$": "ARS", "CL$": "CLP", "CO$": "COP", "NT$": "TWD", "RD$": "DOP"},
    **{"R$": "BRL", "TT$": "TTD", "MOP$": "MOP"},
}
"""Signs with their country's letters; 'C$' and 'A$' are those of two countries each."""

_SIGN = r"[$€£¥￥₹₨₽₴₺₩₫₱฿₦₪₡₲₸₼₾₵₭₮]"
_NAMES = (
    r"(?:kr|kč|zł|lei|fr|sfr|s/|bs|rs|rp|руб|р|грн|лв|ft|dh|euros?|dollars?|dólares|bucks|pounds?|"
    r"quid|pesos?|reais|soles|roses?|rosas)"
)
_NUMBER = re.compile(
    r"(?<![\d.,'])(?<!\de)(?<!\de[+-])"
    r"(?:\d{1,3}([ .,'])\d{3}(?:\1\d{3})*(?:[.,]\d{1,2})?|\d{1,3}(?:,\d\d)+,\d{3}"
    r"|\d+(?:[.,]\d+)?|\.\d\d?)(?![.,']?\d|e[+-]?\d)",
    re.IGNORECASE,
)
_CODE = re.compile(r"(?<![^\W\d_])[A-Za-z]{3}(?![^\W\d_])")
_MARK_BEFORE = re.compile(rf"(?:{_SIGN}|(?<![^\W\d_]){_NAMES})[\s.:]{{0,2}}$", re.IGNORECASE)
_MARK_AFTER = re.compile(
    rf"[.,]?[-–—]{{0,2}}\s?(?:{_SIGN}|{_NAMES}(?![^\W\d_]))",
    re.IGNORECASE,
)
_RANGE_AFTER = re.compile(r"\s?[-–—/]\s?$")
_CENTS = re.compile(r"€(\d\d)(?!\d|\s?[^\W\d_])")
_NO_AMOUNT = re.compile(
    r"\s?(?:[+%]|(?:h|hs|hrs?|hours?|horas?|heures?|std|stunden?|ore|uur|min|mins|mn|minut\w*|"
    r"x|days?|d[ií]as?|tage?|jours?|giorn[io]|dagen)(?![^\W\d_]))",
    re.IGNORECASE,
)
_THOUSANDS = re.compile(r"\d\s?(?:k|mil|tys|тыс|lakhs?)(?![^\W\d_])", re.IGNORECASE)
"""'120k' is no 120, and whether the 60 of '60-80k' is of thousands too nobody knows."""
_NEGATIVE = re.compile(rf"\W*?(?:[A-Za-z]{{3}}\s?)?[-−–]{_SIGN}?\d")
"""A text that begins so ('-50', '-$50', 'EUR -50') is a reduction or a mistake: no advert asks for
less than nothing. The minus of '60 -80 €' is that of a range."""
_FREE = re.compile(r"free|gratis|kostenlos|gratuit[oae]?|grátis", re.IGNORECASE)

_LONG_CENTS = re.compile(r"([.,]\d\d)0{2,}(?!\d)")  # as machines print them: '1120.500000'
_RUN = re.compile(r"[+(]?\d(?:[\s./()-]{0,2}\d)+")
"""Digits with nothing but blanks and strokes between them: many are a telephone number."""

_FEWEST = 7
"""Digits of a telephone number, without those of its place."""
_MOST = 8
"""Digits of an amount: nobody asks for a hundred millions, in the smallest money neither."""
_LONGEST = 200
"""Characters in which a price is looked for: more is a text, whose first number may be anything."""


def read_price(text: str | None, currency: str | None = None) -> tuple[float | None, str | None]:
    """(amount, currency) of a printed price: a sign alone is the manifest's currency.

    No amount where the text holds a telephone number, or an amount that is not the number printed:
    thousands in a word, less than nothing.
    """
    if not text:
        return None, None
    said = _LONG_CENTS.sub(r"\1", text[:_LONGEST].replace("’", "'"))
    if _FREE.fullmatch(said.strip(" .!")):
        return 0.0, currency
    if _THOUSANDS.search(said) or _NEGATIVE.match(said):
        return None, currency
    marked = [match for match in _NUMBER.finditer(said) if _is_marked(said, match)]
    if _holds_telephone(said, is_marked=bool(marked)):
        return None, currency
    match = _first_of_range(said, marked[0]) if marked else _first_amount(said)
    if match is None:
        return None, currency
    return _amount(said, match), _currency(said, marked[0] if marked else match) or currency


def code_of(printed: str | None) -> str | None:
    """The code of ISO 4217 that stands in a field of its own; other signs are the manifest's."""
    said = printed.strip().upper() if printed else ""
    return said if said in CURRENCIES else _DOLLARS.get(said)


def _is_marked(said: str, match: re.Match[str]) -> bool:
    """Whether a currency stands beside a number."""
    before, after = said[: match.start()], said[match.end() :]
    if _MARK_BEFORE.search(before[-12:]) or _MARK_AFTER.match(after):
        return True
    return _code_beside(said, match) is not None


def _code_beside(said: str, match: re.Match[str]) -> str | None:
    for code in _CODE.finditer(said):
        near = said[match.end() : code.start()], said[code.end() : match.start()]
        gap = near[0] if code.start() >= match.end() else near[1]
        if not re.search(r"[^\W_]", gap) and len(gap) <= 3:
            found = _known(code[0], said)
            if found:
                return found
    return None


def _known(word: str, said: str) -> str | None:
    if word.upper() not in CURRENCIES or not (word.isupper() or word.lower() in _SMALL):
        return None
    return None if word in _ALSO_WORDS and re.search(_SIGN, said) else word.upper()


def _currency(said: str, match: re.Match[str]) -> str | None:
    """The code beside the amount; else a sign that names its country; else a lone code."""
    beside = _code_beside(said, match)
    if beside:
        return beside
    upper = said.upper()
    for sign, code in _DOLLARS.items():
        if re.search(rf"(?<![^\W\d_]){re.escape(sign)}", upper):
            return code
    codes = {word for word in _CODE.findall(said) if word.isupper() and _known(word, said)}
    return codes.pop() if len(codes) == 1 else None


def _first_of_range(said: str, marked: re.Match[str]) -> re.Match[str]:
    """The number before in '60 - 80 €'; else the marked one itself."""
    for other in _NUMBER.finditer(said, 0, marked.start()):
        if _RANGE_AFTER.fullmatch(said, other.end(), marked.start()):
            return other
    return marked


def _first_amount(said: str) -> re.Match[str] | None:
    """Where no currency is printed, the first number that counts no time and no share."""
    numbers = _NUMBER.finditer(said)
    return next((found for found in numbers if not _NO_AMOUNT.match(said, found.end())), None)


def _amount(said: str, match: re.Match[str]) -> float | None:
    from price_parser.parser import parse_number

    cents = _CENTS.match(said, match.end())
    if cents and match[0].isdigit():
        return float(f"{match[0]}.{cents[1]}")
    amount = parse_number(match[0].replace("'", ""))
    return None if amount is None else float(amount)


def _holds_telephone(said: str, *, is_marked: bool) -> bool:
    return any(_is_telephone(run, is_marked) for run in _runs(said))


def _runs(said: str) -> Iterator[str]:
    """Runs of digits that are long enough for a telephone number."""
    for match in _RUN.finditer(said):
        if sum(letter.isdigit() for letter in match[0]) >= _FEWEST:
            yield match[0]


def _is_telephone(run: str, is_marked: bool) -> bool:
    groups = re.findall(r"\d+", run)
    whole = _NUMBER.fullmatch(run)
    if run[0] in "+(" or (groups[0].startswith("0") and len(groups[0]) > 1):
        return True
    if whole is not None:
        integer = re.sub(r"[.,]\d{1,2}$", "", run)
        digits = re.sub(r"\D", "", integer)
        is_odd = digits == integer and len(digits) >= _FEWEST and not digits.endswith("00")
        return len(digits) > _MOST or is_odd
    if len(groups) == 2 and is_marked:  # '1000-1500 €'
        return groups[1].startswith("0") or max(map(len, groups)) >= _FEWEST
    return not (is_marked and _is_list(run))


def _is_list(run: str) -> bool:
    """Whether it is a range of two amounts ('1.250-1.500') or a list ('1.250/1.500/2.000')."""
    parts = re.split(r"\s?[/-]\s?", run)
    plain = all(_NUMBER.fullmatch(part) and not part.startswith("0") for part in parts)
    return plain and len(parts) > 1 and (len(parts) == 2 or "-" not in run)
