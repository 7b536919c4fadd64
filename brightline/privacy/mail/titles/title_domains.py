"""A domain of the title that the body points to: 'my name and the @ part from the title'.

What lives here: the sentences that tell the name and point to the domain. Names of the title are in
`title_names`, which reads both.
"""

from __future__ import annotations

import re

from brightline.privacy.mail.parts.address_parts import LABELS, MAILBOX
from brightline.privacy.mail.parts.email_forms import SURE_ENDING
from brightline.privacy.mail.titles.title_phrases import IN_TITLE, NOUN, STANDS, THE, TITLE
from brightline.privacy.mail.titles.title_signs import BEFORE_IT, BEFORE_SIGN
from brightline.privacy.text.late import late

TITLE_DOMAIN = re.compile(
    rf"(?<![a-z0-9._+@-])(?P<whole>@?\s?(?:www\.)?(?P<domain>{LABELS}\.(?:{SURE_ENDING}|"
    rf"[a-z]{{2}})))"
    r"(?![\w@/-])"
)
_OF_MAIL = (
    r"(?:domain|dominio|domaine|server|servidor|serveur|host|provider|proveedor|anbieter|ending|"
    r"terminacion|"
    r"(?:second|other)\s(?:half|part)|rest|resto|reste|after\sthe\s(?:@|at)(?:\ssign)?)"
)
_DOMAIN_POINTED = (
    rf"(?<![a-z]){_OF_MAIL}(?:{STANDS}|\s(?:of|it|my|address|mail|comes)){{0,4}}\s{IN_TITLE}"
)
_BOX = (
    r"(?:mail\s?box|in\s?box|box|user(?:\s?name)?|login|account|alias|mail\s?name|name|buzon|"
    r"usuario|nombre|cuenta|"
    r"postfach|benutzername|nutzername|nutzer|casella|utente|nome|boite|compte|nom|utilisateur|"
    r"caixa|conta)"
)
_THERE = (
    r"(?:\s(?:there|on|at|it|in|that|the|of|for|my|mail|e-?mail|ahi|alli|en|el|ella|de|del|correo|"
    r"dort|darin|auf|y|la|li|ci|su|di|esso|nele|nela|itself|domain|dominio))"
)
_CALLED = (
    r"\s?(?:[:=]|(?<![a-z])(?:is|es|est|ist|e|called|named|lautet|heisst|se\sllama|s'appelle|"
    r"si\schiama))\s?"
)
_BOX_TOLD = (
    rf"(?<![a-z]){_BOX}{_THERE}{{0,4}}{_CALLED}(?P<local>(?<![a-z0-9]){MAILBOX})(?![\w@])"
    r"(?=\W*(?:[.,;!)\n]|$))"
)
_OF_AT = (
    r"(?:the|la|el|l'|dem|das|le|il|a|o)?\s?(?:@|at|arroba|"
    r"arobase|chiocciola|klammeraffen?|at-?zeichen)(?:\ssign)?"
)
_AT_OF_TITLE = (
    rf"{BEFORE_SIGN}(?:lla)?\s?{_OF_AT}(?:\s(?:that|which|opens|begins|starts|ends|stands|is|you|see|que|abre|qui|ouvre|das|der|che|apre)){{0,3}}"
    rf"\s(?:{IN_TITLE}|{THE}{TITLE})(?![a-z])"
)
_PUT = (
    r"(?:set|put|write|type|place|add|pon|escribe|coloca|mets|mettez|"
    r"ecris|ecrivez|setze?|schreib\w*|metti|scrivi|ponha|escreva)"
)
# '... and the @ part from the title', '... y lo de la arroba del título', '... + the domain above'
_PART = r"(?:part|bit|half|rest|thing|domain|piece|name|teil|parte|partie)"
_PLUS = (
    r"(?:and|then|plus|with|followed\sby|y|luego|mas|con|und|dann|mit|et|puis|avec|e|poi|piu|depois|"
    r"mais)"
)
_AND_ITS_DOMAIN = (
    rf"(?:\s?[,+]\s?(?:{_PLUS}\s){{0,2}}|\s(?:{_PLUS}\s){{1,2}})"
    r"(?:(?:the|la|el|lo|das|den|dem|le|il|o|a)\s)?"
    rf"(?:(?:(?:@|arroba|arobase|chiocciola)(?:[\s-]?{_PART})?|at(?:\s(?:sign|symbol))?[\s-]{_PART}"
    rf"|(?:(?:{_PART}|mitad|resto|final|que\s(?:va|viene|sigue))\s)?(?:with|of|behind|after|del?|con|tras|avec|mit|a)\s"
    r"(?:(?:the|la|el|lo|le|dem)\s)?(?:@|arroba|arobase)|domaine?|dominio|server|servidor|host|provider|proveedor)"
    rf"(?:\s(?:is|that|which|que|esta|stands))?\s?{IN_TITLE})"
)
BOX_AND_DOMAIN = (
    late(rf"(?<![^\s(\"':=])(?P<local>{MAILBOX}){_AND_ITS_DOMAIN}"),
    late(
        rf"(?<![a-z])(?:{_BOX}|{NOUN}|(?:e-?)?mail|correo)(?:\s(?:de|di|do|del)\s(?:e-?mail|mail|correo|posta))?{STANDS}{{1,3}}\s"
        rf"{BEFORE_IT}\s?[:=]\s?(?P<local>(?<![a-z0-9]){MAILBOX})(?![\w@])"
    ),
    late(rf"(?<![a-z]){_PUT}\s(?:the\s)?(?:{_BOX}\s)?(?P<local>{MAILBOX})\s{_AT_OF_TITLE}"),
    late(
        rf"(?<![a-z]){_AT_OF_TITLE}[\s,:]{{1,2}}(?:(?:goes|comes|stands|is|put|write|va|viene|pon|vient|est|kommt|steht|va|vai|vem|e)\s)?"
        rf"(?P<local>(?<![a-z0-9]){MAILBOX})(?![\w@])"
    ),
    late(rf"{_DOMAIN_POINTED}[^\n@]{{1,40}}?{_BOX_TOLD}"),
    late(rf"{_BOX_TOLD}[^\n@]{{1,40}}?{_DOMAIN_POINTED}"),
)
