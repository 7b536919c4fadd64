"""Digits of other languages that are counted: 'deux neufs, trois zéros', 'zwei Fünfer', 'dwa zera'.

What lives here: the plurals of digits in six languages, words for twice and thrice before a digit
in some twenty ('doppio tre', 'double cinq', 'dubbel noll', 'üç tane beş'), and the text with the
digit's word as often as they say. English and Spanish ones are read in `number_tokens`.
"""

from __future__ import annotations

from brightline.privacy.figures.far_numbers import as_folded, is_far_word
from brightline.privacy.figures.foreign_numbers import AMOUNT_OF
from brightline.privacy.figures.number_words import DIGIT_OF, REPEATS
from brightline.privacy.text.folded import Change, Folded
from brightline.privacy.text.late import late

_TIMES = {
    "deux": 2, "trois": 3, "quatre": 4, "zwei": 2, "drei": 3, "vier": 4, "due": 2, "tre": 3,
    "dois": 2, "duas": 2, "tres": 3, "quatro": 4, "twee": 2, "drie": 3, "dwa": 2, "dwie": 2,
    "trzy": 3, "cztery": 4, "2": 2, "3": 3, "4": 4,
}  # fmt: skip
# Plurals from 0 on, behind the word that stands for each digit.
_PLURALS = (
    "zero:zeros un:uns trois:troiss quatre:quatres cinq:cinqs sept:septs huit:huits neuf:neufs",
    "null:nullen eins:einsen|einser zwei:zweien|zweier drei:dreien|dreier vier:vieren|vierer "
    "funf:funfen|funfer sechs:sechsen|sechser sieben:siebenen|siebener acht:achten|achter "
    "neun:neunen|neuner",
    "zero:zeri uno:uni quattro:quattri",
    "um:uns quatro:quatros cinco:cincos sete:setes oito:oitos nove:noves",
    "nul:nullen een:enen twee:tweeen drie:drieen vier:vieren vijf:vijven zes:zessen zeven:zevens "
    "acht:achten negen:negens",
    "zero:zera jeden:jedynki dwa:dwojki trzy:trojki cztery:czworki piec:piatki szesc:szostki "
    "siedem:siodemki osiem:osemki dziewiec:dziewiatki",
)


def _tables() -> list[dict[str, str]]:
    tables = []
    for language in _PLURALS:
        pairs = [pair.split(":") for pair in language.split()]
        tables.append({many: one for one, several in pairs for many in several.split("|")})
    return tables


_TABLES = _tables()
SEVERAL = {
    many: DIGIT_OF[one] for table in _TABLES for many, one in table.items() if one in DIGIT_OF
}
"""The figures for such plurals."""
_SEVERAL = "|".join(sorted({many for table in _TABLES for many in table}, key=len, reverse=True))
_COUNTED = late(
    rf"(?<![a-z\d])(?P<times>{'|'.join(sorted(_TIMES, key=len, reverse=True))})[ -](?:x[ ]?)?"
    rf"(?P<several>{_SEVERAL})(?![a-z])"
)
# Besides those of `number_words`: German, Dutch, Scandinavian, Slavic, Romanian, Greek, Turkish ...
_TWICE = """
    zweimal tweemaal twee_keer dubbele dubbla dobbelt dobbel podwojne podwojny podwojna
    podwojnie dwa_razy dvakrat dvojite dublu διπλό διπλή cift çift iki_tane iki_kere tupla
    двойной двойная двойное двойные дважды два_раза подвійний двічі dvostruko
"""
_THRICE = """
    dreimal driemaal drie_keer driedubbel trippel tredobbelt tredubbelt potrojne potrojny potrojna
    potrojnie trzy_razy trikrat trojite triplu τριπλό τριπλή uc_tane üç_tane üç_kere
    тройной тройная тройное тройные трижды три_раза потрійний тричі trostruko
"""
_REPEATS = REPEATS | {
    folded: times
    for times, words in ((2, _TWICE), (3, _THRICE))
    for word in words.split()
    for folded in as_folded(word.replace("_", " "))
}
_REPEATED = late(
    rf"(?<![^\W_])(?P<times>{'|'.join(sorted(_REPEATS, key=len, reverse=True))})[ -]"
    r"(?P<digit>[^\W\d_]{1,16}(?![^\W_])|\d(?!\d))"
)
_LANGUAGE_OF = {"deux": 0, "trois": 0, "quatre": 0, "zwei": 1, "drei": 1, "vier": 1, "due": 2}
_LANGUAGE_OF |= {"tre": 2, "dois": 3, "duas": 3, "tres": 3, "quatro": 3, "twee": 4, "drie": 4}
_LANGUAGE_OF |= {"dwa": 5, "dwie": 5, "trzy": 5, "cztery": 5}


def with_counted_words(folded: Folded) -> Folded:
    """The same with the words that are meant; rows of them are read in `foreign_numbers`."""
    changes: list[Change] = []
    for match in _COUNTED.finditer(folded.lower):
        times, several = match["times"], match["several"]
        at = _LANGUAGE_OF.get(times)
        tables = _TABLES if at is None else [_TABLES[at], *_TABLES]
        word = next(table[several] for table in tables if several in table)
        changes.append((*match.span(), " ".join([word] * _TIMES[times])))
    for match in _REPEATED.finditer(folded.lower):
        digit = match["digit"]
        if digit.isdigit() or digit in DIGIT_OF or digit in AMOUNT_OF or is_far_word(digit):
            joint = "" if digit.isdigit() else " "
            changes.append((*match.span(), joint.join([digit] * _REPEATS[match["times"]])))
    return folded.changed(changes)
