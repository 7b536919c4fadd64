"""Dates as pages print them: recognised, told apart by format, and printed anew for another day.

Only digits, names of months and days, and a short list of little words make a date here; a text
that holds anything else is none, so that nothing else is ever printed again.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from crawlers.drafting.vocabulary import word_set

_NAMES = {
    "en": (
        "january february march april may june july august september october november december",
        "monday tuesday wednesday thursday friday saturday sunday",
    ),
    "fr": (
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "lundi mardi mercredi jeudi vendredi samedi dimanche",
    ),
    "es": (
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "lunes martes miércoles jueves viernes sábado domingo",
    ),
    "de": (
        "januar februar märz april mai juni juli august september oktober november dezember",
        "montag dienstag mittwoch donnerstag freitag samstag sonntag",
    ),
    "it": (
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre "
        "dicembre",
        "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    ),
    "pt": (
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        "segunda terça quarta quinta sexta sábado domingo",
    ),
    "nl": (
        "januari februari maart april mei juni juli augustus september oktober november december",
        "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    ),
}
MONTHS = {language: tuple(months.split()) for language, (months, _) in _NAMES.items()}
DAYS = {language: tuple(days.split()) for language, (_, days) in _NAMES.items()}

_LITTLE = word_set("a à alle am at de del den di el las le of om on ore the uhr um às")
_ORDINALS = frozenset(("st", "nd", "rd", "th"))
_AGES = {
    "en": "a about ago an and day days hour hours hr hrs just less min mins minute minutes "
    "month months moments now over second seconds sec secs than today week weeks year years "
    "yesterday",
    "fr": "a an ans aujourd hier heure heures hui il instant jour jours minute minutes mois "
    "semaine semaines un une y à",
    "es": "ayer año años día días hace hora horas hoy mes meses minuto minutos semana semanas "
    "un una",
    "de": "einem einer gestern heute jahr jahren minute minuten monat monaten stunde stunden "
    "tag tagen vor woche wochen",
    "it": "anni anno fa giorni giorno ieri mese mesi minuti minuto oggi ora ore settimana "
    "settimane un una",
    "pt": "ano anos atrás dia dias hoje hora horas há meses minuto minutos mês ontem semana "
    "semanas um uma",
    "nl": "dag dagen een geleden gisteren jaar maand maanden minuten minuut uur vandaag week weken",
}
_AGE_WORDS = {language: word_set(said) for language, said in _AGES.items()}
_BY_ITSELF = word_set(
    "aujourd ayer geleden gestern gisteren heute hier hoje hoy ieri moments now oggi ontem today "
    "vandaag yesterday"
)
_LONGEST = 48
_TOKEN = re.compile(r"[AaPp]\.[Mm]\.?|\d{1,2}:\d\d(?::\d\d)?(?:\.\d+)?|\d+|[^\W\d_]+|\s+|.")
_ZONE = re.compile(r"(?<=\d)(?:Z|[+-]\d\d:?\d\d)$")


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date printed anew. `form` is strptime's; `unsure`: day or month first?"""

    text: str
    language: str
    form: str | None = None
    unsure: bool = False


def invented_day(count: int) -> dt.datetime:
    """The invented moment number `count`: a day from 13 to 20 November 2026, never ambiguous."""
    return dt.datetime(2026, 11, 13 + count % 8, 10 + count % 3, 15 + count % 40, tzinfo=dt.UTC)


def reprint(text: str, count: int = 0) -> PrintedDate | None:
    """The same kind of date for an invented day, or None when the text is no date.

    Args:
        text: one line, without its label.
        count: which invented day.
    """
    said = text.strip()
    if not said or len(said) > _LONGEST:
        return None
    return _age(said, count) or _absolute(said, invented_day(count))


def _age(said: str, count: int) -> PrintedDate | None:
    words = [word.lower() for word in re.findall(r"[^\W\d_]+", said)]
    if not words or not re.fullmatch(r"[\w\s,.'’]+", said):
        return None
    counted = len(words) > 1 and bool(
        re.search(r"\d|\b(?:an?|une?|eine[mr]|een|uma?)\b", said, re.I)
    )
    for language, known in _AGE_WORDS.items():
        if set(words) <= known and (counted or set(words) & _BY_ITSELF):
            return PrintedDate(re.sub(r"\d+", lambda m: _number(m[0], count), said), language)
    return None


def _number(digits: str, count: int) -> str:
    if int(digits) == 1:
        return "1"
    return str(2 + count % 5) if len(digits) == 1 else str(11 + count % 9)


def _absolute(said: str, day: dt.datetime) -> PrintedDate | None:
    zone = _ZONE.search(said) if ":" in said else None
    tokens = _TOKEN.findall(said[: zone.start()] if zone else said)
    numbers = [token for token in tokens if token.isdecimal()]
    words = [token.lower() for token in tokens if token.isalpha()]
    language = _language(words)
    named = language is not None and any(_index(w, MONTHS[language]) is not None for w in words)
    codes = _codes(numbers, named, "".join(tokens))
    if codes is None or (language is None and set(words) - {"t", "am", "pm"}):
        return None
    pieces = list(_pieces(tokens, iter(codes), language or "en", day))
    if any(piece is None for piece in pieces):
        return None
    made = [piece for piece in pieces if piece is not None]
    form = "".join(code for code, _ in made) + ("%z" if zone else "")
    text = "".join(printed for _, printed in made) + ("+00:00" if zone else "")
    plain = language in (None, "en") and "?" not in form
    return PrintedDate(text, language or "en", form if plain else None, codes[-1:] == ["unsure"])


def _language(words: list[str]) -> str | None:
    """The first language in which one of the words is a month or a day."""
    for language in _NAMES:
        names = (*MONTHS[language], *DAYS[language])
        found = [word for word in words if _index(word, names) is not None]
        rest = set(words) - set(found) - _LITTLE - _ORDINALS - {"am", "pm", "t"}
        if found and not rest:
            return language
    return None


def _index(word: str, names: tuple[str, ...]) -> int | None:
    """The place of a name that is written whole, or cut to three or four letters."""
    for place, name in enumerate(names):
        if word == name or (3 <= len(word) <= 4 and name.startswith(word)):
            return place
    return None


def _codes(numbers: list[str], named: bool, whole: str) -> list[str] | None:
    """strptime codes of the plain numbers in order; a last 'unsure' marks a guessed order."""
    if named:
        codes = ["%Y" if len(number) == 4 else "%d" for number in numbers]
        if codes == ["%d", "%d"]:
            codes[1] = "%y"
        return codes if codes in (["%d"], ["%d", "%Y"], ["%d", "%y"], ["%Y", "%d"]) else None
    if len(numbers) != 3 or not re.search(r"\d([/.-])\d{1,2}\1\d", whole):
        return None
    sizes = [len(number) for number in numbers]
    if sizes[0] == 4 and max(sizes[1:]) <= 2:
        return ["%Y", "%m", "%d"]
    if max(sizes[:2]) > 2 or sizes[2] not in {2, 4}:
        return None
    year = "%Y" if sizes[2] == 4 else "%y"
    first, second = int(numbers[0]), int(numbers[1])
    if first > 12 or "." in whole:
        return ["%d", "%m", year]
    return ["%m", "%d", year] if second > 12 else ["%m", "%d", year, "unsure"]


def _pieces(
    tokens: list[str], codes: Iterator[str], language: str, day: dt.datetime
) -> Iterator[tuple[str, str] | None]:
    """(strptime code or literal, printed anew) of every token; None where one fits nothing."""
    clock12 = any(token.lower()[:2] in {"am", "pm", "a.", "p."} for token in tokens)
    for piece in tokens:
        lower = piece.lower()
        if piece.isdecimal():
            code = next(codes, "")
            yield (code, day.strftime(code)) if code else None
        elif ":" in piece and len(piece) > 1:
            yield _clock(piece, clock12, day)
        elif lower[:2] in {"a.", "p."}:
            yield "?", "a.m."
        elif lower in {"am", "pm"}:
            yield "%p", "AM" if piece.isupper() else "am"
        elif piece.isalpha() and lower not in _LITTLE | _ORDINALS | {"t"}:
            yield _named(piece, language, day)
        elif lower in _ORDINALS:
            yield "?", "th"
        elif piece.isalpha():
            yield piece, piece
        else:
            yield (piece, piece) if piece in " ,./-:T" or piece.isspace() else None


def _clock(token: str, clock12: bool, day: dt.datetime) -> tuple[str, str]:
    hour = "%I" if clock12 else "%H"
    code = hour + ":%M" + (":%S" if token.count(":") > 1 else "") + (".%f" if "." in token else "")
    return code, day.strftime(code)


def _named(token: str, language: str, day: dt.datetime) -> tuple[str, str] | None:
    """A month or day name: whole or cut, in the same case."""
    lower = token.lower()
    for names, place, whole, cut in (
        (MONTHS[language], day.month - 1, "%B", "%b"),
        (DAYS[language], day.weekday(), "%A", "%a"),
    ):
        found = _index(lower, names)
        if found is None:
            continue
        is_whole = lower == names[found] and not (language == "en" and len(lower) == 3)
        name = names[place] if is_whole else names[place][:3]
        printed = name.upper() if token.isupper() else name.title() if token[0].isupper() else name
        plain = language == "en" and (is_whole or len(token) == 3)
        return (whole if is_whole else cut) if plain else "?", printed
    return None
