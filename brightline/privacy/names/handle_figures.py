"""How figures stand behind a name: in words, told to follow, or apart from it by a blank.

What lives here: the patterns over folded, lower-case text, which `handle_names` reads. What stands
around a name otherwise is in `handle_forms`.
"""

from __future__ import annotations

from brightline.privacy.figures.name_digits import SAID_DIGIT, SAID_IN_WORDS
from brightline.privacy.figures.number_words import SWEDISH_AMOUNTS, WORD_OF_DIGIT
from brightline.privacy.text.late import late

_SAID_SO = (
    r"(?:(?:all\s)?one\sword,\s)?(?:(?:write|typed?|the|numbers?|digits?|all|schreib|schrijf|getal(?:len)?|zahl(?:en)?|nombres?|"
    r"numer[oi]s?|tal(?:et|en)?|siffror(?:na)?)\s){0,2}"
    r"(?:(?:as|in|en|em|als|med|som|come)\s(?:figures?|digits?|numerals?|numbers?|numeros|cifras|cifre|chiffres|ziffern|cijfers|algarismos|"
    r"siffror|tal|cifret)|siffror|cyframi)(?:,?\s(?:all|alles|tout|todo|tutto)\s(?:together|aan\selkaar|attache|junto|attaccato|zusammen))?"
)
IN_FIGURES = late(
    rf"(?P<said>(?:\s{SAID_IN_WORDS}){{1,6}})(?:\s?[\[(]{_SAID_SO}[\])]|,\s{_SAID_SO}(?![a-z]))"
)
"""Behind a name: 'petra two two (as figures)'."""
_FIGURES = r"(?:figures?|digits?|numbers?|numerals?|cifras?|numeros?|digitos?)"
_AND_THEN = (
    r"(?:,?\s(?:and\s)?(?:then|plus|and|followed\sby|with|y\s(?:luego|despues)|y|luego|mas|con|"
    r"seguid[oa]\s(?:de|por))|,|\s?\+)"
)
_AS_ONE = (
    r"(?:(?:all|both|written|glued|run|in|as|todo|escrito)\s){0,2}(?:together|one\sword|no\s(?:space|gap)s?|without\s(?:a\s)?(?:space|gap)s?|"
    r"at\sthe\send|behind\s(?:it|that)|al\sfinal|detras|junto|seguido|pegado|sin\sespacios?|una\spalabra)"
)
_DIGIT_WORDS = (
    rf"(?:(?:\s(?:and|y|double|doble|an?|una?)){{0,2}}\s(?:{WORD_OF_DIGIT})(?![a-z])){{1,6}}"
)
_DIGITS = rf"(?:{_DIGIT_WORDS}|(?:\s\d{{1,4}}){{1,6}}(?![a-z0-9]))"
_NO_AMOUNT = (
    r"(?![\w$€£%:/-]|[.,]\d|\s?[$€£%–-]|\s?(?:an?|per|min|mins|minutes?|hours?|hrs?|h|am|pm|years?|yo|usd|"
    r"eur|euros?|dollars?|pesos?|uhr|bis|to|till?|until|hasta|alle|times|x|de|km|miles?)(?![a-z]))"
)
WITH_FIGURES = late(rf"(?:with|in|con)\s(?:the\s|las\s|los\s)?{_FIGURES}(?![a-z])")
"""Between a platform and a name: 'all one word with figures'."""
SAID_FIGURES = late(rf"(?P<said>(?:[\s,-]{{1,2}}(?:{WORD_OF_DIGIT})(?![a-z])){{1,6}})")
FIGURES_THEN = late(
    rf"(?:{_AND_THEN}(?:\s(?:at\sthe\send|al\sfinal))?)?(?:\s(?:(?:the|these|las|los)\s)?{_FIGURES}(?P<told>{_DIGITS})(?:[\s,(]{{1,3}}{_AS_ONE}(?![a-z])\)?)?"
    rf"|(?P<glued>{_DIGITS})[\s,(]{{1,3}}{_AS_ONE}(?![a-z])\)?)"
    rf"|,?\s(?:followed\sby|seguid[oa]\s(?:de|por))(?P<next>{_DIGITS})(?=\s?(?:[.,;!)\n-]|\Z))"
    rf"|,?\s(?:then|luego|puis|dann|sen|poi)(?P<last>\s\d{{2,4}}){_NO_AMOUNT}"
)
"""Behind a name: 'plumlantern then the figures nine five', 'y luego cinco dos, todo junto'."""
_SWEDISH = "|".join(sorted(SWEDISH_AMOUNTS, key=len, reverse=True))
NUMBERED = late(
    rf",?\s(?:talet|nummer|siffran|siffrorna)(?P<swedish>(?:\s(?:{_SWEDISH})(?![a-z])){{1,4}}){_NO_AMOUNT}"
    r"|,?\s(?:(?:the|el|le|die|der|das)\s)?(?:numbers?|numeros?|nombre|nummer|talet|tallet|zahl|getal|ziffern?|cifras?|chiffres?)\s"
    rf"(?P<said>{SAID_DIGIT}(?:(?:\sy\s|\set\s|[\s-]){SAID_DIGIT}){{0,3}}){_NO_AMOUNT}"
)
"""Behind a name: 'maplelantern number fifty-two', 'talet femtiotvå'."""
FIGURES_APART = late(rf"(?:[^\S\n]|\n(?=\d+\s*(?:\n|\Z)))(?P<figures>\d{{1,4}}){_NO_AMOUNT}")
"""Behind a name with a sign that was told or stood apart: 'vera underscore dances 51'."""
