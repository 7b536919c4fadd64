"""What announces a person's name in further languages: 'mam na imię', 'меня зовут', 'adım'.

What lives here: the phrases, folded as texts are, and their first and second words. Those of the
languages that most adverts are in stand in `persons`, which reads both.
"""

from __future__ import annotations

import re

from brightline.privacy.text.normalise import fold_each

_PHRASES = """
    mam na imię, nazywam się, moje imię to, jmenuji se, jmenuju se, moje jméno je, volám sa,
    moje meno je, mă numesc, numele meu este, mă cheamă, benim adım, zovem se, ime mi je,
    moje ime je, jeg hedder, mit navn er, jeg heter, mitt navn er, navnet mitt er, minun nimeni on,
    nimeni on, a nevem, em dic, el meu nom és, chámome, minu nimi on, mano vardas, mans vārds ir,
    mani sauc, unë quhem, nama saya, nama aku, ako si, ang pangalan ko ay, tên tôi là, em tên,
    jina langu ni, menya zovut, mera naam, me lene, ég heiti, izena dut, меня зовут, моё имя,
    мое имя, мене звати, мене звуть, казвам се, името ми е, зовем се, име ми је, јас сум,
    με λένε, το όνομά μου είναι
"""
_BLANKS = re.compile(r"\s+")


def _folded(phrase: str) -> set[str]:
    cased = (phrase, phrase.capitalize(), phrase.upper())
    return {fold_each(one).lower for one in cased}


PHRASES = tuple(
    sorted({one for phrase in _PHRASES.split(",") for one in _folded(" ".join(phrase.split()))})
)
"""The phrases in plain notation and small letters."""
ANNOUNCED = "|".join(
    _BLANKS.sub(r"\\s+", re.escape(phrase).replace("\\ ", " "))
    for phrase in sorted(PHRASES, key=len, reverse=True)
)
"""A pattern for any of them."""
FIRST_WORDS = "|".join(sorted({phrase.split()[0] for phrase in PHRASES}))
"""A pattern for the word that each begins with."""


def second_words() -> dict[str, tuple[str, ...]]:
    """The words that may stand second, by the first; of a phrase of one word any may."""
    found: dict[str, set[str]] = {}
    for phrase in PHRASES:
        first, _, rest = phrase.partition(" ")
        found.setdefault(first, set()).add(rest.partition(" ")[0])
    return {first: tuple(sorted(words)) for first, words in found.items()}
