"""Amounts in number words that say what they are: 'two or three hours', 'nine to five'.

What lives here: words of one to twelve with a unit of time, hours in words, the beat of a dance,
round prices ('a hundred and twenty dollars', 'ciento veinte euros') and what they are for ('two
hundred for one hour, three fifty for two').
A number can be told in such words too, so none counts with another number word beside it.
"""

from __future__ import annotations

from collections.abc import Iterator

from brightline.privacy.amounts.lists.counted_in_words import counted_in_words
from brightline.privacy.figures.beside import is_behind_number, stands_alone
from brightline.privacy.figures.number_words import HUNDREDS, TENS
from brightline.privacy.text.late import late

Span = tuple[int, int]

_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven")
_WORD = rf"(?:{'|'.join(_WORDS)}|twelve)"
_PALABRA = r"(?:una?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce)"
_TIME = r"(?:minutes?|hours?|days?|nights?|weeks?|weekends?|months?|years?)(?![a-z])"
_TIEMPO = r"(?:minutos?|horas?|dias?|noches?|semanas?|meses|mes|anos?)(?![a-z])"
_TENTH = r"(?:fifteen|twenty|thirty|forty|fifty|sixty|ninety)(?:[\s-](?:five|eight))?"
_DECENA = r"(?:quince|veinte|treinta|cuarenta|cincuenta|sesenta|noventa)(?:\sy\s(?:cinco|ocho))?"
_OF_TIME = (
    rf"(?:(?:{_WORD}(?:(?:\s(?:or|to)\s|-){_WORD})?|{_TENTH})[\s-]{_TIME}|"
    rf"{_DECENA}\s{_TIEMPO}|"
    rf"{_PALABRA}(?:,\s{_PALABRA})?(?:\s(?:o|a)\s{_PALABRA})?\s{_TIEMPO})"
)
_DEAL = r"(?:two[\s-]for[\s-]one|three[\s-]for[\s-]two|dos\spor\suno|tres\spor\sdos)"
_HORA = rf"a\slas?\s{_PALABRA}(?:\sy\s(?:media|cuarto)|\sen\spunto|\smenos\scuarto)"
# What is said of hours and lessons, whatever stands around.
_SAID = (
    rf"(?:one[\s-](?:to|on)[\s-]one|{_DEAL}(?:\s?[\n.!]\s?{_DEAL})?|twenty[\s-]four[\s/-]seven|"
    rf"{_WORD}\s(?:in|hold|out)(?:,\s{_WORD}\s(?:in|hold|out)){{1,3}}|"
    r"(?:seven|eight|nine|ten)[\s-](?:to|till)[\s-](?:four|five|six))"
)
_CASE = r"\s(?:in|with|without|if|when|during)\s[a-z]"
_ONE_OF_THEM = rf"(?:{_OF_TIME}|{_SAID}|{_WORD}\s(?:to|or)\s{_WORD}(?={_CASE}))"
_PUNCTUAL = r"(?:on\sthe\sdot|sharp|o'?\s?clock|in\sthe\s(?:morning|afternoon|evening))"
_TOLD = late(
    rf"(?<![a-z-])(?:{_ONE_OF_THEM}(?:(?:,\s(?:(?:or|and)\s)?|\s(?:or|and)\s){_ONE_OF_THEM}){{0,3}}"
    rf"|{_WORD}\s{_PUNCTUAL}|{_HORA}(?:\s(?:o|y)\s{_HORA})?"
    rf"|zero\s[a-z]{{4,12}}\sin\s{_WORD}\s{_TIME})(?![a-z])"
)
_BEATS = late(
    r"(?<![a-z])(?:danc(?:e|es|ed|ing)|count(?:s|ed|ing)?|beats?|claps?|steps?|jump)"
    r"(?:\s(?!for)[a-z]{2,8}){0,2}?\W{1,2}"
    rf"(?P<row>{_WORD}(?:[,\s]{{1,2}}(?:and\s)?{_WORD}){{1,11}})(?![a-z])"
)
_TEN = "|".join((*TENS, "ten", "diez"))
_HUNDREDS = rf"(?:(?:an?|{'|'.join(_WORDS[:9])})\shundred|{'|'.join(HUNDREDS)})"
_EVEN = rf"{_HUNDREDS}(?:(?:\s(?:and|y))?\s(?:{_TEN}))?"
# Round ones only: '... dollars' behind each group makes no price of a number.
_PRICE = late(
    rf"(?<![a-z-])(?:{_EVEN}|(?:{_TEN})(?:\sy\scinco|[\s-]five)?)\s"
    r"(?:dollars?|bucks|euros?|pounds|pesos|dolares|usd|eur|gbp|reais|soles)(?![a-z])"
)
_ROUND = rf"(?:{_EVEN}|(?:{'|'.join(_WORDS[:9])})\s(?:{_TEN})|{_TEN})"
_MANY = rf"(?:half\san?|an?|the|{_WORD}|una?|dos|tres|cuatro|media|la)"
_FOR = r"\s(?:for|por)\s"
_LASTS = (
    r"(?:half\shours?|minutes?|hours?|hrs?|nights?|days?|weekends?|horas?|noches?|dias?)(?![a-z])"
)
_PRICES_FOR = late(
    rf"(?<![a-z-]){_ROUND}{_FOR}{_MANY}\s{_LASTS}"
    rf"(?:(?:[,;]\s(?:and\s|y\s)?|\s(?:and|y)\s){_ROUND}{_FOR}{_MANY}(?:\s{_LASTS}|(?![a-z]))){{0,5}}"
)
_PRICE_FOR_NEEDED = late(r"(?:ed|ty|en|te|ta|ez|to|os)\s(?:for|por)\s[ahotfsunldcm]")
_NEXT_PRICE = late(
    rf"[,;]?\s(?:and\s)?{_WORD}\s(?:is|are|for|costs?|hours?|(?:of|for)\s(?:us|you)|people)(?![a-z])"
)
_MONEY = late(
    r"(?:ty|five|nco|ten|red|nte|nta|iez|ien|nto|tos)\s(?:dol|buc|eur|pou|pes|usd|gbp|rea|sol)"
)
_MOST_IN_BEAT = 4  # consecutive digits; seven can be a local number
_EACH = late(_WORD)
_NEEDED = late(rf"(?<![a-z])(?:{_WORD}|{_PALABRA}|{_TENTH}|{_DECENA})[\s,-]")
_LOOK_BACK, _LOOK_AHEAD = 40, 40  # characters beside a place
_FAR = 120  # more of them in which a row of prices may begin and end


def told_in_words(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    start, end = max(0, start - _LOOK_BACK), end + _LOOK_AHEAD
    if _MONEY.search(lower, start, end):
        for match in _PRICE.finditer(lower, start, end):
            told = _NEXT_PRICE.match(lower, match.end()) and not is_behind_number(
                lower, match.start()
            )
            if told or stands_alone(lower, *match.span()):
                yield match.span()
    if _PRICE_FOR_NEEDED.search(lower, start, end):
        for match in _PRICES_FOR.finditer(lower, max(0, start - _FAR), end + _FAR):
            if stands_alone(lower, *match.span()):
                yield match.span()
    yield from counted_in_words(lower, start, end)
    if not _NEEDED.search(lower, start, end):
        return
    for match in _TOLD.finditer(lower, start, end):
        if stands_alone(lower, *match.span()):
            yield match.span()
    for match in _BEATS.finditer(lower, start, end):
        if _is_beat(match["row"]) and stands_alone(lower, *match.span("row")):
            yield match.span("row")


def _is_beat(row: str) -> bool:
    """'five, six, seven, eight': three or four words, each one more than the last."""
    steps = [_WORDS.index(word) if word in _WORDS else len(_WORDS) for word in _EACH.findall(row)]
    few = 2 < len(steps) <= _MOST_IN_BEAT
    return few and steps == list(range(steps[0], steps[0] + len(steps)))
