"""Words that stand in front of the name of a page, and so are no names of mailboxes.

What lives here: a pattern, to build from, over folded and lower-case text. Which words are part of
the sentences that tell an address is in `email_names`.
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
NO_HOSTS = (
    r"(?:the|my|an?|his|her|our|your|this|that|el|la|dot|punto|home|night|noon|least|once|work|any|"
    r"before|behind|after|between|and|for)"
)
"""Words between an at and 'net' or 'org' that name no host: 'at home net'."""
