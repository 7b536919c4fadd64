"""An '@' that is no contact: for 'at', with an hour or a place behind it, or for two letters.

What lives here: which tokens with the sign the mask leaves readable.
"""

from __future__ import annotations

import re

from brightline.privacy.names.meeting_places import meets_at
from brightline.privacy.names.platforms import PAYMENT, SURE_PLATFORM
from brightline.privacy.text.late import late

_AT_QUANTITY = late(
    r"@\s?(?:[$€£¥]?\d{1,4}(?:[:h]\d\d)?\s?(?:[ap]\.?m\.?|hrs?|h|usd|[$€£¥])?(?:-?ish)?)(?![a-z0-9@_])\S?"
)
_AT_PRICE = late(r"@\s?(?:gbp|usd|eur|aud|cad|nzd|chf|sek|mxn|[ac]\$)\s?\d{1,4}(?!\d)")
_AT_WORD = late(
    r"@\s(?:the|a|an|my|your|his|our|home|hotels?|any|all|night|noon|midnight|once|least|work|"
    r"this|that|these|both|each|every)\b"
)
# 'Dinner @ eight, dancing @ ten': an hour in words.
_AT_HOUR = late(
    r"@\s(?:half\spast\s|quarter\s(?:past|to)\s)?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|"
    r"twelve)(?=[,;!?)]|\.?\s*$|\.\s|\s(?:o'?clock|sharp|and|or|on|every|tonight|in)(?![a-z]))"
)
# 'the 2 and @ share a key', 'in the shape of an @.': the sign itself is spoken of.
_OF_ITSELF = late(
    r"@\s(?:signs?|symbols?|keys?|buttons?|share[sd]?|is|are|was|does|doesn't|doesnt|not|works?|broken|"
    r"missing|in|on|and|or|zeichen|taste|simbolo|signo|tecla|es|touche|est)(?![a-z0-9_.@-])"
)
_ARTICLE_BEFORE = late(r"(?<![a-z])(?:an?|the|un|una|el|la|le|ein|eine|das|um|uma|o|il)\s\Z")
_NOTHING_BEHIND = re.compile(r"@(?:[.,;:!?)\"']+(?:\s|\Z)|\s*\Z)")
_MAY_BE_DOMAIN = late(
    r"\.[a-z]|\s\.\s?[a-z]|(?<![a-z])(?:dot|d0t|punto|point|ponto|punkt|period|com|net|org|gmail|hotmail|yahoo|"
    r"outlook|icloud)(?![a-z])"
)
_BEHIND = 80  # characters behind such a sign in which no domain may stand
_LONGEST_ARTICLE = 6  # characters, with its blank
_AT_PLACE = late(
    r"@\s?(?:home|work)(?![a-z0-9_.@])|@\s[a-z]+(?:'s(?![a-z])|(?:\s[a-z]+)?\s(?:street|st|avenue|ave|"
    r"road|rd|lane|drive|court|square|place|terrace|boulevard|blvd|gardens|crescent|close|quay|pier|"
    r"harbou?r|market|bridge|tower|towers|plaza|building|suites?|studios?|salon|resort|lounge|gym|"
    r"house|hall|restaurant|hotel|inn|spa|bar|cafe|club|mall|airport|station|centre|center|beach|"
    r"park)(?![a-z]))"
)
# 'entry @ dusk', 'a friend @ no cost', 'Life @ its best': what also stands behind the word 'at'.
_AT_ORDINARY = late(
    r"@\s(?:no|its|their|her|dusk|dawn|daybreak|sunset|sunrise|nightfall|midday|noontime|daytime|lunch(?:time)?|dinner(?:time)?|"
    r"breakfast|brunch|supper|teatime|bedtime|weekends?|weekdays?|first|last|short|full|half|low(?:er|est)?|high(?:er|est)?|great|"
    r"good|fair|best|better|reasonable|affordable|cheap|special|regular|normal|student|reduced|discount(?:ed)?|budget|peak|max(?:imum)?|"
    r"min(?:imum)?|just|only|about|around|most|some|several|other|such|many|various|either|cost|price|prices|rates?|reception|"
    r"door|entrance|bar|poolside|downtown|uptown|town|church|school|college|campus|sea|ground|street|roof|everyone's|anyone's|"
    r"la|el|los|las|mi|tu|su|un|una|cada|casa|domicilio|mediodia|medianoche|solo|precio|mitad|buen|otro|otra)(?![\w.@'-])"
)
_CALLS_BEFORE = late(  # 'follow @ dusk', 'my insta @ lunch'
    r"(?<![a-z])(?:follow|add|find|search|tag|dm|pm|message|msg|text|ask(?:\sfor)?|me|us|user(?:\s?name)?|name|handle|nick|"
    r"contact\w*|call|mail|e-?mail|write|sigue\w*|agrega\w*|busca\w*|escri\w+|soy|is|es|on|en|to|my|mi|handle|account|cuenta|"
    rf"{SURE_PLATFORM}|{PAYMENT})[\s:]{{1,2}}\Z"
)
_WORD_BEFORE = re.compile(r"(?<=[a-z0-9)!,])\s\Z")
_LONGEST_CALL = 24  # characters
# 'amig@s', 'tod@s', 'bienvenid@': both genders in one Spanish word.
_GENDERS = late(
    r"\W*(?:[a-z]{2,14}@s|(?:amig|chic|tod|querid|latin|nin|casad|solter|nuev|bienvenid|guap)@)[\W_]*"
)


def is_harmless(token: str, lower: str, start: int) -> bool:
    """Whether a token of a folded text is no contact.

    Args:
        token: the words beside the sign, as the mask would replace them.
        lower: the folded, lower-case text.
        start: where the token begins in it.
    """
    sign = token.find("@")
    if token.count("@") != 1:
        return False
    if _GENDERS.fullmatch(token):
        return True
    if _AT_QUANTITY.match(token, sign) or _AT_WORD.match(token, sign):
        return True
    if token[:sign]:
        return False
    if meets_at(lower, start) or _AT_PRICE.match(lower, start):
        return True
    if _AT_ORDINARY.match(lower, start) and not _calls(lower, start):
        return True
    if _AT_HOUR.match(lower, start) and not _MAY_BE_DOMAIN.search(lower, start, start + _BEHIND):
        return True
    return _AT_PLACE.match(lower, start) is not None or _is_of_itself(lower, start)


def _calls(lower: str, at: int) -> bool:
    """Whether what stands beside a sign with an ordinary word may still make a contact of it."""
    if _MAY_BE_DOMAIN.search(lower, at + 1, at + _BEHIND) or not _WORD_BEFORE.search(
        lower, max(0, at - 2), at
    ):
        return True
    return _CALLS_BEFORE.search(lower, max(0, at - _LONGEST_CALL), at) is not None


def _is_of_itself(lower: str, at: int) -> bool:
    """Whether a sign that stands alone joins nothing: no domain and no name behind it."""
    if _MAY_BE_DOMAIN.search(lower, at + 1, at + _BEHIND):
        return False
    if _OF_ITSELF.match(lower, at):
        return True
    article = _ARTICLE_BEFORE.search(lower, max(0, at - _LONGEST_ARTICLE), at)
    return article is not None and _NOTHING_BEHIND.match(lower, at) is not None
