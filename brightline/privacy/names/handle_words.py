"""Words that stand beside a platform's name, and how to tell them from somebody's name there.

What lives here: ordinary words, currencies, and the evidence that a word of nothing but letters is
a name: the pieces and the length of made-up words, the endings of ordinary ones.
"""

from __future__ import annotations

import re

from brightline.privacy.names.given_names import given_names

_CURRENCY_WORDS = """
    usd cad aud nzd mxn us each per an and or for no off roses hr hour half full special specials
    in cash only deal dollars money tag tags sign is are dep deposit deposits
"""
CURRENCIES = frozenset(_CURRENCY_WORDS.split())
# '$olid reviews': a dollar drawn for an s.
_S_WORDS = """
    afe aint ale ales alon assy atin atisfaction atisfied ave aver avings avvy cent chedule ea
    earch easy ecret ecrets ecure eductive ee eek eis elect elfie end enior ensational ense
    ensual ensuous erene erious ervice ervices ession essions et even exual exy hare harp hort
    how hower hy ide iete igned ilk ilky imple imply incere inful ingle ister it ite ix izzling
    kilful killed kin leek leep lim low mall mart mile mooth oft olid olo ome omeone omething
    oon oothing oul outh pa pace panish park pecial pecialist pecials pectacular pend picy pirit
    pot pring table taff tar tars tart tay teamy till tock top tore tory treet tress trictly
    nap napchat ignal kype
    trip trong tudent tudio tunner tunning tyle ublime uite ultry ummer un unday unny uper uperb
    upreme ure urprise usie wedish weedish weet weetest weetheart weetie
"""
DOLLAR_FOR_S = frozenset(_S_WORDS.split())
# Words that follow a platform's name in a sentence without being anybody's name.
_ORDINARY_WORDS = """
    a about accepted accept account add after all also am an and any are as ask at available back
    be before but by call can cash check chat click com contact card deposit direct dm do email
    ever first second third part halves primera segunda tercera mitad parte otra
    follow following for friendly from full fun get go good have here hit home hotel how
    i if in info inbox is it just know last let like link live love man me message more my name
    new night no noon not now of off ok okay on only or other our out page pay payment payments
    photos phone pics please post posts premium private profile ready real reply same see send
    services she show soon sorry story stories text than thanks that the them then there these
    this time to today tonight too try up us video videos vip want we welcome what when will
    with work works yes you your number con de el en la los mas mi no o para por que si su te
    tu un una y yo escribeme hora hours hour place least day days week gym school free worthy arroba
    dollar dollars sign deposits tips disponible tambien aceptado solo verde final medio
    recent public arrival none one two three four five six seven eight nine ten fast slow wait ring
    south north east west pretty relaxing temporarily construction vorhanden verfugbar moglich prive
    privee accepte acceptee possibles obligatorio preferido preferiblemente there
    mailto http https www symbol mark open opens closed close coming both either best serious look
    read review reviews full empty broken long
    area code prefix prefijo codigo starts begins empieza comienza ends
    bye byee byeee cya ciao xoxo hugs kisses bisous tel tells telephone
    respect hello hey always never parking incall outcall under until since starting
    because every evenings mornings weekends daily monday tuesday wednesday thursday friday saturday
    sunday downtown uptown midtown airport group groups channel channels content girls ladies men
    members model models pictures updates upfront instead anytime first-come beforehand
    optional fine okey possible below above request requests wanted needed gone famous transfer
    transfers fee fees half rate rates details preferably customers clients guests gentlemen
    instantly nowhere somewhere everywhere sometimes deleted banned down friends family und oder nur
    auch ist nicht mit bitte et ou pas avec uniquement merci sim nao com anche con non
    escribe escribame gracias nada hoy manana noche disponibles verified required preferred
    requested expected active inactive mostly usually gratis nobody something anything maybe dinner
    lunch coffee details bio story page private discreet clean polite sweet mature independent
    glued stuck joined attached pegado pegada
    le last dernier ultima letzte sista
    where comes come came goes mein meine meinen donde viene
    ahi alli alla aqui aca alias
    backwards backward reversed reverse mirrored reves reads spelt spelled
    well right wrong
    better best faster quicker easier safer lowercase uppercase capitals minusculas mayusculas
    minuscules majuscules minuscolo maiuscolo minusculo kleingeschrieben
    accents letters initials figures digits cifras letras
    sms mms imessage facetime gram chat
    app apps user username nickname nick handle profil perfil pagina canal grupo compte konto cuenta
"""
_MORE_LONG_WORDS = """
    influencer subscriber subscribers whichever whenever photographer community livestream
    girlfriend boyfriend marketplace lifestyle subscribe unsubscribe afterwards voicemail companion
    advertise adventure otherwise wherever messenger screenshot newsletter technique wednesday
    breakfast therefore downstairs upstairs overnight somewhere september solamente escribanos
    massage masseuse apartment character experience favourite worldwide nightlife
    obviously naturally naturlich natuurlijk naturligtvis evidemment obviamente ovviamente
    selvfolgelig
"""
# How a name is: 'name there is easy'.
_QUALITIES = """
    easy simple short long blank empty hidden secret obvious unknown unusual unique common strange
    funny silly weird boring cute similar different identical changed correct wrong right false true
    fake visible invisible taken missing gone new old real hard difficult clear plain odd
    better good great nice bad mine yours hers ours theirs
    ouvert ouverte offen oppet aperto aberto abierto closed geschlossen
"""
_OF_A_NAME = frozenset(_QUALITIES.split())
NO_NAMES = frozenset((*_ORDINARY_WORDS.split(), *_MORE_LONG_WORDS.split()))
_INFLECTED = re.compile(
    r".{2}(?:[^aeiou]ed|ied|ted|ing|ings|ly|[ai]ble|[ai]bles|ados?|adas?|idos?|idas?|mente|tion|tions|"
    r"sion|ments?|ness|bar|lich|ung|ungen|ciones)"
)
_OF_ORDINARY_WORDS = re.compile(
    r".*(?:[^su]s|[lr]ess|ity|ive|ful|ous|ary|ium|ant|ent|ance|ence|ism|ist|ship|hood|wards?|cion|dad|isch|keit|"
    r"heit|ment|eur|euse|age|ure|ate|ize|ise)"
)
_DERIVED = re.compile(
    r".{3,}(?:[a-z]ed|ing|al|ally|able|ible|ful|less|ness|ist|ado|ada|ido|ida|ante|mente)"
)
_FEWEST_OF_NAME = 4  # letters of a given name inside of a handle
_FEWEST_BESIDE = 3  # letters beside it
_LONGEST_NAME = 12
_FEWEST_MADE_UP = 9  # letters of two words run together; few other words of a sentence have more
_AMOUNT = re.compile(
    r"\d+(?:hrs?|hours?|mins?|minutes?|min|roses?|usd|dlls|dollars?|days?|years?|pics|photos|videos|"
    r"euros?|horas?|pesos|off|per.*|th|nd|rd|st|[ap]m|x\d+|(?:[ap]m)?ish|oclock|lbs?|pounds?|libras?|kgs?|kilos?|cms?|inch(?:es)?|"
    r"feet|foot|yrs?|yrsold|yrold|anos?|sq\s?ft|sqft|miles?|mil)"
)
_LETTERS_OF_NAME = 3
_SHORTEST_COIN = 26  # characters
_FEWEST_RUNS = 3  # of figures among the letters of a code
_RUNS = re.compile(r"\d+")


def is_name(name: str) -> bool:
    """Three letters at least: what has none is a number, a time or a price."""
    letters = sum(letter.isalpha() for letter in name)
    if len(name) < _LETTERS_OF_NAME or letters < _LETTERS_OF_NAME or name in NO_NAMES:
        return False
    return not (name[0].isdigit() and _AMOUNT.fullmatch(name))


def is_coin(name: str) -> bool:
    """Whether it is as long as an address of coins, and as mixed: 'litecoin: LW7c... + ZtNd...'."""
    return len(name) >= _SHORTEST_COIN and len(_RUNS.findall(name)) >= _FEWEST_RUNS


def is_unlike_a_word(name: str) -> bool:
    """Whether it holds a figure, a dot or a line."""
    return not name.isalpha() and not name.replace("-", "").isalpha()


def is_inflected(name: str) -> bool:
    """Whether it ends as 'accepted', 'coming' and 'available' do."""
    return _INFLECTED.fullmatch(name) is not None and not holds_given_name(name)


def is_derived(name: str) -> bool:
    """Whether it ends as a longer word does that says what somebody or something is."""
    return _DERIVED.fullmatch(name) is not None


def is_plural(name: str) -> bool:
    """Whether it may be a word for several things: 'flowers'."""
    return name[-1:] == "s" and name[-2:] != "ss"


def is_no_quality(name: str) -> bool:
    """Whether it is not how a name can be: neither 'easy' nor 'available'."""
    return name not in _OF_A_NAME and not is_inflected(name)


def holds_given_name(name: str) -> bool:
    """'lucylotus': a listed given name at either end, with something beside it."""
    letters = name.replace("-", "")
    longest = min(_LONGEST_NAME, len(letters) - _FEWEST_BESIDE)
    return any(
        letters[:size] in given_names() or letters[-size:] in given_names()
        for size in range(_FEWEST_OF_NAME, longest + 1)
    )


def is_made_up(name: str) -> bool:
    """Whether a word of letters is likely a name: with a given name inside, or of two words."""
    if _INFLECTED.fullmatch(name):
        return False
    if holds_given_name(name) or ("-" in name and len(name) >= _FEWEST_MADE_UP):
        return True
    return len(name) >= _FEWEST_MADE_UP and _OF_ORDINARY_WORDS.fullmatch(name) is None
