"""Number words of seven languages by how they sound: 'sinq', 'zwai', 'nobe', 'soissante'.

What lives here: the words as they are spelt and as those write them who write by ear, and the
figures for how each sounds. Rows of them are read in `misspelt_words`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

# Each language's digits from 0 on; behind a bar what is written for them and sounds otherwise.
_SPELT = {
    "french": "zero|zer un|1n deux|deu|de trois|troi|troa|trwa quatre|quatr|katr cinq|sin "
    "six|sis|ciss sept|set|cet huit|wit|ouit neuf|nef|neuve",
    "german": "null|nul eins|ein|ains|eintz zwei|zwai|tswei|zwo drei|drai|dray vier|fir "
    "funf|fuenf|fumf|finf sechs|seks|sex|zeks|secs sieben|siben|sibn|siebn|zieben "
    "acht|ahct|axt|aht neun|noin|nein|noyn",
    "portuguese": "zero|zeru um|hum|un dois|doiz|dos|duas tres|treis|treiz quatro|quatru|cuatro "
    "cinco|cinku|sinku seis|ceis|seiz|meia sete|cete|seti oito|oitu|oto nove|nobe|novi",
    "italian": "zero uno|un due|duei|du tre|trei quattro|quatr cinque|cinqe|cincue sei|sej "
    "sette|set otto|oto nove|nov",
    "dutch": "nul een|ein|1n twee|twe|tvee drie|dri|dree vier|fir vijf|fijf|veif|vijv zes|ses|zess "
    "zeven|seven|zeeven acht|agt|ach negen|nege|neeg|neechen",
    "polish": "zero jeden|jedn|jedin|jedem dwa|dfa trzy|tszy|trzi|czy cztery|czteri|ctery|cztry "
    "piec|pienc|pjec szesc|szes|sesc siedem|siedm|sidem osiem|osim|osjem "
    "dziewiec|dziewienc|dzewiec",
    "spanish": "cero|zero uno|un dos|doz tres|trez cuatro|quatro cinco|sinco seis|seiz siete|ciete "
    "ocho|osho nueve|nuebe|nueb",
}
# Behind the value of each: what is said of two digits in one word.
_TWO_DIGITS = {
    "french": "10 dix|dis 11 onze|onse 12 douze 13 treize|treze 14 quatorze 15 quinze 16 seize 20 "
    "vingt|vin|vint|vingts 30 trente|trante 40 quarante|quarente 50 cinquante|cincante 60 "
    "soixante|soissante|swassante 70 septante 80 huitante 90 nonante",
    "german": "10 zehn 11 elf 12 zwolf|zwoelf 13 dreizehn 14 vierzehn 15 funfzehn 16 sechzehn 17 "
    "siebzehn 18 achtzehn 19 neunzehn 20 zwanzig|zwanzich 30 dreissig|dreissich 40 "
    "vierzig|firzig 50 funfzig|fuenfzig|fumfzig 60 sechzig|sechszig 70 siebzig|siebenzig "
    "80 achtzig 90 neunzig",
    "portuguese": "10 dez 11 onze 12 doze 13 treze 14 quatorze|catorze 15 quinze 16 dezesseis 17 "
    "dezessete 18 dezoito 19 dezenove 20 vinte|vinti 30 trinta 40 quarenta|corenta 50 "
    "cinquenta|cincoenta 60 sessenta 70 setenta 80 oitenta 90 noventa",
    "italian": "10 dieci 11 undici 12 dodici 13 tredici 14 quattordici 15 quindici 16 sedici 17 "
    "diciassette 18 diciotto 19 diciannove 20 venti 30 trenta 40 quaranta 50 cinquanta 60 "
    "sessanta 70 settanta 80 ottanta 90 novanta",
}
_AND = {"french": "et", "german": "und", "portuguese": "e", "italian": "e"}
_HEARD = (
    ("ph", "f"), ("sz", "s"), ("ck", "k"), ("qu", "k"), ("q", "k"), ("ce", "se"), ("ci", "si"),
    ("ch", "h"), ("c", "k"), ("z", "s"), ("v", "f"), ("b", "f"), ("w", "f"), ("y", "i"), ("j", "i"),
    ("h", ""),
)  # fmt: skip
_DRAWN_OUT = re.compile(r"(.)\1+")
_SHORTEST_ENDED = 3  # letters of a word whose last e is not heard
_SHORTEST_SLIPPED = 4  # letters of a word of which one is dropped or exchanged


def heard_as(word: str) -> str:
    """What those who write by ear share: 'sinq' and 'cink', 'nobe' and 'nove'."""
    for written, sound in _HEARD:
        word = word.replace(written, sound)
    word = _DRAWN_OUT.sub(r"\1", word)
    return word.removesuffix("e") if len(word) > _SHORTEST_ENDED else word


def _slips(word: str) -> Iterator[str]:
    """With one letter behind the first dropped, or two exchanged."""
    for at in range(1, len(word)):
        yield word[:at] + word[at + 1 :]
        yield word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :]


def _glued(words: Sequence[Sequence[str]], ten: str, tens: str) -> dict[str, str]:
    """'einundzwanzig', and what is heard of it: 'einunzwanzich'."""
    return {
        heard_as(f"{one}{glue}{ten}"): f"{tens}{digit}"
        for digit, ones in enumerate(words)
        for one in ones
        for glue in ("und", "un")
        if digit
    }


def _language(name: str) -> dict[str, str]:
    """Digits by how their words sound."""
    words = [same.split("|") for same in _SPELT[name].split()]
    heard = {heard_as(word): str(digit) for digit, same in enumerate(words) for word in same}
    two = _TWO_DIGITS.get(name, "").split()
    for value, same in zip(two[::2], two[1::2], strict=True):
        said = same.split("|")
        if name == "german":
            said += [f"{word[:-2]}ich" for word in said if word.endswith("ig")]
        for word in said:
            heard.setdefault(heard_as(word), value)
            if name == "german" and value[1] == "0":
                heard |= _glued(words, word, value[0])
    for digit, (word, *_) in enumerate(words):
        if len(word) >= _SHORTEST_SLIPPED:
            for slip in _slips(word):
                if len(slip) >= _SHORTEST_SLIPPED - 1:
                    heard.setdefault(heard_as(slip), str(digit))
    return heard


LANGUAGES: tuple[Mapping[str, str], ...] = tuple(map(_language, _SPELT))
JOINING = tuple(_AND.get(name, "") for name in _SPELT)
RIGHT = frozenset(same.split("|")[0] for spelt in _SPELT.values() for same in spelt.split())
