"""Names whose sign or last part is told: 'insta arobase jane_7', '$jane and right after it 7'.

What lives here: the words of seven languages for the '@' in front of a name on a platform, figures
that stand behind a name as a sentence says, the note that words behind a name are figures, a dollar
that is to be put in front; and the text with the name itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.figures.name_digits import figures_told
from brightline.privacy.figures.number_words import WORD_OF_DIGIT
from brightline.privacy.names.handle_words import (
    is_inflected,
    is_made_up,
    is_name,
    is_unlike_a_word,
)
from brightline.privacy.names.platforms import PAYMENT, SURE_PLATFORM
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late

Span = tuple[int, int]

_BESIDE = 60  # characters on either side of a platform's window
_A_PLATFORM = rf"(?<![a-z0-9])(?:{SURE_PLATFORM}|{PAYMENT})(?![a-z0-9])"
_NAME = r"(?P<name>[a-z0-9][a-z0-9._-]{1,40}[a-z0-9])(?![a-z0-9])"
_SAID = (
    r"(?:name|user(?:name)?|handle|nick|tag|as|como|soy|is|es|ist|est|e|my|mi|mein|mon|usuario|first|primero|zuerst|d'abord|prima|"
    r"primeiro)"
)
_TO_NAME = rf"[\s:=(>-]{{1,4}}(?:{_SAID}[\s:=(>-]{{1,4}}){{0,3}}"
_AT = (
    r"(?:arobas[ea]?|chiocciol(?:in)?a|klammeraffe|affenschwanz|malpa|apenstaartje|"
    r"apestaartje|kringel-a|snabel-?a|a\scommercial)"
)
_SIGN = late(rf"{_A_PLATFORM}{_TO_NAME}(?P<sign>{_AT}\s){_NAME}(?!\s?(?:@|{_AT}(?![a-z])))")
_AND = r"(?:,?\s(?:and|then|y|luego|despues|et|puis|ensuite|und|dann|e|poi|depois|en|dan|i)){0,3}"
_STUCK = (
    r"(?:(?:right|directly|straight|immediately|just|direkt|gleich|juste|justo|directamente|subito|logo|direct)\s"
    r"(?:after|behind|next\sto|hinter|dahinter|danach|derriere|apres|despues|detras|dopo|dietro|depois|atras|daarachter|erachter)"
    r"|(?:stuck|glued|attached|joined|tacked)(?:\s(?:on|to|onto|at|behind|after))?|pegad[oa]s?|juntit[oa]s?|colle(?:es?|s)?|"
    r"angehangt|drangehangt|attaccat[oa]|colad[oa]s?|vastgeplakt|doklejone|followed\sby|suivie?\sd[eu]|gefolgt\svo[nm]|seguito\sda|"
    r"seguid[oa]\s(?:de|por)|gevolgd\sdoor|plus\s(?:die\szahl|le\snombre|il\snumero|o\snumero|el\snumero|het\sgetal))"
)
_IT = (
    r"(?:\s(?:it|that|the\send|(?:de\s)?eso|a\sel|cela|ca|daran|dran|esso|isso|vast|comes|va|"
    r"viene|vient|kommt|the\snumbers?|the\sfigures?|el|il|la|le|die|o|os)){0,3}"
)
_WORDS = rf"(?:{WORD_OF_DIGIT})(?![a-z])"
_FIGURES = rf"(?P<said>\d{{1,4}}|{_WORDS}(?:\s{_WORDS}){{0,3}})"
_ENDS = r"(?=\s?(?:[.,;!)\]\n|•~-]|[^\x00-\x7f]|$))"
# 'right after it 144 dm me first': what follows such a number is no thing that it counts
_NEXT = (
    r"|(?=\s(?:dm|pm|text|txt|msg|message|write|hmu|ad|ask|add|and\s(?:i|say)|i|we|please|pls|only|for|manda\w*|"
    r"escrib\w*|anuncio|re)(?![a-z]))"
)
_BEHIND = late(
    rf"(?:{_A_PLATFORM}{_TO_NAME}[@$]?|(?<![\w@$.])[@$]){_NAME}(?P<link>{_AND}\s{_STUCK}{_IT}\s?:?\s){_FIGURES}(?:{_ENDS}{_NEXT})"
)
# 'jane and then 52', 'jane (add 52)', 'jane, 52 goes on the end'
_THEN = (
    r"(?:,?\s(?:and\sthen|y\sluego|et\spuis|und\sdann|e\spoi|e\sdepois|en\sdan)\s"
    r"|\s?\((?:add|plus|anade|suma|ajoutez?|aggiungi|adicione)\s)"
)
_ON_END = (
    r"(?:(?:goes\s|comes\s|sits\s)?(?:on|at|to)\sthe\send|(?:straight|right|directly)\s(?:after|behind)|glued(?:\son)?|stuck\son|"
    r"pegad[oa]s?|al\sfinal|detras|colles?|derriere|a\sla\sfin|d?r?angehangt|dahinter|am\sende|attaccat[oi]|dietro|"
    r"alla\sfine|colad[oa]s?|no\sfim|vastgeplakt|erachter)"
)
_AT_NAME = rf"(?:{_A_PLATFORM}{_TO_NAME}[@$]?|(?<![\w@$.])[@$])"
_THEN_FIGURES = late(rf"{_AT_NAME}{_NAME}(?P<link>{_THEN}){_FIGURES}{_ENDS}")
_FIGURES_ON_END = late(rf"{_AT_NAME}{_NAME}(?P<link>,?{_AND}\s|,\s){_FIGURES}\s{_ON_END}(?![a-z])")
_OF_FIGURES = (
    r"(?:figures?|digits?|numerals?|numbers|cifras?|numeros?|chiffres?|ziffern|zahlen|cifre|"
    r"numeri|cijfers)"
)
_AT_END = (
    r"(?:\s(?:at\sthe\send|al\sfinal|am\sende|a\sla\sfin|alla\sfine|no\sfim|aan\shet\seind(?:e)?))"
)
_IN_FIGURES = late(
    rf"(?:{_A_PLATFORM}{_TO_NAME}[@$]?|(?<![\w@$.])[@$]){_NAME}(?P<said>(?:[\s-]{_WORDS}){{1,5}})\s?[(\[,]\s?"
    rf"(?:(?:the|in|with|as|ends?|ending|last|end\sin|con|en|mit|avec|com|met|las|los|die|les)\s){{0,3}}{_OF_FIGURES}{_AT_END}?\s?(?:[)\].\n]|$)"
)
# 'jane (digits three three)', 'jane (the numbers: five two)'
_FIGURED = late(
    rf"{_AT_NAME}{_NAME}\s?[(\[]\s?(?:(?:and|then|plus|in|en|con|mit|avec|with|as|the|las|los|die|y|luego)\s){{0,3}}{_OF_FIGURES}\s?[:=]?\s"
    rf"(?P<said>\d{{1,4}}|{_WORDS}(?:[\s,-]{{1,2}}{_WORDS}){{0,4}}){_AT_END}?\s?(?P<closed>[)\]])"
)
_SAID_FIRST = late(
    rf"{_AT_NAME}{_NAME}\s?[(\[]\s?(?P<said>\d{{1,4}}(?:\s\d{{1,2}}){{0,3}}|{_WORDS}(?:[\s,-]{{1,2}}{_WORDS}){{0,4}}),?\s"
    rf"(?:(?:both|all|written|in|as|en|con|the|las|los)\s){{1,3}}{_OF_FIGURES}\s?(?P<closed>[)\]])"
)
_IS_LAST = re.compile(r"\s?(?:[.,;!\n]|$)")
_SURE = re.compile(r"[:=>@$]|\s(?:as|como|is|es|soy|user|name|usuario)\s")
_PUT = (
    r"(?:put|with|add|type|use|write|place|pon(?:le)?|con|anade|setz|mit|mets|avec|coloque|"
    r"com|metti)"
)
_IN_FRONT = (
    r"(?:in\sfront(?:\sof)?|before|ahead\sof|delante(?:\sde)?|antes\sde|vor|devant|avant|"
    r"davor|vorne|davanti(?:\sa)?|na\sfrente(?:\sde)?)"
)
_DOLLAR_SIGN = (
    r"(?:\$(?:\s?sign)?|(?:dollar|money|cash|buck|peso)s?(?:[\s-](?:sign|symbol))?|signo\sde\s(?:pesos?|dolar(?:es)?|dinero)|"
    r"dollarzeichen|(?:signe\s)?dollar|cifrao)"
)
_FIRST = (
    r"(?:first|in\sfront|at\sthe\s(?:start|front|beginning)|primero|delante|al\s(?:principio|inicio)|zuerst|vorne|davor|devant|"
    r"d'abord|davanti|prima|na\sfrente)"
)
_DOLLAR = late(
    rf"(?<![a-z])(?P<note>{_PUT}\s(?:the\s|a\s|el\s|un\s|das\s|ein\s|le\s|o\s|il\s)?{_DOLLAR_SIGN}\s{_IN_FRONT}:?\s){_NAME}(?:{_ENDS}|(?=\s(?:on|in|at|en|auf|sur|to|for|and|y)\s))"
)
# 'Cashapp, name after the dollar: jane7', 'the dollar sign goes first, then jane7 (Cash App)'
_THE = r"(?:(?:the|an?|el|un|das|ein|le|o|il)\s)?"
_BEHIND_IT = (
    r"(?:after|behind|follows|following|follow|comes\safter|goes\s(?:after|behind)|tras|despues\sdel?|detras\sdel?|va\s(?:tras|despues\sdel?)|"
    r"hinter|nach|nach\sdem|apres|depois\sd[oe]|dopo)"
)
_AFTER_DOLLAR = late(
    rf"(?<![a-z])(?P<note>{_THE}(?:(?:cash\s?)?(?:tag|name|user(?:\s?name)?|handle|nick)|nombre|usuario|nome|nom|letters?|word|what|lo\sque)"
    rf"(?:\s(?:is|goes|comes|stands|es|va|viene|ist|steht|kommt))?\s{_BEHIND_IT}\s{_THE}(?:{_DOLLAR_SIGN}|dolar)(?:\s(?:is|es|ist|est))?\s?[:=,-]?\s)@?{_NAME}{_ENDS}"
)
_DOLLAR_FIRST = late(
    rf"(?<![a-z])(?P<note>{_THE}(?:{_DOLLAR_SIGN}|dolar)\s(?:(?:goes|comes|is|stands|va|viene|kommt|steht|vient|vem|viene)\s)?{_FIRST}[\s,:;-]{{1,3}}"
    rf"(?:(?:and|y|und|et|e)\s)?(?:(?:then|after\s(?:that|it)|next|followed\sby|luego|despues|dann|danach|puis|ensuite|poi|depois)[\s:]{{1,2}})?)@?{_NAME}(?:{_ENDS}|(?=\s?[(\[]|\s(?:on|in|at|en|auf|sur|to|for|and|y)\s))"
)
_IS_SHUT = re.compile(r"\s?(?:[.,;!)\]([\n]|$)")
PARTED = re.compile(
    rf"(?<![a-z])(?:{_AT}|right|directly|straight|immediately|just[eo]?|direkt|gleich|directamente|subito|logo|stuck|glued|"
    r"attached|joined|tacked|pegad[oa]s?|juntit[oa]s?|colle(?:es?|s)?|d?r?angehangt|attaccat[oa]|colad[oa]s?|"
    rf"vastgeplakt|doklejone|followed|suivie?|gefolgt|seguit[oa]|seguid[oa]|gevolgd|"
    rf"then|luego|puis|dann|poi|depois|add|plus|end|final|fin|ende|fine|fim|davor|vorne|davanti|front|delante|devant|commercial|dollars?|dolar(?:es)?|dollarzeichen|cifrao|signo?|achterstevoren|tyl[ua]|wspak|hinten|{_OF_FIGURES})(?![a-z])|\$$"
)
"""What some word of such a text is, for `word_marks`."""


def told_handles(lower: str, windows: Sequence[Span]) -> Iterator[Change]:
    """The names that are meant, in windows around the platforms of a folded, lower-case text."""
    for start, end in windows:
        window = max(0, start - _BESIDE), end + _BESIDE
        for told in _SIGN.finditer(lower, *window):
            if is_name(told["name"]):
                yield *told.span("sign"), "@"
        for form in (_BEHIND, _THEN_FIGURES, _FIGURES_ON_END, _IN_FIGURES, _FIGURED, _SAID_FIRST):
            for told in form.finditer(lower, *window):
                yield from _whole(told)
        for form in (_DOLLAR, _AFTER_DOLLAR, _DOLLAR_FIRST):
            for told in form.finditer(lower, *window):
                name = told["name"]
                sure = form is not _DOLLAR and is_name(name) and _IS_SHUT.match(lower, told.end())
                if sure or is_made_up(name) or is_unlike_a_word(name):
                    yield *told.span("note"), "$"


def _whole(told: re.Match[str]) -> Iterator[Change]:
    """The name with its figures."""
    name, said = told["name"], told["said"]
    if not is_name(name):
        return
    begin, end = told.start("name"), told.end("said")
    if told.groupdict().get("closed"):
        plain = not (is_made_up(name) or is_unlike_a_word(name) or _SURE.search(told.group()))
        if plain and (is_inflected(name) or not _IS_LAST.match(told.string, told.end())):
            return  # 'snap cards (digits one two three)'
        end = told.end()
    sign = "" if begin and told.string[begin - 1] in "@$" else "@"
    together = said.replace(" ", "")
    figures = (
        together if together.isdigit() else figures_told(said.replace("-", " ").replace(",", " "))
    )
    yield begin, end, f"{sign}{name}{figures}"
