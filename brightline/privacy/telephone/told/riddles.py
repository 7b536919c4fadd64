"""What a digit is told by as a riddle: 'the legs of an ant', 'half of ten', 'the digit after four'.

What lives here: a short list of things that everybody counts, in English, Spanish, French and
German, halves and neighbours of small numbers, the pattern of all of them, and the digit that each
tells. The numbers that are told so are found in `riddled_numbers`.
"""

from __future__ import annotations

import re

from brightline.privacy.figures.number_words import DIGIT_OF, TEENS
from brightline.privacy.text.late import late

# A digit, what there are so many of, and on what.
_COUNTED = (
    (
        "6",
        "legs|feet|patas|pattes|beine",
        "ant|bee|wasp|fly|beetle|insect|hormiga|abeja|mosca|insecto|fourmi|abeille|mouche|insecte|ameise|biene|fliege|insekts?",
    ),
    (
        "8",
        "legs|patas|pattes|beine",
        "spider|scorpion|arana|escorpion|araignee|spinne",
    ),
    (
        "8",
        "arms|tentacles|legs|brazos|tentaculos|patas|bras|tentacules|arme",
        "octopus|pulpo|pieuvre|poulpe|krake|oktopus",
    ),
    (
        "4",
        "legs|paws|patas|pattes|beine|pfoten",
        "dog|cat|horse|cow|pig|sheep|goat|elephant|lion|table|chair|perro|gato|caballo|vaca|mesa|silla|chien|chat|cheval|vache|chaise|"
        "hund(?:es)?|katze|pferd(?:es)?|kuh|tisch(?:es)?|stuhls?",
    ),
    (
        "2",
        "legs|patas|piernas|pattes|beine",
        "bird|chicken|hen|duck|man|person|human|pajaro|gallina|pato|persona|poule|oiseau|canard|vogels?|huhns?|menschen",
    ),
    ("3", "legs|patas|pieds", "tripod|tripode|trepied"),
    (
        "3",
        "sides|corners|angles|lados|esquinas|angulos|cotes|seiten|ecken",
        "triangle|triangulo|dreiecks?",
    ),
    (
        "4",
        "sides|corners|angles|lados|esquinas|angulos|cotes|coins|seiten|ecken",
        "square|rectangle|cuadrado|rectangulo|carre|quadrats?|rechtecks?",
    ),
    ("5", "sides|corners|lados|cotes|seiten|ecken", "pentagon|pentagono|pentagone|funfecks?"),
    ("6", "sides|corners|lados|cotes|seiten|ecken", "hexagon|hexagono|hexagone|sechsecks?"),
    (
        "8",
        "sides|corners|lados|cotes|seiten|ecken",
        "octagon|stop\\ssign|octogono|octogone|achtecks?",
    ),
    ("6", "sides|faces|caras|lados|seiten|flachen", "cube|die|dice|cubo|dado|wurfels?"),
    ("8", "corners|esquinas|vertices|ecken", "cube|cubo|wurfels?"),
    (
        "7",
        "dwarfs|dwarves|enanos|enanitos|nains|zwerge",
        "snow\\s?white|blanca\\s?nieves|blanche.neige|schneewittchen",
    ),
    ("7", "days|dias|jours|tage", "week|semana|semaine|woche"),
    ("5", "fingers|dedos|doigts|finger", "hand|mano|main"),
    ("5", "toes|dedos|orteils|zehen", "foot|pie|pied|fuss|fusses"),
    ("4", "wheels|tyres|tires|ruedas|roues|rader", "car|van|coche|carro|auto|autos|voiture"),
    ("2", "wheels|ruedas|roues|rader", "bike|bicycle|motorbike|bici|bicicleta|moto|velo|fahrrads"),
    ("3", "wheels|ruedas|roues|rader", "tricycle|triciclo|dreirads"),
    ("9", "lives", "cat"),
    ("7", "vidas", "gato"),
    ("4", "seasons|estaciones|saisons|jahreszeiten", "year|ano|annee|jahr(?:es)?"),
    ("7", "colou?rs|colores|couleurs|farben", "rainbow|arco\\s?iris|arc.en.ciel|regenbogens?"),
    ("8", "planets|planetas|planetes|planeten", "solar\\ssystem|sistema\\ssolar|sonnensystems?"),
    ("6", "strings|cuerdas|cordes|saiten", "guitar|guitarra|guitare|gitarre"),
    ("4", "strings|cuerdas|cordes|saiten", "violin|violon|geige|ukulele"),
    (
        "2",
        "eyes|ears|ojos|orejas|yeux|oreilles|augen|ohren",
        "face|head|person|cara|persona|visage",
    ),
)
_OF = (
    r"(?:on|of|in|with|for|from|has|have|does|do|are|is|there|got|the|an?|one|each|every|normal|de|del|en|con|tiene|hay|las?|los|el|un|"
    r"una|une|du|des|d'un|d'une|sur|dans|der|die|das|dem|den|einer|eines|einem|eine|ein|im|am|von|hat|bei|y|and)"
)
_MANY = (
    r"(?:how\smany|(?:the\s)?(?:number|amount)\sof|as\smany\sas|count(?:\sof)?|cuant[oa]s|(?:el\s)?numero\sde|"
    r"combien\sde|(?:le\s)?nombre\sde|wie\sviele|(?:die\s)?(?:an)?zahl\sder)"
)
_NUMBERS = DIGIT_OF | TEENS | {
    "dix": "10", "douze": "12", "quatorze": "14", "seize": "16", "zehn": "10", "zwolf": "12",
    "vierzehn": "14", "sechzehn": "16", "achtzehn": "18", "dez": "10", "dieci": "10",
}  # fmt: skip
_NUMBER = rf"(?:1?\d|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})(?![a-z\d])"
_HALF = (
    r"half(?:\sof)?|(?:la\s)?mitad\sde|(?:la\s)?moitie\sde|(?:die\s)?halfte\svon|(?:a\s)?metade\sde"
)
_DIGIT = (
    r"(?:digit|number|figure|one|what(?:ever)?|digito|numero|cifra|el|la|chiffre|nombre|ziffer|zahl)\s"
    r"(?:(?:that|which|right|just|comes?|goes|que|va|viene|esta|qui|vient|est|die|der|kommt)\s){0,3}"
)
_BEHIND = (
    r"(?:after|following|follows|behind|despues\sdel?|sigue\sal?|siguiente\sal?|apres(?:\sle)?|suit(?:\sle)?|nach(?:\sder)?|"
    r"hinter(?:\sder)?|depois\sdo)"
)
_BEFORE = (
    r"(?:before|preceding|precedes|antes\sdel?|anterior\sal?|avant(?:\sle)?|vor(?:\sder)?|"
    r"antes\sdo)"
)
_DOZEN = r"half\sa\sdozen|media\sdocena|(?:une\s)?demi.douzaine|(?:ein\s)?halbes\sdutzend"


def _things() -> str:
    """'legs of an ant', 'how many sides has a cube', \"an ant's legs\"; no 'guitar strings'."""
    rows = []
    for at, (_, parts, bearers) in enumerate(_COUNTED):
        rows.append(
            rf"(?P<n{at}>(?:{parts})(?:\s{_OF}){{1,4}}\s(?:{bearers})|(?:{bearers})'s?\s(?:{parts})"
            rf"|(?(many)(?:{bearers})s?\s(?:{parts})|(?!)))(?![a-z])"
        )
    return "|".join(rows)


RIDDLE = (
    rf"(?<![a-z\d])(?:(?P<many>{_MANY})\s)?(?:(?:the|las?|los|les|die|der|el|an?|una?)\s){{0,2}}"
    rf"(?:{_things()}|(?P<dozen>{_DOZEN})(?![a-z])|(?:{_HALF})\s(?P<whole>{_NUMBER})"
    rf"|{_DIGIT}(?:(?P<behind>{_BEHIND})|(?P<before>{_BEFORE}))\s(?P<from>{_NUMBER})"
    rf"|(?:one|uno|un|eins)\s(?:(?P<more>more|mas|plus|mehr)|less|fewer|menos|moins|weniger)\s(?:than|que|als)\s(?P<than>{_NUMBER}))"
    r"(?:\s(?:has|have|got|tiene|hat|there\sare|hay))?"
)
"""A riddle, for `digit_of`."""
_PARTS = sorted({part for _, parts, _ in _COUNTED for part in parts.split("|")}, key=len)
RIDDLED = re.compile(
    rf"(?<![a-z])(?:{'|'.join(reversed(_PARTS))}|many|cuant[oa]s|combien|viele|half|media|mitad|moitie|halfte|metade|demi\W\w+|halbes|"
    r"digit|what(?:ever)?|sigue|digito|cifra|chiffre|ziffer|more|less|fewer|menos|moins|weniger)(?![a-z])"
)
"""What some word of a riddle is, for `word_marks`."""
NO_RIDDLE = late(
    rf"\W{{0,3}}(?:what(?:ever)?(?!\s(?:[a-z]+\s){{0,3}}{_BEHIND}\s|\s(?:[a-z]+\s){{0,3}}{_BEFORE}\s)|half(?!\s(?:of\s|a\sdozen|{_NUMBER}))|(?:days|dias|jours|tage)(?!\s(?:in|of|de|en|der))|(?:more|less|fewer)(?!\sthan\s)|sigue(?!\sal?\s)|"
    r"(?:menos|moins|weniger)(?!\s(?:que|als)\s))"
)
"""A word of `RIDDLED` that most often tells of something else: 'half hour', 'days off'."""


def digit_of(riddle: re.Match[str]) -> str:
    """The digit that a match of `RIDDLE` tells; nothing if it tells none."""
    named = riddle.groupdict()
    for at, (digit, _, _) in enumerate(_COUNTED):
        if named[f"n{at}"]:
            return digit
    if named["dozen"]:
        return "6"
    if whole := named["whole"]:
        half, odd = divmod(_value(whole), 2)
        return "" if odd or half > 9 else str(half)
    value = _value(named["from"] or named["than"])
    value += 1 if named["behind"] or named["more"] else -1
    return str(value) if 0 <= value <= 9 else ""


def _value(number: str) -> int:
    return int(_NUMBERS.get(number, number))
