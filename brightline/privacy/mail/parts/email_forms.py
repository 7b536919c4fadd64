"""What an e-mail address looks like when its signs are words, slips or somewhere else.

What lives here: the patterns, over folded and lower-case text, and the cues without which there is
nothing to find. The search with them is in `emails`.

The looser the signs, the more the rest must say: a blank before '.com' is read as a dot only behind
an '@', a comma only between a name and a known ending.
"""

from __future__ import annotations

import re

from brightline.privacy.mail.parts.meant_hosts import COMMON_SLIPS, SLIPPED_ENDINGS
from brightline.privacy.mail.parts.ordinary_words import NO_HOSTS, ORDINARY_WORDS
from brightline.privacy.text.endings import COUNTRIES, WORDS
from brightline.privacy.text.late import late

PROVIDERS = (
    "gmail|googlemail|yahoo|ymail|hotmail|outlook|live|icloud|aol|protonmail|proton|gmx|mail|"
    f"tutanota|zoho|yandex|{COMMON_SLIPS}"
)
_LABEL_OF_MAIL = r"(?<=\smail):"  # 'mail:' by itself stands in front of an address
# Endings after which a blank behind the dot is no end of a sentence: 'example. org'.
SURE_ENDING = "com|net|org|info|biz|edu|gov|xyz|test|example|invalid"
_SIGN = r"[^\w\s@.,;:!?]"  # brackets, stars, arrows, emoji
_OPEN, _CLOSE = rf"(?:{_SIGN}|_|\.){{1,3}}", rf"(?:{_SIGN}|_|\.){{1,3}}"
# Between the parts of a name, only what hardly stands in a sentence.
_BRACKET, _BACK = r"[\[({<>|*~/\\=\"^#+%&]{1,2}", r"[\])}><|*~/\\=\"^#+%&]{1,2}"
_THEN = (
    r"(?:(?:and\s+|y\s+)?(?:then|next|plus|luego|mas|followed\s+by|after\s+that|"
    r"seguid[oa]\s+(?:de|por))|and|y|with|con)"
)
_ARTICLE = r"(?:(?:the|that|an|a|el|la|un|una)\s+)"
_NAMED_SIGN = r"(?:(?:sign|symbol|signo|simbolo)\s+(?:(?:de|for)\s+)?)"
_ARROBA = r"(?:(?<![a-z])h?ar{1,3}[o0](?:b{1,2}[a4]{1,2}s?|va|bita)|arr?[o0](?:b[a4]|va|bita))"
_AT_WORD = rf"(?:[a4@]+\s?t+|a\.t\.?|a-t|@+|{_ARROBA}|curly[\s-]+a)"
_SIGN_WORD = r"(?:\s*-?\s*(?:sign|symbol|mark)(?:\shere)?)?"
_PUNCTUATION = r"[:;!¡]{1,2}"  # around a word as brackets are: ':at:', ';dot;'
_ENTITY = r"(?:%40|&#0*64;?|&#x0*40;?|&commat;)"  # '@' in addresses of pages and in HTML
_DOT_ENTITY = r"(?:%2e|&#0*46;?|&#x0*2e;?|&period;)"
_AT = (
    rf"(?:\s*[,/]?@+(?:t(?=\s))?[,/]?\s*|\s*,\s?(?:at|{_ARROBA})\s?,\s*"
    rf"|\s*{_OPEN}\s*(?:the\s+|that\s+|el\s+|insert\s+)?{_AT_WORD}{_SIGN_WORD}\s*{_CLOSE}\s*"
    rf"|\s*{_SIGN}{{1,3}}\s?[aä]\s?{_SIGN}{{1,3}}\s*|\s*{_PUNCTUATION}\s?{_AT_WORD}\s?{_PUNCTUATION}\s*"
    rf"|\s*{_ENTITY}\s*|\s+{_AT_WORD}(?:\s+{_SIGN}{{1,3}}|,)\s+"
    rf"|\s+(?:(?:{_THEN}|over)\s+)?(?:the\s+|that\s+|el\s+)?{_AT_WORD}{_SIGN_WORD}\s+(?:{_THEN}\s+)?"
    rf"|\s*,?\s*{_THEN}\s+{_ARTICLE}?{_NAMED_SIGN}?{_AT_WORD}{_SIGN_WORD}\s*,?\s+(?:{_THEN}\s+)?"
    rf"|\s*,?\s+{_ARTICLE}?(?:{_AT_WORD}\s*-?\s*(?:sign|symbol)|{_NAMED_SIGN}{_AT_WORD})\s*,?\s+"
    rf"(?:{_THEN}\s+)?|\s*(?:[,+&]|{_THEN})\s*@\s*|\s*{_ARROBA}\s*"
    r"|\s*[(\[{]?\s*(?:the\s+)?(?:little\s+|small\s+)?a\s(?:in|with)\sa\s(?:circle|tail)\s*[)\]}]?\s*)"
)
# What an at can begin with: most letters of a name need no further look.
_AT_BEGINS = rf"(?=[\W_]|th|ne|pl|lu|ma|fo|af|se|an|y[\s@]|wi|co|a\s|{_ARROBA}|li|sm)"
_DOT_WORD = (
    r"(?:d[o0]+t+|d-[o0]-t|d\.[o0]\.t\.?|punt[o0]|puntito|point|period|full[\s-]?stop|pto?|dt)"
)
_SPELLED_DOT = (
    rf"(?![a-z0-9])(?:\s*{_OPEN}\s*(?:insert\s+)?(?:[.,]|{_DOT_WORD}|punkt|ponto)(?:\shere)?\s*{_CLOSE}\s*"
    rf"|\s(?:punkt|ponto)\s(?=(?:com|net|org|test|example|invalid)(?![a-z0-9]))"
    rf"|\s*,?\s+(?:{_THEN}\s+)?{_ARTICLE}?(?:d[o0]t|{_DOT_WORD}(?!\sde\s[a-z]))(?:\s*,)?\s+(?:{_THEN}\s+)?"
    rf"|\s*{_PUNCTUATION}\s?{_DOT_WORD}\s?{_PUNCTUATION}\s*|{_DOT_ENTITY}"
    rf"|\s(?:dot|punto)(?=(?:{SURE_ENDING})(?![a-z0-9])))"  # 'example puntocom'
)
# 'jane at example dot org . It is ...': behind a whole domain a stop between blanks ends a sentence
# where a word begins the next one.
_NEXT_SENTENCE = (
    r"(?:(?<=[.\s]com)|(?<=[.\s]org)|(?<=[.\s]net)|(?<=[.\s]test)|(?<=\.example)|(?<=[.\s]invalid))\s+[.,]\s+"
    r"(?:me|us|es|de|it|in|online|site|live|e?mail|app|test)\s+[a-z0-9]"
)
# 'example(remove this).org': what a reader is asked to take out.
_REMOVED = (
    r"(?:\s?[\[({<*]\s?(?:please\s)?(?:remove|delete|no\s?spam|quita|borra|omit)"
    r"[^\])}>*\n]{0,20}[\])}>*]\s?)"
)
_DOT = (
    rf"(?![a-z0-9]){_REMOVED}?(?:[.,;]{{1,3}}|{_SPELLED_DOT}|(?!{_NEXT_SENTENCE})\s+[.,]\s*"
    r"|(?<!\.com)(?<!\.org)(?<!\.net)\s?[.,]\s(?=(?:com|net|org)(?![a-z0-9]))"
    r"|(?<!\.com)(?<!\.org)(?<!\.net)(?<!\.test)(?<!\.example)(?<!\.invalid)\s?[.,]\s"
    rf"(?=(?:{SURE_ENDING})(?![a-z0-9])))"
)
_LINE_WORD = (
    r"(?:under[\s-]?(?:score|line)(?:\s+sign)?|(?:sub)?guion(?:\s*bajo)?(?!\s+medio)|"
    r"(?:barra|raya)\s+baja|low[\s-]?(?:line|dash)|"
    r"dash|hyphen|guion\s+medio|minus(?:[\s-]sign)?)"
)
# '480/- | jane_doe@example.org': '/-' with a blank behind it ends a price of India
_SPELLED_LINE = rf"(?:\s*(?!/-\s){_BRACKET}\s*(?:{_LINE_WORD}|_|-)\s*{_BACK}\s*|\s+{_LINE_WORD}\s+)"
# 'jane plus shop at ...': not the 'plus' before an at.
_PLUS_SIGN = rf"\s*{_BRACKET}\s*(?:plus|mas|\+)\s*{_BACK}\s*"
_PLUS_IN_NAME = rf"(?:{_PLUS_SIGN}|\s+plus\s+(?!{_AT_WORD}\s)(?=[a-z]+\s+{_AT_WORD}\s))"
_DOT_IN_NAME = (
    rf"(?:\s*{_BRACKET}\s*(?:[.,]|{_DOT_WORD})\s*{_BACK}\s*|\s+{_DOT_WORD}\s+"
    rf"|\s*[!:;'$-]{_DOT_WORD}[!:;'$-]\s*|\s__?{_DOT_WORD}_?_\s)"
)
# A word is an ending behind a sure dot at the end of a clause ('jane at example dot se', but not
# 'at that point no ...'), and behind a dot in brackets anywhere ('jane (at) example (dot) se or').
_BRACKETED_DOT = (
    r"(?:(?<=[({<*[](?:dot|d0t)[)}>*\]])|(?<=[({<*[](?:dot|d0t)[)}>*\]]\s)|(?<=[({<*[]punto[)}>*\]])|"
    r"(?<=[({<*[]punto[)}>*\]]\s))"
)
_WORD_AS_ENDING = (
    rf"(?:{_BRACKETED_DOT}(?:{WORDS})|(?:(?<=dot\s)|(?<=d0t\s)|(?<=punto\s)|(?<=[a-z]\.)|(?<=[)\]}}>*])|(?<=[)\]}}>*]\s))"
    rf"(?:{WORDS})(?=\s*(?:[.,;:!?)\]\n]|$)))"
)
_TLD = (
    rf"(?:com|net|org|info|biz|edu|gov|me|io|us|es|de|fr|it|{COUNTRIES}|{_WORD_AS_ENDING}|co|"
    r"[cs]ee\s+oh\s+em|oh\s+are\s+gee|en\s+ee\s+tee|in(?!\s(?:the|an?|each|every|all|my|its|that|this|between)\s)|xyz|online|site|live|email|mail|app|dev|test|example|invalid|c0m|0rg|[o0]r9|n3t)"
)
_LABEL = r"[a-z0-9-]{1,40}"
_LOCAL = (
    rf"[a-z0-9](?:[a-z0-9._+'-]|%(?!40)|(?:{_DOT_IN_NAME}|{_SPELLED_LINE}|{_PLUS_IN_NAME}|\s[._]\s|,|_\n|\n[._])"
    r"(?=[a-z0-9])){0,80}"
)
_DOMAIN = (
    rf"(?:{_LABEL}(?:{_SPELLED_LINE}{_LABEL})?(?:{_DOT}{_LABEL}){{0,3}}{_DOT}{_TLD}"
    rf"|(?:(?:{PROVIDERS}){_DOT}|{_LABEL}(?:\s(?:dot|punto)\s|\.))(?:{SLIPPED_ENDINGS}))(?![a-z0-9])"
    rf"(?!\.(?:{COUNTRIES})(?![a-z0-9]))"
)
# 'jane_7 at example org', at the end of its clause; not 'at the com'.
UNDOTTED = (
    rf"(?!{NO_HOSTS}\s)[a-z0-9-]{{3,40}}\s(?:com|net|org)"
    r"(?=[.,;:!?)\]]*(?:\s*\n|\s*$|\s[-–(]\s?)|[.,;:!?)\]]\s|\s(?:with|con|mit|avec)\s(?:an?\s|the\s|un\s)?(?:dots?|puntos?)(?![a-z]))"
)
# A plain word before another plain word is no name: most words of a text are left so. An 'arroba'
# can stand inside of a word and is asked for apart.
_BEFORE_WORD = (
    r"(?![a-z0-9]+\s+(?!a|4|curly|th|el\s|y[\s@]|next|plus|lu|mas|follow|by\s|seguid|with|con|la\s|"
    r"un|sign|symbol|simbolo|barra|raya|subguion|_|little|small|d[o0]|de\s|dt|dash|por\s|pun|point|period|full|pto|guion|"
    r"low|hyphen|minus|in\s|over\s)[a-z0-9])"
)
_EMAIL_FORM = (
    rf"(?P<local>{_LOCAL}){_AT_BEGINS}(?P<at>{_AT})(?:(?P<domain>{_DOMAIN})"
    rf"|(?P<anytld>{_LABEL}(?:\.{_LABEL})*\.[a-z]{{2,12}})(?![a-z0-9]|\.\d)"
    rf"|(?P<provider>{PROVIDERS})(?:\s?(?P<bare>com|net|org))?(?![a-z0-9]|\.[a-z0-9]|{_LABEL_OF_MAIL})"
    rf"(?!(?:[^\w\s]{{1,3}}|\W*d[o0]t\W*)[a-z0-9-]+(?:[^\w\s]{{1,3}}|\W*d[o0]t\W*)(?:{SURE_ENDING})(?![a-z0-9]))"
    rf"|(?P<undotted>{UNDOTTED}))"
)
EMAIL = late(rf"(?<![a-z0-9@]){_BEFORE_WORD}{_EMAIL_FORM}")
EMAIL_WITH_ARROBA = late(rf"(?<![a-z0-9@]){_EMAIL_FORM}")
# 'jane_7@/example.org', 'jane_7 - @example.org', 'jane_7@example:org': one sign or two too many.
_JUNK = r"(?:\s{0,2}[^\w\s@]{1,3}){0,2}\s{0,2}"
_BLANK_ENDING = "com|net|org|example|test|invalid"  # behind 'jane_7@example '
_SLIPPED_DOT = (
    r"(?:\s?(?:_\.|\._|\.\s?,|[^\w\s,]{1,3})\s?|\.\s\.\s"
    r"|\s(?:d[o0]t|punto|point|punkt|ponto)\s(?!sign|symbol|mark|dot))"
)
SLIPPED = late(
    r"(?<![a-z0-9])(?P<local>[a-z0-9][a-z0-9._%+'-]{1,60})(?![a-z0-9])"
    rf"(?P<at>{_JUNK}@+(?:t{{1,2}}(?=\s))?{_JUNK}_?|\s?{_BRACKET}\s?(?:at|arroba|@t)\s?{_BACK}\s?)"
    rf"(?P<domain>{_LABEL}(?:(?:\.|{_SLIPPED_DOT}){_LABEL}){{0,2}}"
    rf"(?:(?:\.|{_SLIPPED_DOT}|\n)(?:{SURE_ENDING})|\x20(?:{_BLANK_ENDING})))(?![a-z0-9])"
)
# A hyphen is a slip only where the ending follows: 'example-org', but 'demo-inn.example'.
SLIPPED_DOTS = late(rf"(?!-[a-z0-9-]+[^a-z0-9-]){_SLIPPED_DOT}|[\n ]")
SLIP_CUE = late(rf"@|{_BRACKET}\s?(?:at|arroba)\s?{_BACK}")
FIGURED = late(r"[\d_.]")
# 'at example.org my mailbox is jane', 'domain example.org, user jane', 'at example.org: jane'
REVERSED = late(
    r"(?:at(?<![a-z0-9]at)|domain(?<![a-z0-9]domain)|dominio(?<![a-z0-9]dominio)|en(?<![a-z0-9]en))"
    rf"\s+(?P<domain>{_DOMAIN})\s*"
    r"(?:[,;:]?\s*(?:my\s+|the\s+|mi\s+)?(?:mailbox|inbox|user(?:name)?|name|usuario|buzon)(?![a-z])\s*"
    r"(?:is|es|:|=)?|:)\s*"
    rf"(?P<local>[a-z0-9](?:[a-z0-9._%+-]|{_SPELLED_DOT}(?=[a-z0-9]))*)"
)
# 'user jane, domain example.org'
NAMED_PARTS = late(
    r"(?<![a-z])(?:user(?:name)?|usuario|mailbox|buzon|name|nombre|local\s?part)(?![a-z])\s*(?:is|es|:|=)?\s*"
    rf"(?P<local>{_LOCAL})\s*[,;.]?\s*(?:(?:and|y|at|en|with)\s+)?(?:the\s+|el\s+)?"
    rf"(?:domain|dominio|server|host)\s*(?:is|es|:|=)?\s*(?P<domain>{_DOMAIN})"
)
# 'mailbox jane on example.org'
MAILBOX_ON = late(
    r"(?<![a-z])(?:mailbox|inbox|buzon)\s*(?:is|es|:|=)?\s*(?P<local>[a-z0-9][a-z0-9._-]{1,40})\s+"
    rf"(?:on|at|in|en|over\s+at|under|hosted\s+(?:at|on|by))\s+(?:the\s+)?(?P<domain>{_DOMAIN})"
)
MAILBOX_CUE = late(r"mailbox|inbox|buzon")
# 'example.org is the domain and jane_7 goes before it', 'jane_7 before the at, then example.org'
_SMALL_WORD = (
    r"(?:is|es|the|my|mi|el|la|name|nombre|user(?:name)?|usuario|mailbox|inbox|buzon|account|"
    r"cuenta|with|con|put|pon|and|y|in|en|front|before|after|antes|despues|it|part|first|last|then|second|login|"
    r"luego|address|box|de|del|of|write|writes|goes|comes|for|local|at|arroba|sign|symbol|domain|"
    r"dominio|server|host|provider|mail|e-?mail|correo|as|that|which|side|left|right|to|on|a|@|"
    r"plus|mas|next|followed|by|an|un|una|circle|circulo|tail|little|curly|signo|simbolo|seguido|"
    r"por|preceded|login|called|under|i|am|i'm|soy|there|one|stands|small)"
)
_BETWEEN = rf"(?:[^a-z0-9@]{{0,4}}(?<![a-z0-9]){_SMALL_WORD}(?![a-z0-9])){{1,8}}[^a-z0-9]{{1,4}}"
_PLAIN_DOMAIN = (
    rf"{_LABEL}(?:(?:\.|{_SPELLED_DOT}){_LABEL}){{0,3}}(?:\.|{_SPELLED_DOT}){_TLD}(?![a-z0-9])"
)
# A name has a figure or a line in it, or else is no word that stands there in any sentence and
# something strong tells of it.
_FIGURED_NAME = r"(?=[a-z._-]{0,60}[\d_])[a-z0-9](?:[a-z0-9._+-]{0,60}[a-z0-9])?"
_WORD_AS_NAME = (
    rf"(?!(?:{_SMALL_WORD}|{ORDINARY_WORDS})(?![a-z0-9]))[a-z](?:[a-z]|[._-](?=[a-z])){{4,40}}"
)


def _domain_first(name: str) -> re.Pattern[str]:
    return late(
        r"(?<![a-z0-9])(?P<cue>(?:(?:at|server|host|provider|domain|dominio)\s+)?(?:@\s?)?)"
        rf"(?P<domain>{_PLAIN_DOMAIN})(?:(?P<between>{_BETWEEN})(?P<local>{name})"
        rf"|(?=\S?\s)[^a-z0-9/?#:]{{1,4}}(?P<bare>{_FIGURED_NAME}))(?![a-z0-9@])"
        r"(?P<tail>\s(?:is\s|goes\s|comes\s)?(?:in\s(?:its\s)?front|before|first|delante|antes|(?:the|el)\s(?:user|name|usuario))(?![a-z]))?"
    )


def _name_first(name: str) -> re.Pattern[str]:
    return late(
        rf"(?<![a-z0-9@])(?P<local>{name})(?P<between>{_BETWEEN})(?P<domain>{_PLAIN_DOMAIN})"
    )


_ANY_NAME = rf"{_FIGURED_NAME}|{_WORD_AS_NAME}"
TOLD_IN_PARTS = (_domain_first(_FIGURED_NAME), _name_first(_FIGURED_NAME))
TOLD_STRONGLY = (_domain_first(_ANY_NAME), _name_first(_ANY_NAME))
PRINTED_OR_SPELLED = _PLAIN_DOMAIN
PRINTED_DOMAIN = late(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+")
AS_NAME = late(_WORD_AS_NAME)
OF_NAME = late(
    r"name|nombre|user|usuario|mailbox|inbox|buzon|login|account|cuenta|box|front|before|preceded"
)
STRONG = late(rf"{OF_NAME.pattern}|domain|dominio|server|host|provider")
# 'jane_7#example.org': a slip of the finger beside the '@', or a sign drawn like it.
OTHER_SIGN = late(
    rf"(?<![a-z0-9])(?P<local>[a-z0-9][a-z0-9._%+-]{{2,60}})(?P<at>[#&©®*^\"£§€¤%=~!'$>])(?P<domain>{_LABEL}"
    rf"(?:\.{_LABEL}){{0,2}}\.(?:{SURE_ENDING}))(?![a-z0-9])"
)
OTHER_SIGN_CUE = late(r"[a-z0-9][#&©®*^\"£§€¤%=~!'$>][a-z0-9]")
# What every at of `EMAIL` holds.
CORE = late(
    r"@|(?<![a-z])[a4]+[\s.-]?t|h?ar{1,3}[o0][bv]|curly|[^\w\s]\s?[aä]\s?[^\w\s]|a\s(?:in|with)\s|%40|&#|&comm"
)
# An address that is its own normal form.
AS_PRINTED = late(
    rf"[a-z0-9]+(?:(?:\.|_(?!{_DOT_WORD}))[a-z0-9]+)*@[a-z0-9]+(?:\.[a-z0-9]+)*\.[a-z]+"
)
PLAIN_TOKEN = late(r"[a-z0-9](?:[^\s\[\](){}<>*|~=^#]*[a-z0-9.,:;!?'\"])?")
SIGNS_BESIDE = ".,:;!?'\""
# Without these in a window, the patterns above have nothing to find there.
REVERSED_CUE = late(r"[mniu](?:ailbox|nbox|ame|ser|suario)|buzon|:")
NAMED_PARTS_CUE = late(r"[dsh](?:omain|ominio|erver|ost)")
DOMAIN_FIRST_CUE, ANY_DOMAIN_FIRST_CUE = (
    late(rf"(?:{dot}){_TLD}(?![a-z0-9])(?:{_BETWEEN}|[^a-z0-9]{{1,4}})(?=[a-z._-]*[\d_])[a-z0-9]")
    for dot in (r"\.", rf"\.|{_SPELLED_DOT}")
)
BARE_PROVIDER = late(rf"@(?:{PROVIDERS})\.com$")
ARROBA_CUE = late(_ARROBA)
SPELLED_DOT_CUE = late(
    r"d[o0]+t|punt[o0]|puntito|point|punkt|ponto|period|full|pto|dt|(?:[^\w\s@,:;!?]|_)\s*[.,]"
)
NEVER = late(r"(?!)")
FIGURE_OR_LINE = late(r"[\d_]")
# One of these has to stand beside them; `marks` looks for the same words.
PART_WORD = (
    r"h?ar{1,3}[o0](?:bb?a|va|bita)|domain|dominio|server|host|provider|mailbox|inbox|buzon|user|usuario|name|nombre|"
    r"front|before"
)
SIGN_IN_WORDS = r"a\s(?:in\sa|with\sa)\s(?:circle|tail)"
PART_CUE = late(rf"@|(?<![a-z])(?:at|{PART_WORD}|{SIGN_IN_WORDS}|after|left|right|part)")
FIGURES_IN_ENDINGS = str.maketrans("0139", "oieg")  # '.c0m', '.0r9'
FEWEST_LETTERS = 3  # of a name that no sign joins to its domain
DOT_PARTS = late(rf"{_REMOVED}?(?:{_SPELLED_DOT}|\s*[.,;]{{1,3}}\s*)")
LINE_PARTS = late(rf"{_SPELLED_LINE}|-{_LINE_WORD}-|\s_\s")
PLUS_PARTS = late(rf"{_PLUS_SIGN}|\s+plus\s+")
