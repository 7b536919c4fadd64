"""Names of persons and street addresses, as far as rules can tell them.

What lives here: names behind 'my name is', 'ask for', a title and the like, and those with which an
advert is signed ('Kisses from Greta', 'Un saludo, Lena'), in English and Spanish, and behind 'ich
heiße' and the like in German, French, Italian, Portuguese, Dutch and Swedish, and those of
`announcing`;
house numbers with a street (the number of a flat stays, which tells nothing without); full British
and Canadian postcodes. Names that nothing announces are told by the shipped list, in `given_names`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.names.announcing import ANNOUNCED, FIRST_WORDS, second_words
from brightline.privacy.text.late import late

Span = tuple[int, int]

# Behind these stands a name, whatever its letters.
_SURE = (
    r"(?:my\s+name\s+is|my\s+name's|name's|me\s+llamo|mi\s+nombre\s+es|se\s+llama|her\s+name\s+is|"
    r"ich\s+hei(?:ss|ß|s)e|mein\s+name\s+ist|je\s+m'appelle|mon\s+(?:pr[eé])?nom\s+(?:est|c'est)|mi\s+chiamo|"
    r"il\s+mio\s+nome\s+[eè]|(?:o\s+)?meu\s+nome\s+[eé]|me\s+chamo|chamo-me|ik\s+heet|mijn\s+naam\s+is|"
    rf"jag\s+heter|mitt\s+namn\s+[aä]r|{ANNOUNCED})"
)
# Behind these only a word with a capital, where not everything is in capitals.
_LIKELY = (
    r"(?:call\s+me|ask(?:ing)?\s+for|named|i\s+am|i'm|im|this\s+is|meet|"
    r"pregunt\w+\s+por|llama\s+a|soy|nenn\w*\s+mich|frag\w*\s+nach|moi\s+c'est|appelle[rz]?-moi|appelez-moi|"
    r"demande[rz]?|chiedi\s+di|chiamami|pergunt\w+\s+por|sou\s+a)"
)
_TITLE = (
    r"(?:mr|mrs|ms|miss|mister|mistress|madam|madame|dr|sr|sra|srta|don|do[nñ]a|lady|se[nñ]ora?)"
)
# Without 'ß', of which the fillers of tokens consist (`normalise`): a token is nobody's name.
_CAPITAL = r"[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ'’]{1,19}(?:-[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ]{1,19})?"
_ANY = r"[^\W\d_ß](?:[^\W\d_ß]|['’-]){1,19}"
_CLOSING_WORDS = (
    r"kiss(?:es)?|hugs?|love|x{2,}|xo(?:xo)+|regards|wishes|cheers|care|yours|sincerely|besos?|besitos?|saludos?|"
    r"abrazos?|cari[nñ]o|amor|atentamente"
)
# Signed: behind a comma, a line break or 'from', and with nothing more of the sentence behind it.
_CLOSING = (
    rf"(?:{_CLOSING_WORDS})(?:[^\S\n]+(?:and|y|n)[^\S\n]+(?:{_CLOSING_WORDS}))?"
    r"(?:[^\w\n]*(?:,\s*|[!.]?\s*[-–—]\s*|(?<=[xX])\s+|(?<=[xX][oO])\s+)(?:(?:from|de|tu|your)\s+)?|\s+(?:from|de)\s+)"
)
_NAMED = late(
    rf"\W*(?:(?i:{_SURE})\s*:?\s+(?P<sure>{_ANY}(?:[^\S\n]+{_CAPITAL})?)"
    rf"|(?i:{_LIKELY})\s+(?P<likely>{_CAPITAL}(?:[^\S\n]+{_CAPITAL}){{0,2}})"
    rf"|(?i:{_TITLE})\.?[^\S\n]+(?P<titled>{_CAPITAL}(?:[^\S\n]+{_CAPITAL})?)"
    rf"|(?i:{_CLOSING})(?P<signed>{_CAPITAL})(?=[^\w\n]*(?:x{{1,3}}\W*)?(?:\n|\Z|[.!?]\s)))(?![\w])"
)
# What stands behind those words without being a name.
_NO_NAME_WORDS = """
    a about ad after all also always an and any anytime appointment appointments april asap at
    august available back before best blonde boss both brunette busy by canadian caribbean
    christian cita clean come cool cute december details direct discreet discreta discreto down
    dutch easy el english european every everybody everyone february first for free french
    friday friendly from fun german giver good great gusto happy here home honest hosting how
    i'm if in independent independiente info inside instagram international irish italian
    january japanese july june just korean la ladies las latin latina latino less licensed
    local looking los lovely management manager march massage mature may me mexican mi mine
    miss mixed monday more mucha mucho muy new nice no nosotros not november now nueva nuevo
    october of off ok on one only open or our out over petite polite portuguese private
    professional quiet rates ready real reception relaxed russian saturday september seria
    serio serious single snapchat so spanish su sunday sweet tall team telegram thai thank
    thanks the them this thursday today todo together tomorrow tonight trained tu tuesday two
    un una upscale us usted ustedes very visiting waiting warm we wednesday whatsapp when
    willing with yes you young your
"""
# What sentences begin with in the languages of the adverts: 'Bicicleta de señora Del año 2010'.
_FUNCTION_WORDS = """
    aber alle alles auch aus auf avec bei bon bonjour bonne buen buena buenas buenos buongiorno
    busco casi cerco che ciao como con cuando das de dei del dell della den der desde dich die donde
    ein eine esta este esto et euch fur gracias grazie gut hallo hasta hay hola ich ihr ist je kein
    keine mais mas mehr merci mit molto muito nicht noch nous nur obrigado ohne oi ola oder
    ofrezco para pero per pour por porque procuro que sans salut se sehr sem sie sin sind sobre
    solo son sur tengo todos tous tout toute tres tudo und une unos vendo vom von vous wir zona
    zum zur
"""
NO_NAMES = frozenset((*_NO_NAME_WORDS.split(), *_FUNCTION_WORDS.split()))
"""Small-letter words that stand where a name could, and are none."""
_STREETS = r"(?:street|avenue|ave|boulevard|blvd|road|rd)"
_STREETS_IN_CAPITALS = (
    r"(?:St|Str|Drive|Dr|Lane|Ln|Court|Ct|Terrace|Highway|Hwy|Parkway|Pkwy|Crescent|Mews|"
    r"Gardens|Gdns|Close(?!\s(?:to|by))|Place|Square|Sq|Grove|Way|Circle|Quay|Wharf)"
)
_CALLE = (
    r"(?:calle|avenida|avda|av|carrera|cra|plaza|paseo|camino|calzada|colonia|callej[oó]n|"
    r"carretera|ronda|rua)"
)
_MES = (
    r"ene(?:ro)?|feb(?:rero)?|mar(?:zo)?|abr(?:il)?|mayo?|jun(?:io)?|jul(?:io)?|ago(?:sto)?|"
    r"sept?(?:iembre)?|oct(?:ubre)?|nov(?:iembre)?|dic(?:iembre)?"
)
# 'Paseo a 5 perros', 'camino con 3 amigas', 'ronda por 20 casas': no street, but what someone does.
_DONE = (
    r"(?!\s+(?:a|con|por|para|en|entre|hasta|sin|yo|solo|siempre|hoy|m[aá]s|mis?|tus?|sus?|un[oa]s?|cada|mucho|"
    r"cuando|mientras|desde|despacio|juntos?|que|y|o|m[ií]o?)\s"
    r"|\s+(?:de\s+)?\d{1,3}\s+(?:a|y)\s+\d"  # 'compañeros de paseo de 30 a 44 años'
    # 'paseo de 1 hora', 'calle de 2 carriles', 'carrera del 15 de noviembre'
    r"|\s+de\s+(?:unos\s+)?\d{1,3}(?:[.,]\d)?\s?(?:h\d{0,2}|hs?|horas?|hrs?|min(?:utos)?|km|kil[oó]metros|metros|m|"
    r"carriles|vueltas|d[ií]as|personas|perros|pisos|a[nñ]os)(?![a-z])"
    # 'de la plaza 10 años de experiencia', 'de la plaza\nmodelo 2015'
    r"|\s+\d{1,3}\s+(?:a[nñ]os|min|personas|euros?|pesos)(?![a-z])|[^\S\n]*\n(?:[^\d\n]*\n|[^\d\n]*(?:modelo|a[nñ]o|desde|since)\s)"
    rf"|\s+(?:el|del|de)\s+\d{{1,2}}(?:\s+(?:de\s+)?(?:{_MES})(?![^\W\d_]|,?\s+\d)|[-/]\d))"
)
# One word in German, Dutch and Swedish: 'Lindenweg 29', 'Hauptstr. 5'; the house stands behind.
_GLUED_STREET = (
    r"[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ-]{2,24}(?:stra(?:ss|ß|s)e|str\.?|weg|gasse|platz|allee|ufer|damm|straat|laan|plein|gracht|"
    r"gatan|v[aä]gen)"
)
_RUE = r"(?:rue|boulevard|bd|quai|impasse|all[eé]e|chemin)"
_VIA = (
    r"(?:(?:Via|Viale|Piazza|Vicolo)\s(?:(?:del|della|delle|dei|degli|dello|di|d')\s?){0,2}"
    r"|(?:ul\.|ulica)\s)"
)
_HOUSE = r"\d{1,5}(?:\s?-\s?\d{1,4})?[A-Za-z]?"
# '$120 Elm Street' may be a price, '$4512 Elm Street' is none, and the end of '10:00' no house.
_PRICED_OR_HOUSE = (
    rf"(?:(?<!\d:)(?<![$€£])(?<![$€£]\s){_HOUSE}|(?:(?<=[$€£])|(?<=[$€£]\s))\d{{4,5}}(?!\d))"
)
# '40 kg. Street parking', '10 PM\nAvenue': a unit and a full stop end a sentence; 'Ft. Worth' not.
_UNIT = (
    r"(?:kgs?|Kg|KG|lbs?|oz|gal|[cm]m|c?m2|m|mq|qm|sqm?|ft2?|feet|in|inch(?:es)?|kms?|mi|gb|GB|mb|MB|hrs?|h|mins?|"
    r"yds?|yards?|acres?|[ap]\.?m|[AP]\.?M|Uhr|uhr|uur|euros?|eur|EUR|USD)"
)
_SMALL = (
    r"(?!(?i:to|on|in|at|and|from|off|for|or|with|till|until|down|along|between|near|a|del)\s"
    # '3 rooms in a lovely quiet street' names none
    r"|(?i:a[nñ]os|years?|yrs?|y/?o|usd|dollars?|bucks|hrs?|hours?|horas?|\d{1,2}[ap]m(?:-\d+[ap]m)?)\s"
    r"|(?:quiet|lovely|nice|calm|busy|leafy|residential|peaceful|pretty|charming|safe|sunny|beautiful|"
    r"cobbled|narrow|same|whole|entire|next)\s"
    rf"|{_UNIT}(?:[.!?]\s|[.!?]?\s*\n)"
    # '25/11/2026 38 Elm Ave', '22 Jan 866 Orchard Rd': the house is the figure nearest to its name
    rf"|\d{{1,5}}\s+(?!(?i:{_STREETS})(?!\w)))"
)
_INSIDE = r"(?:[^\W_ß]|['’.-])"
_WORD = rf"[A-Za-zÀ-ÖØ-Þà-öø-ÿ0-9]{_INSIDE}{{0,20}}"
_CAPITALS = rf"[A-ZÀ-ÖØ-Þ0-9]{_INSIDE}{{0,20}}"
# '19 places left. Quiet street': a word of four letters or more with a point ends the sentence.
_GOES_ON = r"(?<![^\W\d_]{4}[.])(?!(?<=[.])[^\S\n]*\n)\s+"
# 'by the plaza. Groups of 5': a longer word with a point ends the sentence.
_ONE_SENTENCE = r"(?![^\d\n]{0,60}?[^\W\d_]{5}[.!?]\s)"
_STREET = late(
    rf"(?<![\w.])(?:{_PRICED_OR_HOUSE}[^\S\n]+(?:{_SMALL}{_WORD}{_GOES_ON}){{1,3}}(?i:{_STREETS})(?!\w)\.?"
    rf"|{_PRICED_OR_HOUSE}[^\S\n]+(?:{_SMALL}{_CAPITALS}{_GOES_ON}){{1,3}}{_STREETS_IN_CAPITALS}(?!\w)\.?"
    # 'Oak Drive 12', but 'Near Hwy 12' has no house
    # '34 to 70. Lane 1', '2026\n Lane 3' and '59.80\nLane 4' name none
    rf"|(?:(?!\d+(?:[.:,]\d+)?(?:[.,]\s|\s*\n)){_CAPITALS}\s+){{1,3}}(?:(?i:{_STREETS})|(?!H){_STREETS_IN_CAPITALS})\.?,?\s+"
    rf"(?:(?i:n|no|num|nr)[.º°]*\s?)?#?{_HOUSE}(?![\w:]|\s?(?i:am|pm|min|hour))"
    rf"|(?i:{_CALLE}){_DONE}(?:(?<=[Aa][Vv])\.|(?<=[DdRr][Aa])\.)?\s+{_ONE_SENTENCE}(?:(?:de|del|la|las|los|el)\s+){{0,2}}{_WORD}(?:\s+{_WORD}){{0,3}}?,?\s+"
    rf"(?:(?i:n|no|num|nr|n[uú]mero)[.º°]*\s?)?#?{_HOUSE}(?![\w:]|\s?(?i:am|pm|min|hora|km|kil[oó]m|metros|pasos|personas|veces|a[nñ]os|d[ií]as|[€$£]|eur(?:os?)?))"
    rf"|{_GLUED_STREET}\s{_HOUSE}(?![\w:%€$]|[.,-]\d|\s?(?i:am|pm|min|uhr|euro?|km))"
    rf"|{_HOUSE}(?:\s(?:bis|ter))?,?\s(?i:{_RUE})\s(?:(?:de|du|des|la|le|les)\s|[dl]['’]){{0,3}}[A-ZÀ-ÖØ-Þ]{_INSIDE}{{1,20}}"
    rf"|{_VIA}[A-ZÀ-ÖØ-Þ]{_INSIDE}{{1,20}}(?:\s[A-ZÀ-ÖØ-Þ]{_INSIDE}{{1,20}}){{0,2}},?\s{_HOUSE}"
    r"(?![\w:%€$]|[.,-]\d|\s?(?i:am|pm|min|minuti|euro?|km|ore))"
    rf"|c/\s?[A-ZÀ-ÖØ-Þ]{_INSIDE}{{1,20}}(?:\s+{_INSIDE}{{1,20}}){{0,3}}?,?\s+\d{{1,5}})"
)
_POSTCODE = late(  # 'S235JR' is steel: Sheffield has no S23 and no S27
    r"(?<![\w])(?!S2[37]5J)(?:[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}|[A-CEGHJ-NPR-TVXY]\d[A-Z]\s?\d[A-Z]\d)(?![\w])"
)
_TEAM_ENDS = 4  # characters: 'r - '
_RESULT, _OTHER_TEAM = late(r"\s(\d)-(\d)\Z"), late(r"[^\W\d_]\s[-–]\s\Z")
_FIGURE = late(r"\d")  # no street and no postcode is without
_NO_STREET = late(  # 'Parkplatz 12', and of '4,7 av 5 från 80'
    r"\b(?:Park|Stell|Arbeits|Sitz|Schlaf|Camping|Spiel|Lager|Liege)platz\b|\Aav\s\d\sfr[aå]n\b",
    re.I,
)
# 'M8 100 St 5 €' of pieces, 'vån 2 av 4, 72 kvm' of a floor, with what the last figure counts.
_OF_PIECES = late(r"(?:\d\s+St\.?|\Aav\s\d{1,2},)\s+\d{1,4}\Z")
_COUNTED = late(r"(?:,\d\d)?\s?(?:€|eur(?:o)?\b|kr\b|kvm\b|m2\b)", re.I)
_MINUTES = late(r"\b(?:min|mins|minutes?|minutos?|hours?|miles?|blocks?|km)\b", re.I)

_IM = re.compile(r"im\s", re.IGNORECASE)
_BEFORE_IM = late(
    r"(?:\A|[^\w\s'](?:\s|[^\w\s])*|\n\s*|\b(?:hi|hiya|hello|hey|hola|yes|and|so|but|cause|because|here|babe|"
    r"guys|gents|gentlemen|there|name)\s+)\Z",
    re.IGNORECASE,
)
_LONGEST_GREETING = 12  # characters, with a blank


def _as_tuple(words: str | tuple[str, ...]) -> tuple[str, ...]:
    return (words,) if isinstance(words, str) else words


_SECOND_WORDS: dict[str, str | tuple[str, ...]] = {
    "my": "name", "her": "name", "me": ("llamo", "chamo"), "mi": ("nombre", "chiamo"),
    "se": "llama", "call": "me", "ask": "for", "asking": "for", "i": "am", "this": "is",
    "llama": "a", "ich": "hei", "mein": "name", "je": "m", "mon": ("nom", "pr"), "il": "mio",
    "o": "meu", "meu": "nome", "ik": "heet", "mijn": "naam", "jag": "heter", "mitt": "namn",
    "moi": "c", "sou": "a", "chiedi": "di",
}  # fmt: skip
for _first, _seconds in second_words().items():
    _SECOND_WORDS[_first] = (*_seconds, *_as_tuple(_SECOND_WORDS.get(_first, ())))
_NO_LETTERS = late(r"\W+")

NAME_CUE = late(
    r"\W*(?:my|name's|her|me|mi|se|call|ask|asking|named|i|i'm|im|this|meet|pregunt\w+|llama|soy|"
    r"ich|mein|je|mon|il|meu|chamo-me|ik|mijn|jag|mitt|nenn\w*|frag\w*|moi|appelle[rz]?-moi|appelez-moi|"
    r"demande[rz]?|chiedi|chiamami|pergunt\w+|sou|"
    rf"{_TITLE}|{FIRST_WORDS}|(?:{_CLOSING_WORDS})[.,!]*)\.?"
)
"""A word with which what announces a name begins, for `marks`."""
STREET_CUE = late(
    rf"\W*(?:{_STREETS}|{_STREETS_IN_CAPITALS.lower()}|{_CALLE}|{_RUE}|{_GLUED_STREET.lower()}|c/.*|"
    r"via|viale|piazza|vicolo|ul|ulica)[.,;:)]*"
)
"""A word beside which a house number can stand."""
POSTCODE_CUE = late(
    r"\W*(?:[a-z]{1,2}\d[a-z\d]?)?\d(?!am|pm|ft|hr|in|lb|kg|cm|mi|mm|yo|st|nd|rd|th|km|gb|mb)[a-z]{2}\W*"
    r"|\W*[a-z]\d[a-z](?:\d[a-z]\d)?\W*"
)
"""The last half of a British postcode, or the first of a Canadian one."""


def may_announce(word: str, behind: str) -> bool:
    """Whether a word that can be a cue is followed by its second word; '' behind may be any."""
    second = _SECOND_WORDS.get(_NO_LETTERS.sub("", word))
    return not second or not behind or behind.startswith(second)


def find_names(text: str, starts: Sequence[int]) -> Iterator[Span]:
    """Spans of names that the words before them announce, in a folded text with its capitals.

    `starts` are the places of words with which an announcement can begin.
    """
    for start in starts:
        match = _NAMED.match(text, start)
        if match is None or _is_german_im(text, start):
            continue
        kind = match.lastgroup or ""
        words = match[kind].split()
        kept = 0
        while kept < len(words) and words[kept].lower().strip("'’") not in NO_NAMES:
            kept += 1
        if kept:
            yield match.start(kind), match.start(kind) + len(" ".join(words[:kept]))


def _is_german_im(text: str, start: int) -> bool:
    """'8 Jahre im Einsatz': inside of a sentence 'im' is no 'I am', if no greeting is before it."""
    if not _IM.match(text, start):
        return False
    return _BEFORE_IM.search(text, max(0, start - _LONGEST_GREETING), start) is None


def _is_result(text: str, match: re.Match[str]) -> bool:
    """'Mill Lane 2-1', 'Harbour - Mill Lane 0-2': how a game ended; numbers of houses rise."""
    result = _RESULT.search(match.group())
    if result is None:
        return False
    if result[1] >= result[2]:
        return True
    start = match.start()
    return _OTHER_TEAM.search(text, max(0, start - _TEAM_ENDS), start) is not None


def _counts_pieces(text: str, match: re.Match[str]) -> bool:
    """'Spax 4x40 200 St 6 €': so many pieces and their price, where no street has a name."""
    if _OF_PIECES.search(match.group()) is None:
        return False
    return _COUNTED.match(text, match.end()) is not None


def find_streets(text: str, windows: Sequence[Span]) -> Iterator[Span]:
    """Spans of house numbers with their streets, and of full postcodes, which tell a few houses."""
    for start, end in windows:
        if not _FIGURE.search(text, start, end):
            continue
        for match in _STREET.finditer(text, start, end):
            harmless = _MINUTES.search(match.group()) or _NO_STREET.search(match.group())
            if not (harmless or _is_result(text, match) or _counts_pieces(text, match)):
                yield match.span()
        yield from (match.span() for match in _POSTCODE.finditer(text, start, end))
