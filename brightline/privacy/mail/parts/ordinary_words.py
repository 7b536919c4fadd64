"""Words that are no names of mailboxes and hosts, and those that join the parts of an address.

What lives here: patterns, to build from, over folded and lower-case text, and a list. Which words
are part of the sentences that tell an address is in `email_names`.
"""

from __future__ import annotations

ORDINARY_WORDS = (
    r"contact|reach|write|email|website|visit|follow|click|check|please|photos|pictures|reviews?|"
    r"book|bookings?|reservations?|details|inquir\w*|enquir\w*|questions?|info|information|online|"
    r"available|instagram|telegram|whatsapp|page|there|where|which|would|about|every|first|thanks?|"
    r"escribe\w*|escriba|message\w*|mensaje|correo|contacto|pagina|visita|street|station|hotel|"
    r"meeting|parking|party|dinner|lunch|house|their|these|those|great|other|office|send|drop|"
    r"mailto|venmo|paypal|zelle|cashapp|facebook|snapchat|twitter|discord|signal|skype|viber|"
    r"onlyfans|tiktok|wechat|username|handle|gallery|profile|listing|rates|prices|reply|answer|twice|today|tonight|tomorrow"
)
"""Words in front of the name of a page."""
NO_HOSTS = (
    r"(?:the|my|an?|his|her|our|your|this|that|el|la|dot|punto|home|night|noon|least|once|work|any|"
    r"before|behind|after|between|and|for)"
)
"""Words between an at and 'net' or 'org' that name no host: 'at home net'."""
# Between a name and its at, or inside of a name: over any other word no name reaches.
_JOINING_WORDS = """
    a an and y with con then next plus luego mas followed by after that seguido seguida de por the
    el la un una sign symbol signo simbolo for little small in over circle tail dot d0t dott doot
    punto point period full stop fullstop pto dt underscore under score guion bajo low line lowline
    dash hyphen minus under-score low-line barra baja medio minus-sign punt0 puntito here _
    underline raya subguion guionbajo lowdash
"""
JOINING = frozenset(_JOINING_WORDS.split())
"""Words that the search for `email_forms.EMAIL` may go over."""
