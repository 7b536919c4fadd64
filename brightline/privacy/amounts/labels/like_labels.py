"""Small figures behind a word for them: 'other ads: lamp 96687, desk 4972', 'floor 7, door 37'.

What lives here: ids of the writer's other adverts, where a door is, the lowest age and the largest
group, how many of each are in stock. The word for the list stands in front, and a name with each.
"""

from __future__ import annotations

from collections.abc import Iterator

from brightline.privacy.amounts.common.alike import (
    AWAY,
    BY_NAME,
    CLOSED,
    Kind,
    alike,
    are_no_number,
    hold_no_number,
)
from brightline.privacy.amounts.common.forms import Span
from brightline.privacy.text.late import late

_OTHER_ADS = late(
    r"(?<![a-z])(?:see\salso|(?:my\s)?other\s(?:ads?|adverts|listings|posts)|more\sads|mira\stambien|vease\stambien|"
    r"(?:mis\s)?otros\sanuncios|siehe\sauch|(?:meine\s)?(?:weiteren?|anderen?)\sanzeigen|voir\saussi|(?:mes\s)?autres\sannonces|"
    r"vedi\sanche|altri\sannunci|zie\sook|andere\sadvertenties|se\saven|andra\sannonser|veja\stambem|outros\sanuncios)(?![a-z])"
)
_OF_ADS = (
    "also",
    "other",
    "more ads",
    "tambien",
    "otros an",
    "siehe",
    "anzeigen",
    "voir aussi",
    "autres an",
    "anche",
    "altri an",
    "zie ook",
    "andere ad",
    "se aven",
    "andra an",
    "veja t",
    "outros an",
)
_ID = late(rf"{BY_NAME}(?<![\d$€£.,/+-])(?<!\d\s)(?P<row>[1-9]\d{{2,4}}){CLOSED}(?!\s\d)")
_IDS = late(
    rf"{AWAY}(?P<row>[1-9]\d{{3,4}}(?:(?P<gap>[^\w\n+]{{1,3}})[1-9]\d{{3,4}}(?:(?P=gap)[1-9]\d{{3,4}}){{1,6}})){CLOSED}"
)
_ADVERT = late(
    rf"(?<![a-z])(?:adverts?|inserat|anzeige|annonce|annuncio|advertentie|annons)\s(?:(?:no\.?|nr\.?|n\.?\s?°|num(?:mer|ero)?)\s)?(?P<row>[1-9]\d{{2,4}}){CLOSED}(?!\s\d)"
)
_AT = (
    r"(?:floor|door|gate|zone|flat|block|entrance|staircase|planta|puerta|zona|portal|escalera|bloque|etage|porte|"
    r"code\spostal|codigo\spostal|batiment|escalier|stock|tur|eingang|haus|plz|piano|interno|scala|cap|citofono|"
    r"verdieping|deur|ingang|vaning|dorr|port|postnummer|andar|apartamento|bloco|codigo)"
)
_PLACE = late(rf"(?<![a-z]){_AT}(?:[^\w\n]{{1,40}}|\n\W{{0,4}})(?P<row>[1-9]\d?|\d{{5}}){CLOSED}")
_PLACE_BEHIND = late(rf"{AWAY}(?P<row>[1-9]\d?|\d{{5}})(?=\s{_AT}(?![a-z]))")
_LOWEST = (
    r"(?:minimum\sage|min\.?\sage|age\sfrom|edad\sminima|mindestalter|age\sminimum|eta\sminima|minimumleeftijd|"
    r"lagsta\salder|idade\sminima)"
)
_LARGEST = (
    r"(?:(?:groups?|grupos?|gruppen?|groupes?|gruppi|groepen|grupper)\s(?:of\s|de\s|di\s|van\s|pa\s)?"
    r"(?:up\sto|hasta|bis(?:\szu)?|jusqu'a|fino\sa|tot|upp\still|ate)|max(?:imum|imo)?\.?\sgroup)"
)
_GROUPS = late(
    rf"(?<![a-z])(?:{_LOWEST}|{_LARGEST})\W{{1,3}}(?:(?:is|es|of|de)\s)?(?P<row>[1-9]\d?){CLOSED}"
)
_STOCK = late(
    r"(?<![a-z])(?<!\d\.\s)(?<!\d\s)(?:(?:in\s)?stock(?:\sfor\sparties)?|for\shire|inventory|en\salquiler,\spor\spiezas|existencias|en\sstock|inventario|"
    r"verleih|zu\sleihen|inventar|noleggio|verhuur|voorraad|uthyrning|lager)(?![a-z])"
)
_OF_STOCK = (
    "stock",
    "hire",
    "invent",
    "piezas",
    "existencias",
    "verleih",
    "leihen",
    "noleggio",
    "verhuur",
    "voorraad",
    "uthyr",
    "lager",
)
_SOME = late(
    rf"{BY_NAME}(?<![\d$€£.,/+\"'-])(?<!\d\s)(?P<row>[1-9]\d{{0,2}})(?=\s?(?:pcs?|uds?|stk|x)?(?!\w|\s?[/x-]\s?\d|[.,:/-]\d|\s?[$€£%]|\s(?:eur|usd|kr|sek|\d)))"
)
_FEWEST_IN_STOCK = 3


def like_labels(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    return alike(lower, start, end, _KINDS)


_KINDS = (
    Kind(late(r"(?:advert|inserat|anzeige|annon|annun)[a-z]*\s"), _ADVERT, 1, are_no_number),
    Kind(_OF_ADS, _ID, 2, hold_no_number, _OTHER_ADS),
    Kind(_OF_ADS, _IDS, 1, hold_no_number, _OTHER_ADS),
    Kind(late(rf"(?<![a-z]){_AT}\W{{1,40}}\d"), _PLACE, 2, hold_no_number),
    Kind(late(rf"\d\s{_AT}(?![a-z])"), _PLACE_BEHIND, 2, hold_no_number),
    Kind(late(rf"{_LOWEST}|{_LARGEST}"), _GROUPS, 1, are_no_number),
    Kind(_OF_STOCK, _SOME, _FEWEST_IN_STOCK, hold_no_number, _STOCK),
)
