"""What stands around a name on a platform: signs, words for signs, and words between.

What lives here: the patterns over folded, lower-case text. The search with them is in `handles`,
the platforms are in `platforms`, the words that are no names in `handle_words`.
"""

from __future__ import annotations

from brightline.privacy.names import foreign_signs
from brightline.privacy.names.platforms import (
    EVERYWHERE,
    GLUED,
    PAYMENT,
    PICTURE,
    PLATFORM,
    SHOWN_APP,
    SURE_PLATFORM,
)
from brightline.privacy.names.user_names import USER_NAME
from brightline.privacy.text.late import late

_OPEN, _CLOSE = r"[\[({<\"'*_~|/=-]", r"[\])}>\"'*_~|/=-]"
_THEN = r"(?:,?\s?(?:and\s)?(?:then|and|plus|followed\sby|y|luego)\s)"
_SIGN_OF_AT = r"(?:(?:the|el|la|an?)\s)?(?:at|arroba|@)[\s-]?(?:sign|symbol|mark)"
_AT_WORD = (
    rf"(?:{_OPEN}\s?(?:{_SIGN_OF_AT}|at|arroba|@)\s?{_CLOSE}\s?"
    rf"|(?<![a-z0-9]){_SIGN_OF_AT}(?:{_THEN}|[\s,]{{1,2}})|(?<![a-z])(?:at|arroba)\s)"
)
_MONEY = r"(?:dollars?|dolar(?:es)?|bucks?|money|pesos?|cash|usd|dinero|currency)"
_MARK = r"(?:sign|symbol|mark|tag|signo|simbolo)"
_BEHIND_SIGN = rf"(?:{_THEN}|\W{{1,3}}(?:{_THEN})?|(?<=sign))"
_DOLLAR_WORD = (
    rf"(?:{_OPEN}\s?(?:(?:us\s)?{_MONEY}(?:[\s-]?{_MARK})?|{_MARK}\s(?:de\s)?{_MONEY}|\$)\s?{_CLOSE}(?:{_THEN}|\s?)"
    rf"|(?<![a-z])(?:(?:the|el|an?|un)\s)?(?:us\s)?{_MONEY}[\s_-]?[\[(]?{_MARK}[\])]?{_BEHIND_SIGN}"
    rf"|(?<![a-z])(?:(?:the|el|an?|un)\s)?{_MARK}\s(?:de\s|del\s|of\s(?:the\s)?)?{_MONEY}{_BEHIND_SIGN}"
    rf"|(?<![\w$])\$[\s-]?(?:sign|symbol|mark){_BEHIND_SIGN}"
    rf"|(?<![a-z])(?:an?\s)?s\swith\s(?:an?|the)\s(?:line|stroke|bar)s?(?:\sthrough(?:\sit)?)?{_BEHIND_SIGN}"
    r"|(?<!\S)\$ign\s)"
)
_PICTURES = r"[^\x00-\x7f\w\s€£¥¢]{1,3}"
_DOLLAR = rf"\$(?:\s?[:=_-]\s?|{_PICTURES}|\$?\s?)"
_LONE_DOLLAR = rf"(?<![a-z])(?:(?:the|el|a)\s)?(?:dollar|dolar)(?:{_THEN}|\s)"
_SIGIL = rf"(?:@(?:{_PICTURES}|@?\s?)|{_DOLLAR}|{_AT_WORD}|{_DOLLAR_WORD}|{_LONE_DOLLAR})"
_DOT_WORDS = r"(?:d[o0]+t+|punto|period|point|full\s?stop|pto)"
_LINE_WORDS = (
    r"(?:under\s?(?:score|line)|guion\sbajo|barra\sbaja|low\s?line|subguion|dash|hyphen|guion|"
    r"minus)"
)
# 'jane[_]7', 'jane [_] 7', but 'jane (-) call me'
_IN_BRACKETS = r"(?:\[\s?{0}\s?\]|\(\s?{0}\s?\)|\{{\s?{0}\s?\}}|<\s?{0}\s?>)"
_LINE_IN_BRACKETS = rf"(?:\s?{_IN_BRACKETS.format('_')}\s?|{_IN_BRACKETS.format('-')})"
_TWICE = r"(?:double|doble|two|dos)"
_IN_WORDS = (
    rf"(?:\s?{_OPEN}\s?(?:{_DOT_WORDS}|{_LINE_WORDS}|{foreign_signs.IN_BRACKETS}|\.)\s?{_CLOSE}\s?|{_LINE_IN_BRACKETS}|"
    rf"\s(?:(?:{_DOT_WORDS}|_|(?:{_TWICE}\s)?{_LINE_WORDS}s?(?:\s{_LINE_WORDS})?)\s|{foreign_signs.IN_NAME}))(?=[a-z0-9])"
)
# No sign or platform by its name: 'at sign jane_7', 'insta and snap: jane_7'.
_NO_SIGN = (
    rf"(?!(?:at|arroba|sign|symbol|the|{_MONEY}|{SURE_PLATFORM}|{PAYMENT}|{SHOWN_APP})"
    r"(?:(?![\w.-])|[.-](?!\w)))"
)
_NAME = rf"[a-z0-9](?:[a-z0-9._-]|{_IN_WORDS}){{1,60}}"
# 'mon snap cest jane_7'; of letters alone, only a long word can be a name behind it.
_C_EST = r"(?:c(?:['\s]?est)?|ses)"
_THIS_IS = _C_EST + (
    r"(?=\s(?:id|@)(?![a-z])|\s\"[a-z0-9._-]{3,30}\"|\s[a-z._-]*[\d_]|\s[a-z]{2,20}\.[a-z]|"
    r"\s[a-z]{9,30}(?![\w'-]))"
)
_IS_CALLED = r"s'appelle|hei(?:ss|ß)t|heter(?!\sjag)|heet(?!\sik)|si\schiama|se\s(?:ll|ch)ama"
# 'sur Insta sous le nom de jane_7', 'find me on Insta by the name of jane_7'
_BY_THE_NAME = (
    r"sous\sle\s(?:nom|pseudo)(?:\sde)?|(?:con|bajo)\sel\s(?:nombre|usuario|alias)(?:\sde(?:\susuario)?)?|"
    r"unter\sdem\s(?:namen|nick)|(?:under|by)\sthe\s(?:user\s?)?name(?:\sof)?|(?:sotto|con|col)\s(?:il\s)?nome(?:\sdi)?|"
    r"(?:com|sob)\so\snome(?:\sde)?|onder\sde\snaam|under\s(?:namnet|navnet)|pod\s(?:nazwa|nickiem)"
)
# 'kik name being jane_7'
_BEING = (
    r"(?:name|user(?:\s?name)?|handle|nick(?:name)?|id|account|tag|nombre|usuario|cuenta)\s"
    r"(?:being|siendo)"
)
_TELLING = (
    rf"{_BEING}|{_THIS_IS}|{_IS_CALLED}|{USER_NAME}|"
    r"is|es|at(?![\s-](?:sign|symbol|mark))|add|id|name(?:\sthere)?|user(?:name)?(?:\sthere)?|usuario|handle|as|como|under|"
    r"account|acct|cuenta|called|named|tag|sur|als|unter|ist|est|come|comme|sono|soy|sou|i'm|i\sam|"
    r"im\scalled|(?:im|(?:i\s)?go\s(?:by|as))(?=\s[\"'(*@]|\s[a-z][a-z._-]*[\d_]|\s[a-z]{2,20}\.[a-z]|\s(?![a-z]*(?:ing|able|ible|ful|ous|ive|ent|ant|ed|ly|ish|some|ate)(?![a-z]))[a-z]{9,30}(?=\s?(?:[.,;!\n]|$)))|ich\sbin|je\ssuis|compte|nick(?:name)?|pseudo|nombre\sde|chiamo|llamo|are|hei(?:ss|ß)e|here|code|alias|"
    r"live|reads?"
)
TAKE_OUT = (
    r"(?:take\s(?:out|away|off)|leave\sout|cut\sout|cross\sout|remove|without|w/o|ignore|disregard|drop|skip|minus|delete|"
    r"lose|forget|omit|no|jump(?:\sover)?|salta(?:te|ndo|r)?|quita(?:ndo)?|saca(?:ndo)?|ignora(?:ndo)?|omite|omitiendo|borra(?:ndo)?|elimina(?:ndo)?|sin)"
    r"(?:\s(?:the|all|all\sthe|those|these|any|el|la|los|las|todos\slos|todas\slas))?"
)
_SIGNS_NAMED = (
    r"(?:dots?|points?|spaces?|gaps?|blanks?|dash(?:es)?|hyphens?|slash(?:es)?|stars?|asterisks?|lines?|bars?|commas?|signs?|symbols?|"
    r"pictures?|accents?|tildes?|emojis?|icons?|flowers?|roses?|hearts?|flames?|fires?|suns?|moons?|lea(?:f|ves)|petals?|smileys?|kisses|under\s?scores?|"
    r"puntos?|espacios?|guion(?:es)?(?:\sbajos?)?|barras?|comas?|signos?|simbolos?|dibujos?|acentos?|flores|flor|rosas?|corazon(?:es)?|"
    r"estrellas?|asteriscos?|caritas?)"
)
_REMARK = (
    r"spel(?:led|t)(?:\sout)?|buchstabiert|ausgeschrieben|epele|en\stoutes\slettres|letter\s(?:by|for)\sletter|letra\s(?:por|a)\sletra|deletreado|"
    rf"(?:(?:written|typed|escrito)\s)?{TAKE_OUT}\s{_SIGNS_NAMED}(?:\s(?:out|away|in\sbetween))?|"
    rf"(?:(?:the|all|los|las)\s){{0,2}}{_SIGNS_NAMED}\s(?:sobran|(?:do\s?n[o']t|do\snot)\scount|no\scuentan|can\sgo|go|"
    r"are\s(?:only\s|just\s)?(?:decoration|noise|filler|for\sshow|not\spart(?:\sof\sit)?)|son\sde\sadorno)|"
    r"(?:all\s)?(?:in\s|as\s)?(?:one|a\ssingle)\sword(?:,?\s(?:with|and)\s(?:the\s)?(?:figures?|digits?|numbers?))?|"
    r"tod[oa]\sjunto(?:\scon\s(?:las\s)?(?:cifras|numeros))?|una\s(?:sola\s)?palabra(?:\scon\s(?:cifras|numeros))?|"
    r"(?:only|just)\s(?:the\s)?letters(?:\scount)?|letters\s(?:only|count)|solo\s(?:las\s|cuentan\slas\s)?letras|"
    r"(?:all\s)?(?:in\s)?(?:small|lower\s?case)(?:\sletters)?|one\sword"
)
# 'su insta mi trovi come jane_7', 'op insta heet ik jane_7'
_FOUND_ABROAD = (
    r"mi\strov(?:i|ate)|(?:trova|cerca|segui)mi|mi\schiamo|heet\sik|ik\sheet|vind\sme|(?:findest\sdu|findet\sihr)\smich|"
    r"hei(?:ss|ß)e?\sich|bin\sich|heter\sjag|jag\sheter|hittar\sdu\smig|je\sm'appelle|(?:re)?trouve[zs]?[\s-]moi|"
    r"me\sencontra(?:s|m)?|me\schamo"
)
_OTHER_WORDS = (
    rf"{_FOUND_ABROAD}|"
    r"being|siendo|encuentras|encuentrame|encontraras|buscame|aparezco|salgo|estoy|you|"
    r"(?:mon|ma|mein|min|meu|mio)(?=\s(?:tag|nom|name|namn|pseudo|nick|nome)(?![a-z]))|till(?=\s[a-z][a-z._]*[-\d_])|(?:efter|nach)(?=\s[\"'@]|\s[a-z][a-z._-]*[\d_]|\s[a-z]{2,20}\.[a-z])|me|to|all|slash|goes|a|my|mi|it's|its|'s|por|via|search|find|busca|both|it|ich|me|mich|unter|an|al|"
    r"ar(?=\s[a-z0-9@])|er(?=\s[a-z0-9@])|e|u|page|profile|perfil|pagina|channel|group|canal|grupo|konto|only|just|look|up|for\sbookings?|for|too|"
    r"accepted|they\scall|she's|the|friends|family|and|f\s?&\s?f|ff|tag|new\sone|now|of|app|everywhere|preferred|con\snombre|dinero|no\sspaces|"
    rf"{_REMARK}|"
    r"same\s(?:user\s?name|name|user|handle|nick|id)(?:\son\sboth)?|(?:(?:el|lo|los)\s)?(?:same|igual|mismos?)"
    r"(?=\s?[:=>@→-]|\s[a-z][a-z._-]*[\d_]|\s[a-z]{2,20}\.[a-z])"
)
_WORDS_BETWEEN = (
    rf"(?:(?:{_BY_THE_NAME}|{_TELLING}|{_OTHER_WORDS})(?!\w|[.-]\w)|@(?=\w|\s(?:is|es|:)\s))"
)
# 'kik (yes i answer) jane_7': only a name that is no word of a sentence stands behind it.
_SAID_ASIDE = (
    r"\((?!(?:old|not|no\slonger|ya\sno|antes|viejo|banned|closed|deleted)(?![a-z]))"
    r"(?:[a-z']{1,12}(?:[\s,]{1,2}[a-z']{1,12}){0,5}[!.]?|24/7)\)"
    r"(?=:?\x20@?(?:[a-z.-]{3,24}[\d_]|[a-z]{2,20}\.[a-z])[a-z0-9._]*(?![a-z0-9])|:\s|\x20?[@$][a-z0-9])"
)
_SIGNS = (
    rf"(?:\s*(?:[(\[](?:{_REMARK})[)\]]|{_SAID_ASIDE}|\((?:new|backup|main|preferred|only|same|both|new\saccount|gram|grano|gramo|gra|chat|(?:now|the|formerly|ex|antes|ahora|el|la|el\sde)\s[a-z\s]{{2,24}})\)|#?[12](?=\s?:)"
    rf"|[^\w\s@$(\[{{<\"']{{1,12}}+|(?<=\s)\"{{1,3}}(?=\s)|{_WORDS_BETWEEN}))"
)
# 'Venmo is fine too, @jane_7', 'PayPal geht auch: @jane_7', 'Venmo works, find me there: @jane_7'
_ALSO = r"also|too|as\swell|auch|aussi|tambien|anche|tambem|ook"
_PRAISE = (
    rf"(?:\s(?:is|are|est|ist|es|e|c'est|me|{_ALSO}))*"
    r"\s(?:fine|ok(?:ay)?|good|great|works?|welcome|possible|possibile|posible|cool|best|better|geht|moglich|gerne?|bon|"
    rf"marche|vale|sirve|funciona|funziona|funktioniert|va\sbene|kan|{_ALSO})(?![a-z0-9])"
    rf"(?:\s(?:well|fine|ok|best|for\sme|with\sme|here|vale|bien|bem|{_ALSO})(?![a-z0-9]))*+"
    r"(?:,?\s(?:(?:find|look|search)\s(?:for\s)?(?:me|it)?|buscame|encuentrame)(?:\s?there)?(?![a-z0-9]))?"
)
NAMED = late(
    rf"(?<![a-z0-9])(?P<platform>(?P<pay>{PAYMENT})|{PLATFORM})(?:(?<={GLUED})|(?![a-z0-9]))"
    rf"(?(pay)(?P<praise>{_PRAISE})?)"
    rf"(?P<signs>[)\]}}\"*]{{0,2}}(?:{_SIGNS}{{1,6}}\s*|\s+|(?=[(\[{{<\"'@$])|(?<={GLUED})))"
    rf"(?:(?:name|user|search)\b:?\s?(?=\S)|(?:(?P<sigil>{_SIGIL})|{_OPEN}{{0,2}}(?P<inner>{_SIGIL})?){_OPEN}?"
    rf"(?:(?<=[\[({{<])\s)?(?:(?:user\s?name|name|user|search|nick)(?![a-z0-9._-]):?\s)?)"
    rf"{_NO_SIGN}(?P<name>{_NAME})"
)
"""'insta: jane_7', 'cash app dollar sign jane7'."""
_ON = r"(?:on|at|into|in|via|by|en|por|over|through|using|with|con|sur|auf|bei|su|no|na|em|pa|op|@)"
_NAME_OF_MINE = r"(?:(?:user\s?)?name|user|handle|nick(?:name)?|id|account|usuario|nombre|cuenta)"
_ON_THE = rf"\s{_ON}\s(?:(?:the|my|el|la|mi)\s)?"
# 'janelotus is my name on insta', 'janelotus es mi usuario de Telegram'
_IS_MY_NAME = (
    rf"\s?(?:[,(–-]\s?)?(?<![a-z0-9])(?:(?:that|this|eso)(?:\sis|'s|\ses)|is|es)\s(?:my|mi)\s"
    rf"(?:{_NAME_OF_MINE}(?:\sde\susuario)?(?:{_ON_THE}|\s(?:for|de|del)\s|,?\s(?:and\s|y\s)?(?={SURE_PLATFORM}\s(?:is|es)\s(?:where|how|the\splace|donde|como)))|"
    rf"(?={SURE_PLATFORM}\s{_NAME_OF_MINE}(?![a-z])))"
)
# 'janelotus, look for it on insta', 'janelotus: así me encuentras en Telegram'
_FOUND_SO = (
    r"\s?[,:(–-]\s?(?:(?:buscame|encuentrame|sigueme|agregame|find\sme|search\sme|add\sme|follow\sme)\s"
    r"(?:asi|con\sese\snombre|like\s(?:that|this)|that\sway|under\sthat(?:\sname)?)|"
    r"asi\sme\s(?:encuentras|llamo|buscas)|(?:look|search)\sfor\s(?:it|that)|"
    rf"(?:that's|that\sis|this\sis)\s(?:me|how\syou\s(?:can\s)?find\sme)){_ON_THE}"
)
_FOUND = (
    r"\s?[,:(–-]\s?(?:buscame|encuentrame|sigueme|agregame|find\sme|look\s(?:me\sup|for\sme)|add\sme|follow\sme)"
    rf"{_ON_THE}"
)
# 'type janelotus in the search on insta', 'pon janelotus en el buscador de IG'
_IN_SEARCH = (
    r"(?:in|into|en)\s(?:the|el|la)\s(?:search(?:\s(?:bar|box|field))?|buscador|busqueda|lupa)\s"
    r"(?:on|of|in|at|de|del|en)"
)
# 'message jane_7, insta of course'
_OF_COURSE = (
    r"(?:,?\s(?:of\s?course|ofc|obviously|obvs|naturally|duh|only|too|also|as\swell|claro(?:\sque\ssi)?|por\ssupuesto|obvio|obviamente|solo|tambien|"
    r"naturlich|klar|auch|nur|bien\ssur|evidemment|naturellement|aussi|certo|ovviamente|naturalmente|anche|tambem|"
    r"sjalvklart|forstas|saklart|ocksa|natuurlijk|ook|selvfolgelig|naturligvis|oczywiscie))"
)
NAME_FIRST = late(
    rf"(?<![\w@.$])(?P<sigil>[@$]\s?|/?u/)?(?P<name>[a-z0-9](?:[a-z0-9._-]|{_IN_WORDS}){{2,40}})(?P<more>\s\d{{1,4}})?{_CLOSE}?\s*"
    rf"(?:(?:(?:over\s|up\s|out\s)?{_ON}|{_IN_SEARCH})\s+(?:(?:the|my|mi|el|la)\s)?|(?P<told>{_IS_MY_NAME}|(?P<sought>{_FOUND_SO})|(?P<weakly>{_FOUND}))"
    r"|(?:,|=|(?:is|es|as|como)\s)\s?(?:my|mi|our|the)\s"
    r"(?:(?:tag|name|handle|user(?:\s?name)?|account|nombre|usuario|cuenta)\s(?:on|for|at|with|en|de)\s)?|[\[(]\s?"
    r"|(?P<loose>(?:[-,|=~]|<-+|<=+|<{2,5})\s*(?:my\s|mi\s)?|"
    r"(?:is\sme\son|\((?:that\sis|that's|this\sis|(?:ese|eso|este)\ses|es)\s(?:my|mi))\s))"
    rf"(?:(?P<pay>{PAYMENT})|{SURE_PLATFORM}|{SHOWN_APP}|{EVERYWHERE})(?![a-z0-9])(?(loose)(?=(?:\s{_NAME_OF_MINE})?{_OF_COURSE}?\s*(?:[.,;!)\n]|\Z)))(?(sought)(?=\s*(?:[.;!)\n]|\Z|[–-]\s?(?:[.\n]|\Z))))"
)
"""'jane_7 on insta', '$jane7 (cash app)'."""
A_PLATFORM = late(rf"{SURE_PLATFORM}|{PAYMENT}")
SEARCHED = late(
    r"(?:add|follow|find|search(?:\sfor)?|look(?:\s(?:for|up))?|i\sam|i'm|go\sby|user(?:\s?name)?|nick(?:name)?|"
    r"handle|name|dm|message|msg|hmu|soy|sigue\sa|agrega\sa|je\ssuis|sono|bin|sou|called|named|to|as|under|type|como|cherche|put|enter|pon|escribe|ajoute|siga|procura|cerca|aggiungi|segui|llamo|chiamo|chamo|appelle|hei(?:ss|ß)e|heter|hedder|heet|(?<![a-z])(?:ik\sben|jag\sar|jeg\ser|finns\ssom)|(?:add|find|follow|message|text|catch|reach)\sme|"
    r"busca(?:d|r|nos|lo|la)?(?:\sa)?|busquen?|"
    r"(?P<north>(?<![a-z])(?:s[ou]k(?:a|er)?|sog|such(?:e|t|en)?|zoek|leta|folj|folge?|volg|lagg\still|szukaj(?:cie)?|znajdz|obserwuj|dodaj)(?:\s(?:efter|etter|nach|naar|upp|opp|op|mig|meg|mij|mich|mnie|jako|som|als)){0,2}))"
    r"[\s:]{1,2}(?P<quote>[\"'])?\Z"
    r"|(?<![a-z])(?:i'?m|i\sam|look\sfor|search\sfor|find(?:\sme)?|add(?:\sme)?|follow(?:\sme)?|soy)\s"
    r"(?:(?:at|arroba)\s|[\[(](?:at|arroba)[\])]\s?)\Z"
)
"""What stands before such a name of letters alone, which may stand in quotes."""
PICTURED = late(rf"{PICTURE}\s?\Z")
"""'👻 jane on snap'."""
FOUND_ON = late(
    r"(?<![a-z])(?:me|my|mine|i|user(?:\s?name)?|nick(?:name)?|handle|name|add|follow|dm|also|"
    rf"mi|soy|sigueme|agregame|{SURE_PLATFORM})(?![a-z])[^.!?\n]{{0,24}}\son\s\Z"
)
"""What somebody says in front of 'X' who can be found there: 'add me on', 'my name on'."""
AT_HANDLE = late(
    rf"@(?<![\w@.]@)(?:(?<=[\[({{]@)[\])}}]\s?|@?(?:{_PICTURES}|\s?))(?P<name>{_NAME})"
)
SPELLED_AT = late(
    rf"(?:{_OPEN}\s?(?:{_SIGN_OF_AT}|at|arroba)\s?{_CLOSE}\s?|(?<![a-z])(?:{_SIGN_OF_AT}|arroba)\s)"
    rf"(?P<name>{_NAME})"
)
CASHTAG = late(
    rf"(?:(?:(?<![\w$])|(?<![\w$])us)\$(?:{_PICTURES}|\s?)(?=[a-z])(?!tags?\b|(?:sign|symbol)s?\b|cash\s?(?:tags?|app)(?=\s?(?:is|:|=))|is\s|ign\s)|(?P<word>{_DOLLAR_WORD}"
    rf"|(?<![\w$])\$(?:\$\s?|\s?[:=_-]\s?|\s?tag\s?(?:is|:|=)?\s?|\s?is\s|ign\s)(?=[a-z])))(?P<name>{_NAME})"
    r"(?![a-z0-9])"
)
_FOREIGN_LINES = rf"{foreign_signs.LINE}|{foreign_signs.HYPHEN}"
SPELLED_LINE = late(
    rf"\s?{_OPEN}\s?(?:{_LINE_WORDS}|{_FOREIGN_LINES})\s?{_CLOSE}\s?|{_LINE_IN_BRACKETS}"
    rf"|\s(?:_|(?P<twice>{_TWICE}\s)?{_LINE_WORDS}s?(?P<again>\s{_LINE_WORDS})?|{_FOREIGN_LINES})\s"
)
_ANY_DOT_WORD = rf"(?:{_DOT_WORDS}|{foreign_signs.DOT})"
SPELLED_DOT = late(rf"\s?{_OPEN}\s?(?:{_ANY_DOT_WORD}|\.)\s?{_CLOSE}\s?|\s{_ANY_DOT_WORD}\s")
SIGN_IN_PROSE = late(rf"\s(?:{_DOT_WORDS}|{_LINE_WORDS})\s")
SURE_WORD = late(rf"(?<![a-z])(?:{_TELLING})\b")
IT_IS = late(rf"(?<![a-z']){_C_EST}\s*\Z")
"""Between a platform and its name: 'mon snap cest'."""
OF_MINE = late(r"(?<![a-z])(?:mon|ma|notre|my|mi|mein)\s(?:(?:compte|pseudo|nom)\s)?\Z")
"""In front of such a platform."""
FRENCH_QUALITY = late(
    r".*(?:eux|oires?|els?|elles?|ques?|quer|ables?|ibles?|ifs?|ives?|ait|ois|ais|ites?|iers?|ieres?|naires?|"
    r"ants?|ents?|ances?|ences?|iste|isme|eurs?)"
)
"""How what it is ends: 'insta c'est obligatoire'."""
OF_AGE = late(r"\sde\s(?:\d\d|veint|treinta|cuarenta|cincuenta|sesenta)")
"""Behind what somebody is: 'soy madura de cuarenta años'."""
BY_USER_NAME = late(r"\s(?:user\s?name|usuario|nick(?:name)?|handle)\s?(?:is|es|:)?\s*")
"""'Signal username jane': no other session, thread or signal has one."""
ADDED = late(
    r"(?<![a-z])(?:add|follow|agrega|agregame|sigue|ajoute)\s(?:me\s(?:on|at|en)|my|mi)\s\Z"
)
"""'add my SC jane'."""
DRAWN_IN_FIGURES = late(r"(?=.*[a-z])(?=.*[\d*]).*")
"""'1nst4gram': nobody draws it in a sentence about it."""
BRACKETS = {"[": "]", "{": "}", "<": ">", "[[": "]", "{{": "}", "<<": ">"}
"""Around a name: 'insta [jane]'; what stands in round ones is said of the platform as often."""
REMARKED = late(rf"\s?[(\[](?:{_REMARK})[)\]]")
"""'INSTAGRAM JANE (all in small letters)'."""
AT_THE = late(r"(?<![a-z])the\s\Z")
"""'PayPal at the door'."""
NAME_THERE = late(r"name\sthere\s")
"""'Snapchat, name there is ...', where how the name is may be said as well."""
SURE_SIGN = late(r"[^\w\s.,;!?)\]}\"*'👈⬅←]|\.\.|:|\s\"+\s")  # '»' is folded to a quote
DOUBTFUL = late(
    r"(?<![a-z])(?:only|accepted|preferred|bookings?|new|app|group|channel|canal|grupo|just|e)(?![a-z])"
    r"|\s\.{2,5}\s"
)
"""Where a sentence may go on as well: 'Telegram only: no calls', 'on LinkedIn ... Soft hands'."""
UNTOLD = late(
    rf"(?=\S*\s)(?:[.!?/\s]|(?!{PICTURE})[^\w\x00-\x7f“”„«»‘’–—→⇒➜➡➤👉👈👇])+"
    r"(?:(?:come\sto|it|to|for|the|an?|and)\s)?"
)
"""Between a platform and a word of the next sentence: no sign or word that points to a name."""
