"""E-mail addresses whose name and domain are told by a sentence: 'jane7, add @example.org'.

What lives here: the sentences that put a domain behind a name, or a name before a domain, and the
text with the address itself in their place. Where little more than the order tells which is which,
`emails` asks more of the name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.mail.parts.address_parts import LOCAL, SPELLED_DOMAIN
from brightline.privacy.mail.parts.announced import ends_sentence
from brightline.privacy.mail.parts.email_names import NOT_NAMES, may_be_mailbox
from brightline.privacy.mail.parts.email_spans import plain_domain
from brightline.privacy.mail.telling.told_names import TOLD_NAME
from brightline.privacy.mail.telling.told_over_sentences import TOLD_OVER
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late

Span = tuple[int, int]

_GAP = r"[^a-z0-9@|]{1,4}"
_IN_SENTENCE = r"[^a-z0-9@|.!?]{1,4}"  # not '@example.org. A room'
_AND = (
    r"(?:(?:and|then|but|y|e|et|und|luego|now|just|simply|only|solo|it|which|that|my|the|mi|el)"
    rf"{_GAP})"
)
_ADD = (
    r"(?:adds?|adding|puts?|plus|append|attach|tack|stick|glue|followed|comes?|goes|finish|finished|"
    r"ends?|ending|complete|completed|agreg\w+|anad\w+|ponle|pon(?:es|er)?|sumale|suma|seguid[oa]|"
    r"termina|ajoute[rz]?|suivi|dazu|dann|gefolgt|adicione?|acrescent\w+|mais|aggiungi|piu|mas)"
)
_ON = (
    r"(?:(?:it|on|at|by|with|in|to|the|end|a|al|la|le|el|de|por|con|en|von|das|domain|dominio|final)"
    rf"{_GAP})"
)
_BEHIND = (
    r"(?:to|onto|on|after|behind|at\sthe\send\sof|al\sfinal\sde|despues\sde|detras\sde|a|hinter|an|"
    r"nach|apres|derriere|depois\sde|dopo)"
)
_WORD_OF = rf"(?:(?:the|my|la|el|mi)\s)?(?:(?:user)?name|word|nombre|palabra|nom|nome){_GAP}"
_IS = r"(?:is|es|ist|est|e|:|=)"
_BEGINS = (
    rf"(?:{_WORD_OF}(?:{_IS}{_GAP})?|(?:begins?|starts?|opens?|empieza|comienza|beginnt|commence|comeca)"
    rf"{_GAP}(?:with|by|as|con|por|mit|par|com){_GAP}|(?:preceded|precedid[oa]){_GAP}(?:by|de|por){_GAP}"
    rf"|(?:before|in\sfront|antes|delante|davor|avant){_GAP}(?:(?:of|that|it|this|the|at|sign|de|eso|"
    rf"write|put|type|comes?|goes|stands|is|va|pon|escribe|steht|kommt){_GAP}){{1,4}})"
)
_ENDS = (
    rf"(?:ends?|finish(?:es)?|closes?|goes\son|continues|termina|acaba|endet|finit){_GAP}"
    rf"(?:(?:in|with|on|at|as|en|con|mit|auf|par|com){_GAP}){{0,2}}"
)
_BOX = r"(?:mail|e-?mail|mailbox|inbox|buzon|correo|account|cuenta|postfach|address|direccion|box)"
_CALLED = (
    rf"(?:(?:name\s)?(?:is\s)?(?:called|named)|name\sis|se\sllama|heisst|s'appelle|chama-se){_GAP}"
)
_LIVES = (
    rf"(?:lives?|is|sits?|stays?|resides?|stands|vive|esta|mora|wohnt|habite|can\sbe){_GAP}"
    rf"(?:(?:hosted|found|kept|at\shome){_GAP})?(?:on|at|in|en|under|with|by|auf|bei|sur|chez|em)"
    rf"{_GAP}(?:the\s)?(?:(?:domain|server|host|dominio){_GAP})?"
)
_USER = (
    r"(?:user(?:\s?name)?|usuario|login|mailname|(?:mail|account)\sname)"
    rf"(?:\s(?:de|del|of|for)(?:\s(?:my|the|mi|el))?\s{_BOX})?{_GAP}(?:{_IS}{_GAP})?"
)
_HOST = (
    rf"(?:(?:the|my|el|mi)\s)?(?:domain|dominio|server|servidor|host|provider|proveedor|anbieter|serveur){_GAP}"
    rf"(?:{_IS}{_GAP})?"
)
THE_AT = (
    r"(?:the\s|an?\s|la\s|l'|dem\s|el\s|das\s|le\s)?"
    r"(?:@|at|arroba|arobase|klammeraffen?|at-?zeichen)(?:\ssign)?"
)
"""The at, by its sign or its names."""
_BEFORE_AT = (
    rf"(?<![a-z])(?:before|in\sfront\sof|antes\sde|avant|vor|davanti\sa)\s?{THE_AT}{_GAP}"
    rf"(?:(?:{_IS}|comes?|put|pon|steht|kommt|va|write){_GAP})?"
)
_AFTER_AT = (
    r"(?:(?:after|behind|despues|apres|danach|dahinter|nach|dopo|then|luego|puis|dann)"
    rf"(?:\s(?:it|that|the\sat|eso|comes|kommt))?{_GAP})"
)
# What a box or a domain of mail is called, where a sentence tells of one alone.
_MAIL = r"(?:e-?mail|mail|correo|courriel|courrier|posta|post)"
_OF_MAIL = rf"(?:(?:for|of|de|del|of\smy|for\smy|pour|fur|per|di|do)\s(?:e-?)?{_MAIL})"
_MAILBOX = (
    rf"(?:(?:{_MAIL}\s?)?(?:mailbox|inbox|buzon|postfach|caixa|casella|boite|user(?:\s?name)?|usuario|"
    rf"utente|utilisateur|benutzer)(?:\s(?:de\s)?(?:{_MAIL}|postale?))?)"
)
_THE = (
    r"(?:(?:the|my|a|el|la|mi|le|ma|mon|das|dem|den|die|mein\w*|il|o|a|meu|minha|l'|por|nach|au|"
    r"di)\s?)"
)
_DOMAIN_OF = (
    rf"(?:(?:{_MAIL}[\s-])?(?:domaine?|dominio|server|servidor|host|provider|anbieter|serveur)"
    rf"(?:\s{_OF_MAIL}|\s(?:de|of|for)\s(?:the\s)?{_MAIL})?)"
)
_ASK = (
    r"(?:ask|look|write|search|you\s(?:can\s)?(?:find|reach)|find|reach|pregunta|busca|escribe|procure|pergunte|escreva|frag\w*|"
    r"such\w*|demande[rz]?|cherche[rz]?|ecri\w*|chiedi\w*|cerca\w*|scrivi)"
)
_AT_DOMAIN = (
    rf"(?<![a-z])(?:at|on|in|under|with|en|no|na|em|auf|bei|unter|sur|chez|su|presso)\s(?:(?:the|el|la|le|der|dem|il|my|mi|o)\s)?"
    rf"(?:{_DOMAIN_OF}\s)?"
)
_CALLED_SO = (
    rf"(?:(?:(?:is\s|est\s)?(?:named|called|appelee)|is|are|es|ist|est|e|se\sllama|s'appelle|hei(?:ss|ß)t|si\schiama|"
    rf"se\schama|chama-se|:|=){_GAP}|[:=]\s?)"
    r"(?!(?:closed|full|open|new|old|private|shared|small|empty|free|broken|below|checked|cerrad[oa]|llen[oa]|nuev[oa]|pleine?|"
    r"vide|voll|leer|neu|pien[oa]|nuov[oa]|chei[oa]|nov[oa])(?![a-z0-9]))"
)
_SENTENCE_BETWEEN = r"(?:[^a-z0-9@\n]{1,4}(?![^@]{0,80}@)[^@\n]{0,80}?(?<![a-z]))"
_SITS = (
    rf"(?:(?:and\s)?(?:(?:it|this|the\s(?:box|mailbox)|ella?|das|il|elle)\s)?(?:sits|lives|is|stays|vive|esta|liegt|wohnt|se\strouve|habite|fica|sta)"
    rf"\s(?:at|on|en|bei|auf|chez|sur|em|su|presso)\s(?:the\s)?|{_THE}?{_DOMAIN_OF}{_GAP}{_CALLED_SO}?)"
)
_THEN = (
    r"(?:then|with|ending\s(?:in|with)|ends\s(?:in|with)|plus|followed\sby|termina\sen|mit|avec|con|dann|danach|"
    r"puis|ensuite|poi|depois|luego|despues)"
)
_A_DOT = (
    r"(?:(?:an?|one|una?|une|eine[mn]?|ein|uma?|uno|the|el|le|il)\s)?(?:\.|(?:dot|punto|point|punkt|"
    r"ponto)[\s-])?"
)
_AT_END = (  # of '.org at its end'
    r"(?:\s(?:right\s)?(?:behind|after|at\s(?:the|its)\send|on\s(?:the|its)\send|(?:por\s)?detras|al\sfinal|derriere|apres|a\sla\sfin|"
    r"dahinter|danach|am\sende|dran|dietro|dopo|alla\sfine|in\sfondo|atras|depois|no\sfi(?:m|nal))(?:\s(?:it|that))?(?![a-z]))?"
)
_AND_A_DOT = (
    r"(?:,\s(?:(?:put|add|write|pon|mit|avec|con|ajoute[rz]?)\s(?:an?\s)?)?(?=\.)|\s?,?\s(?:and|y|und|et|e|next|finally|after\sthat|add|&|\+)\s(?:(?:an?|una?|une|eine?n?|uma?)\s)?)"
    r"\.(?=[a-z]+)"
)
_ARROW = r"\s?(?:<-+|←|⟵|<=+|<<)\s?"
_OPEN = r"(?<![a-z0-9._+-])"  # no name beside the sign of the domain
# Without one of these the first three and the last of the sentences cannot stand in a text.
_OPEN_SIGN, _ARROWS = late(rf"{_OPEN}@\s?[a-z0-9]"), late(r"<|←|⟵")
_SENTENCES = (
    # 'jane7, add @example.org', 'jane7 followed by @example.org'
    late(rf"{LOCAL}{_GAP}{_AND}{{0,4}}{_ADD}{_GAP}{_ON}{{0,4}}@\s?{SPELLED_DOMAIN}"),
    # 'add @example.org to jane7', '@example.org goes after jane7'
    late(
        rf"{_OPEN}@\s?{SPELLED_DOMAIN}{_IN_SENTENCE}(?:(?:goes|comes|stands|va|kommt){_GAP})?{_BEHIND}\s(?:{_WORD_OF})?{LOCAL}"
    ),
    # 'after jane7 put @example.org'
    late(
        rf"(?:after|behind|despues\sde|detras\sde|nach|apres)\s(?:{_WORD_OF})?{LOCAL}{_GAP}"
        rf"(?:(?:you\s)?(?:{_ADD}|write|type|escribe|va){_GAP})?{_ON}{{0,2}}@\s?{SPELLED_DOMAIN}"
    ),
    # 'at example.org, the name is jane7', '@example.org - and before that write jane7'
    late(
        rf"(?:{_OPEN}@\s?|(?<![a-z])(?:at|{_ENDS})\s?@?){SPELLED_DOMAIN}{_GAP}{_AND}{{0,4}}{_BEGINS}{LOCAL}"
    ),
    # 'begins with jane7 and ends in @example.org'
    late(rf"{_BEGINS}{LOCAL}{_GAP}{_AND}{{0,3}}{_ENDS}@?\s?{SPELLED_DOMAIN}"),
    # 'my inbox is called jane7 and it lives on example.org'
    late(rf"{_BOX}{_GAP}{_CALLED}{LOCAL}{_GAP}{_AND}{{0,3}}{_LIVES}@?{SPELLED_DOMAIN}"),
    # 'mailbox jane7, it lives at example.org', 'user jane7 on example.org'
    late(rf"(?:{_USER}|{_BOX}{_GAP}){LOCAL}{_GAP}{_AND}{{0,3}}{_LIVES}@?{SPELLED_DOMAIN}"),
    # 'el usuario es jane7 y va arroba example.org', 'the user is jane7 and then at example.org'
    late(
        rf"{_USER}{LOCAL}{_GAP}(?:(?:y|and|nd|e|then|luego|despues|it|va|goes|comes|sigue|followed\sby|seguid[oa]\sde|con|with|lleva|viene)\s){{1,4}}"
        rf"(?:\s?@\s?|(?:at|arroba)\s){SPELLED_DOMAIN}"
    ),
    late(rf"{_USER}{LOCAL}\s(?:on|at|over\sat|en|auf|bei|chez|sur)\s@?{SPELLED_DOMAIN}"),
    # 'before the at jane7, then example.org', 'example.org is where I have my mail, user jane7'
    late(rf"{_BEFORE_AT}{LOCAL}{_GAP}{_AND}{{0,2}}{_AFTER_AT}@?{SPELLED_DOMAIN}"),
    late(
        rf"{LOCAL}{_GAP}{_AND}{{1,2}}(?:hinter|after|behind|nach|despues\sde|apres)\s{THE_AT}{_GAP}{SPELLED_DOMAIN}"
    ),
    late(
        rf"{SPELLED_DOMAIN}\s(?:is|hosts|holds|has|keeps|es|ist)\s[^\n@.]{{0,30}}?{_BOX}{_GAP}{_AND}{{0,2}}{_USER}{LOCAL}"
    ),
    # 'jane7 at example, ending in org', 'jane7 at example and then .org'
    late(
        rf"{LOCAL}(?:\s?@\s?|\s(?:(?:and\s)?then\s)?(?:at|a\.t\.?|arroba|arobase|chiocciola)\s"
        r"|\s?[(\[{<*]\s?(?:at|arroba|@)\s?[)\]}>*]\s?)"
        rf"(?P<domain>(?<![a-z0-9.-])[a-z0-9-]{{2,40}}(?:[\s,;-]{{1,3}}(?:{_AND}{{0,2}}{_THEN}\s{_A_DOT})|{_AND_A_DOT})"
        r"(?:com|net|org|test|example|invalid|(?<=\.)(?:de|fr|es|it|mx|br|pt))(?![a-z0-9]|\.[a-z]))(?:\safter\sthe\sdot)?"
        rf"{_AT_END}"
    ),
    # 'my user of e-mail is jane7 and the server is example.org'
    late(rf"{_USER}{LOCAL}[^a-z0-9@]{{1,4}}{_AND}{{0,3}}{_HOST}@?{SPELLED_DOMAIN}"),
    # 'at example.org ask for the mailbox jane7', 'on the mail domain example.org find me as jane7'
    late(
        rf"{_AT_DOMAIN}{SPELLED_DOMAIN}[\s,:;-]{{1,3}}{_ASK}\s(?:(?:me|for|as|to|por|pela|pelo|nach|au|del|della|di|la)\s){{0,3}}"
        rf"{_THE}{{0,2}}{_MAILBOX}\s(?:(?:called|named|llamad[oa])\s)?{LOCAL}"
    ),
    late(
        rf"(?<![a-z]){_MAIL}[\s-](?:domain|server|host)\s{SPELLED_DOMAIN}[\s,:;-]{{1,3}}(?:{_ASK}\s(?:me\s)?(?:as|under)|i\sam)\s{LOCAL}"
    ),
    late(
        rf"(?<![a-z])(?:dominio|domaine|server|servidor|serveur)\s(?:de\s|di\s)?{_MAIL}\s{SPELLED_DOMAIN}[\s,:;-]{{1,3}}"
        rf"(?:me\sencuentras\s(?:como|por)|soy|je\ssuis|sou|sono|mi\strovi\scome|bin\sich)\s{LOCAL}"
    ),
    # 'Name for mail: jane7. No pets. Domain for mail: example.org'
    late(
        rf"(?<![a-z])(?:name|nombre|nom|nome)\s{_OF_MAIL}\s?{_CALLED_SO}{LOCAL}{_SENTENCE_BETWEEN}{_DOMAIN_OF}\s?{_CALLED_SO}?{SPELLED_DOMAIN}"
    ),
    late(rf"(?<![a-z]){_MAILBOX}\s?{_CALLED_SO}{LOCAL}{_SENTENCE_BETWEEN}{_SITS}{SPELLED_DOMAIN}"),
    # 'example.org <- @ <- jane7'
    late(rf"{SPELLED_DOMAIN}{_ARROW}@{_ARROW}{LOCAL}"),
)
# ', ending in ', and nothing of a domain that is spelled ('mail dot example dot org')
_ENDING_TOLD = re.compile(
    r"[\s,;-]{1,3}(?:[a-z]+\s)*(?:then|with|in|plus|by|en|mit|avec|con|dann|danach|puis|ensuite|poi|depois|luego|despues)"
    rf"\s{_A_DOT}(?=[a-z]+$)|{_AND_A_DOT}"
)
_WORD_BEFORE = re.compile(r"[a-z0-9._+-]*[a-z0-9][ \n]?\Z")
_LONGEST_WORD = 40
TOLD_ADDRESS = re.compile(
    rf"(?<![a-z])(?:{_ADD}|after|behind|begins?|starts?|opens?|empieza|comienza|beginnt|commence|"
    r"comeca|preceded|before|front|antes|delante|davor|(?:user)?name|nombre|palabra|called|named|llama|"
    r"heisst|s'appelle|usuario|user|login|domain|dominio|server|servidor|host|provider|proveedor|"
    rf"mailbox|mailname|anbieter|domaine|serveur|inbox|buzon|postfach|caixa|casella|boite|account|cuenta|"
    rf"sits|lives|vive|wohnt|first|half|part|ending|avant|vor|apres|{TOLD_NAME}|{TOLD_OVER})(?![a-z])|^\.(?:com|net|org|de|fr|es|it)(?![a-z])|<-|←|⟵|<=|<<"
)
"""What some word of such a sentence holds, for `word_marks`."""


def told_addresses(lower: str, windows: Sequence[Span]) -> Iterator[Change]:
    """The addresses that sentences tell in the windows of a folded, lower-case text."""
    for match in _told(lower, windows):
        local = match["local"]
        if not may_be_mailbox(local):
            continue
        name_first = match.start("local") < match.start("domain")
        if name_first and ends_sentence(lower, *match.span("local")):
            continue
        start = min(match.start("local"), match.start("domain"))
        if start < match.start("local") and _has_name_before(lower, match.start()):
            continue
        if lower[start - 1 : start] == "@":
            start -= 1
        end = max(match.end("local"), match.end("domain"))
        yield start, end, f"{local}@{plain_domain(_ENDING_TOLD.sub('.', match['domain']))}"


def _told(lower: str, windows: Sequence[Span]) -> Iterator[re.Match[str]]:
    for window in windows:
        of_signs = _SENTENCES[:3] if _OPEN_SIGN.search(lower, *window) else ()
        of_arrows = _SENTENCES[-1:] if _ARROWS.search(lower, *window) else ()
        for sentence in (*of_signs, *_SENTENCES[3:-1], *of_arrows):
            yield from sentence.finditer(lower, *window)


def _has_name_before(lower: str, start: int) -> bool:
    """'jane7 at example.org - the name is ...': that domain has its name already."""
    word = _WORD_BEFORE.search(lower, max(0, start - _LONGEST_WORD), start)
    return word is not None and word.group().rstrip() not in NOT_NAMES
