"""Prices in the currencies of the world: '₹5,000', 'Rs. 12500', '2.500 Ft', '₦50,000', '1200 dhs'.

What lives here: signs, letters, codes (ISO 4217) and names of currencies in front of an amount or
behind it. Those of most adverts, dollars, euros, pounds and pesos, are in `quantities`. No figure
may follow, so that no group of a number passes for a price.
"""

from __future__ import annotations

from collections.abc import Iterator

from brightline.privacy.amounts.common.units import TIME_UNIT
from brightline.privacy.text.late import late

# No sign stands for thousands and for cents. '1,50,000' is a hundred and fifty thousand where
# thousands are counted in lakhs.
_AMOUNT = (
    r"(?!0\d|\d{1,3}(?:(?:,\d{3})+,|(?:\.\d{3})+\.)\d\d(?!\d))(?:\d{1,2}(?:,\d\d){1,2},\d00|\d{1,3}(?:,\d{3}){1,2}|\d{1,3}(?:\.\d{3}){1,2}|\d{1,2}\s\d{3}|[1-9]\d{0,3}000|\d{1,5})"
    r"(?:[.,]\d\d)?"
)
_CODES = (
    r"(?:inr|brl|crc|pyg|cop|clp|ars|mxn|gtq|hnl|nio|uyu|ves|zar|ngn|ghs|kes|tzs|ugx|aed|qar|kwd|"
    r"rub|uah|pln|czk|huf|bgn|rsd|sek|nok|dkk|isk|chf|jpy|krw|cny|rmb|thb|php|idr|myr|sgd|hkd|twd|vnd|"
    r"aud|nzd|cad|ils|nis|egp|mxn|dop)"
)
# Rand, lempira, quetzal and naira, of amounts that nobody draws a letter in front of: 'R1500'.
# And of the peso, 'P24000', of hundreds only: a 'P' stands for a phone as well.
_LETTER = (
    r"(?<![a-z.'])(?:[rlqn](?=\s?[1-9](?:\d{1,4}0|\d{0,2},\d{3})(?!\d))|p(?=[1-9]\d{0,2}00(?!\d)))"
)
_BEFORE = (
    rf"(?:[₹₩₪฿₫₱₦₺₽₲₡₴₸₵]|(?:rs|rp|ksh|bs|gs|fr|s/)\.?|rm|(?:hk|nt|s|b)\$|{_CODES}(?:\s?\$)?"
    rf"|{_LETTER})"
)
_BEHIND = (
    rf"(?:[₹₩₪฿₫₱₦₺₽₲₡₴₸₵円元원]|{_CODES}|rupees?|rs|rupiahs?|rb|ribu|bahts?|dirhams?|dhs?|shekels?|ringgits?|"
    r"nairas?|تومان|ریال|ريال|درهم|دينار|جنيه|rands?|shillings?|ksh|lempiras?|quetzal(?:es)?|colones|guaranies|bolivianos|bs|soles|"
    r"zlotys?|kron(?:or|er)|korun|forints?|yuan|yen|won|dong|lei|ron|leva|tl|grn|rubles?|le)(?![a-z])"
)
_LAST = (  # '15000 Ft, 2 ora', and a round one over the end of its line
    rf"(?![\d]|x\d|[.,/='-]\d|(?:[^\S\n]|(?<!00)(?<!,\d\d[05])\n)(?!\d{{1,3}}\s?{TIME_UNIT}(?![a-z\d]))\d)"
)
_FORINTS = r"[1-9]\d{0,2}(?:[. ]?000|[. ]?\d00)\s?ft(?![a-z])"  # and no feet
_NEXT = r"(?:,\s|\s?[/|;-]\s?|\s(?:or|and|y|o|e|ou|und|to|a)\s)"
# The one next in a list begins with its own currency: '₹5,000, ₹12,500'.
_PRICE = late(
    rf"(?<![a-z0-9.,$]){_BEFORE}\s?{_AMOUNT}(?:(?={_NEXT}{_BEFORE}\s?\d)|{_LAST}|/=)"
    r"|(?<![a-z\d_.,/'-])(?:[1-9]\d{1,3}0|[1-9]\d?,\d\d0|[1-9],\d\d,000)/-(?![\d-])"  # 2,300/-
    rf"|(?<![a-z\d_.,/'-])(?<!\d\s)(?<!\d\s[-/]\s)(?:{_FORINTS}{_LAST}|{_AMOUNT}(?:/=|\s?{_BEHIND}(?:(?={_NEXT}(?:{_BEFORE}\s?)?{_AMOUNT}\s?{_BEHIND})|{_LAST})))"
)
_NEEDED = late(
    rf"[₹₩₪฿₫₱₦₺₽₲₡₴₸₵円元원=]|(?<![a-z])(?:{_BEHIND}|rp|gs|fr|s/|rm|(?:hk|nt|s|b)\$|[rlqn]\s?\d|p\d)|0/-|\d(?:{_BEHIND})|00\s?ft"
)


def foreign_prices(lower: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The spans of such prices in a part of a folded, lower-case text."""
    if _NEEDED.search(lower, start, end):
        for match in _PRICE.finditer(lower, start, end):
            yield match.span()
