"""How a text says that pieces are one name: 'all one word', 'numbers in figures', 'no hyphens'.

What lives here: the patterns over folded, lower-case text, of platforms, of pieces and of notes.
The search with them is in `handles_in_pieces`, what the pieces make in `joined_pieces`.
"""

from __future__ import annotations

import re

from brightline.privacy.names.platforms import PAYMENT, PICTURE, SHOWN_APP, SURE_PLATFORM
from brightline.privacy.text.late import late

A_PLATFORM = (
    rf"(?:(?<![a-z0-9])(?:{SURE_PLATFORM}|{PAYMENT}|{SHOWN_APP})(?:(?<={PICTURE})|(?![a-z0-9]))"
    r"(?:\.me(?![a-z/])|\sapp(?![a-z]))?|(?<![a-z0-9.])(?:pp|paypal|cash)\.(?:me|app)/|"
    r"(?<![\w$])(?=\$[a-z]))"
)
"""A platform, or the dollar in front of a name."""
_SAID = (
    r"(?:my|mi|me|user\s?name|user|name|usuario|nombre|id|account|cuenta|handle|nick|tag|is|es|soy|"
    r"i\sam|i'm|here|at|arroba|como|as|it\sis|it's|est|ist|ar|er|e|lautet|sale|aparece|figura|steht|als|comme|shows|appears)"
)
TO_NAME = (
    rf"(?:\)|\s?\([a-z\s]{{2,24}}\))?(?:\s{{0,2}}[:=>@$–—-]|[\s,]{{1,2}}{_SAID}(?![\w.-])(?:(?<=\sme),(?=\s))?){{0,5}}"
    r"\s{0,2}(?:[\[({<]\s?at\s?[\])}>]\s?|[@$]\s?)?(?<![a-z0-9])"
)
"""Between a platform and the name that is told behind it."""
NAME = (
    r"(?:(?<=\n)[._])?[a-z0-9](?:[a-z0-9._]{0,30}[a-z0-9])?"
    r"(?:-[a-z0-9](?:[a-z0-9._]{0,29}[a-z0-9])?){0,9}(?:_(?=\x20?\n))?(?![a-z0-9@])"
)
"""A piece of a name; a line that ends in '_' or begins with it goes on in the one beside it."""
A_NAME = r"(?P<name>[a-z0-9][a-z0-9._-]{1,40}[a-z0-9])(?![a-z0-9@])"
"""A name in one piece."""
_ITEM = r"(?:\(?[1-6][.)]\s?)"
_BOXED = r"[\[({]\s?\d{1,4}(?:\s?\+\s?\d{1,3})?\s?[\])}]"
_SPACE_SAID = r"\s?[\[(]\s?(?:space|blank|gap|espacio)\s?[\])]\s?"
PIECE = rf"(?:{_ITEM}?(?:{_BOXED}|{NAME}|[\"'`]{NAME}[\"'`]))"
_JOINING = (
    r"(?:(?:and|y|then|luego|plus|mas|followed|by|seguid[oa]|de|por|despues|right|behind|it)"
    r"\s){1,3}"
)
_REMARK = r"\s?\((?:keep|go|sigue|wait|hold)\s[a-z' ]{2,20}\)\s?"  # '(keep reading)'
_SIGN_BETWEEN = rf"{_REMARK}|\s?[+/|&*]\s?|\s?\.{{2,4}}\s?|\s[–-]\s|{_SPACE_SAID}|(?=[\[({{])"
BETWEEN = rf"(?:{_SIGN_BETWEEN}|-\x20?\n\x20?|,?\s{{1,2}}(?:{_JOINING})?)"
"""Between two pieces, which may stand in two lines."""
IN_LINE = rf"(?:{_SIGN_BETWEEN}|,?\x20{{1,2}}(?:{_JOINING})?)"
"""The same between pieces of one line."""
_SIGNS = (
    r"(?:(?:middle|mid|raised|little|small)\s)?(?:spaces?|gaps?|blanks?|slash(?:es)?|plus(?:\s?(?:es|signs?))?|hyphens?|dash(?:es)?|commas?|"
    r"brackets?|under\s?scores?|stars?|asterisks?|asteriscos?|dots?|puntos?|signs?|line\sbreaks?|espacios?|huecos?|barras?|guion(?:es)?|signos?(?:\smas)?|"
    r"mas(?:es)?|comas?|corchetes?|parentesis)"
)
_OUT = (
    r"(?:no|sin|without|w[io]?/?\s?(?:no|zero|out)|w/?o|zero|minus|remove|delete|ignore|drop|skip|lose|close|quita|borra|elimina|ignora|"
    r"omite)"
)
_NO_PART = (
    r"(?:out|away|(?:do\snot|don't|no)\s(?:count|cuentan?|van?|belong)|"
    r"(?:are|is)\s(?:not|no)\spart|is\sa\s(?:mistake|typo|slip)|sobra|no\s(?:son|es)\sparte|sobran)"
)
_JOIN = (
    r"(?:join|glue|stick|put|read|junta|pega|une)\w{0,3}\s(?:(?:the|both|all|two|los|las|dos|ambas)\s){0,2}"
    r"(?:pieces|parts|bits|words|halves|lines|rows|trozos|piezas|partes|palabras|lineas|renglones|them)"
)
_WHOLE = (
    r"(?:together|(?:one|a\ssingle)\s(?:single\s)?(?:word|name|piece)|joined(?:\sup)?|glued|"
    r"(?:all\s)?in\sone(?=\s?[,.;)\]!\n]|\s?$)|junt[oa]s?|pegad[oa]s?|"
    r"un[ao]?\s(?:sol[oa]\s)?(?:palabra|nombre|pieza)|en\sun\s(?:seul\s)?mot|(?:tout\s)?(?:attaches?|colles?)|"
    r"(?:(?:alles|in\seinem|als\sein)\s)?(?:wort|zusammen(?:\s?geschrieben)?)|tutto\s(?:attaccat[oa]|unit[oa])|"
    r"in\suna\s(?:sola\s)?parola|tudo\sjunto|num?a\s(?:so\s)?palavra(?:\sso)?|i\sett\sord|ihop(?:skrivet)?|"
    r"aan\selkaar(?:\sgeschreven)?|in\seen\swoord|(?:pisane\s)?razem|jednym\sslowem|(?:without|sin)\s(?:the|el|la)\s[\"']?(?:and|y)(?![a-z])|todo\sseguido|de\scorrido|"
    rf"{_OUT}\s(?:(?:the|a|any|all|los|las|el)\s)?{_SIGNS}|{_SIGNS}\s{_NO_PART}|{_JOIN}"
    r"|(?:in\s(?:the\s)?order|en\s(?:el\s)?orden)\s(?:of|de)\s(?:the|los)\s(?:numbers|numeros)"
    r"|(?:take|use|read|toma|usa|lee)\s(?:the|only|solo|las?)\s(?:initials?|first\sletters?|"
    r"inicial(?:es)?|primeras?\sletras?)"
    r"|(?:do|make|haz|work\sout)\s(?:the|la)\s(?:sum|suma)|add\s(?:them|it)\sup)"
)
_NUMBERS = r"(?:figures?|digits?|numerals?|cifras?|digitos?|numeros?)"
_FIGURED = (
    rf"(?:(?:as|in|en|are|son|con|with|to|van)\s(?:a\s|una\s|las\s)?{_NUMBERS}|"
    r"(?:figures|digits|cifras|numeros)(?=\s?[.)\]\n]|\s?$))"
)
_DOUBLED = (
    r"(?:doubled|va\sdoble|van\sdobles|(?:appears?|stands?|comes?|written)\stwice|duplicad[oa]s?)"
)
_OF_NOTE = (
    r"(?:(?:all|both|put|between|everything|it's|it|is|es|son|todo|todas?|escrito|escribelo|written|va|van|run|now|as|in|en|the|"
    r"number|numbers|digits?|figures?|words?|for|numero|numeros|el|la|las|los|cifras?|two(?=\s(?:lines|halves|parts|pieces|bits|words))|dos(?=\s(?:lineas|mitades|partes|trozos))|lines|halves|parts|pieces|bits|mitades|partes|trozos|"
    r"lineas|please|and|y|every|each|cada|letters?|letras?|characters?|caracter|with|con|write|un|una|"
    r"a|twice|(?:last|final|ultim[oa]s?)(?:\s(?:one|two|three|four|dos|tres|cuatro|[2-4]))?|"
    r"(?:two|three|dos|tres)\s(?:last|ultim[oa]s)|over|on|across|sobre|rows)[\s,]{1,2}){0,7}"
)
_PARTS = (
    r"(?:in|en)\s(?:two|three|dos|tres|2|3)\s(?:parts|pieces|halves|bits|partes|trozos|mitades)"
)
_TELLS = rf"(?P<how>{_WHOLE}|{_PARTS}|{_FIGURED}|{_DOUBLED})(?![a-z])"
BEHIND = rf"(?P<note>(?:\s?\([a-z]{{2,12}}\)(?=\s))?[\s.,;:!=(\[<–-]{{1,5}}{_OF_NOTE}{_TELLS})"
"""A note behind the pieces, or in the next sentence."""
_TWO_LINES = r"(?:(?:on|over|across|in|en|sobre)\s)?(?:two|dos|2)\s(?:lines|rows|lineas|renglones)"
_MORE = (
    rf"(?:[\s,]{{1,2}}(?:{_TWO_LINES}|please|thanks|por\sfavor|{_OF_NOTE}{_WHOLE}|"
    rf"{_OF_NOTE}{_FIGURED}))?"
)
BEFORE = rf"(?P<note>\s?[\s,;:(\[–-]{{1,3}}{_OF_NOTE}{_TELLS}{_MORE}\s?[)\]]?\s?[:=–-]?\s{{1,2}})"
"""A note between a platform and the pieces."""
CLAUSE_ENDS = r"(?=\s?(?:[.,;!?)\]\n]|\s[–-]\s|$))"
_STUCK = (
    r"(?:joined|glued|stuck|attached|linked|fused|pegad[oa]|unid[oa]|collee?|attachee?|verbunden|"
    r"geklebt|attaccat[oa]|unit[oa]|colad[oa])"
)
STUCK_TO = (
    rf"{_STUCK}\s(?:(?:directly|right|straight|directamente|direkt)\s)?"
    r"(?:on\s?to|to|with|al?|con|au?x?|mit|an|ao?)"
)
"""'maple joined to loom', 'maple pegado a loom': between two pieces."""
CUE = late(
    rf"(?<![a-z])(?:followed|{_STUCK}|behind|after|seguid[oa]|detras|despues|then|starts|begins|empieza|comienza|{_WHOLE}|{_PARTS}|{_FIGURED}|{_DOUBLED})"
    r"(?![a-z])"
)
"""Without one of these nothing is told; few texts with a platform hold any."""
IS_DOUBLED, IS_FIGURED, IS_WHOLE = late(_DOUBLED), late(_FIGURED), late(_WHOLE)
NAME_ALONE = late(NAME)
LEFT_OUT = (
    (late(r"(?<![a-z])(?:hyphens?|dash(?:es)?|guion(?:es)?(?!\sbajo))(?![a-z])"), "-"),
    (late(r"(?<![a-z])(?:dots?|puntos?)(?![a-z])"), "."),
    (late(r"(?<![a-z])(?:under\s?scores?|guion(?:es)?\sbajos?)(?![a-z])"), "_"),
)
"""The signs of a name of which a note tells, and how they are written."""
OF_LINES = late(r"(?<![a-z])(?:lines|rows|lineas|renglones)(?![a-z])")
TOLD = re.compile(
    r"(?<![a-z])(?:slash(?:es)?|barras|trozos|piezas|corchetes|brackets?|parenthes[ei]s|parentesis|klammern?|sum|suma|twice|pieces|pegad[oa]|"
    r"lineas?|parts|partes|word|joined|junt[oa]s?|juntas?|une|mot|wort|zusammen(?:geschrieben)?|parola|palavra|ord|"
    rf"ihop(?:skrivet)?|elkaar|woord|razem|slowem|{_STUCK})(?![a-z])"
)
"""What some word of such a note is, beside those that other notes hold, for `word_marks`."""
