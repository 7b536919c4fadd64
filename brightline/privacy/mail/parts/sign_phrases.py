"""Phrases for the signs of an address, and what is said of its parts: 'the a with a ring round it'.

What lives here: patterns over folded, lower-case text, as strings to build from, in six languages.
The words that the usual searches know are in `email_forms` and `sign_words`.
"""

from __future__ import annotations

import re

_THE = (
    r"(?:(?:the|an?|that|its|la|el|un|una|le|les|une|das|dem|den|der|ein|einen|einem|il|lo|uno|o|"
    r"um|uma)\s|l')"
)
_SMALL = (
    r"(?:(?:small|little|tiny|round|curly|big|usual|letter|kleine[rsnm]?|petite?|lettre|letra|"
    r"lettera|buchstaben?)[\s-])"
)
_DRAWN = (
    r"(?:circle|ring|loop|tail|curl|swirl|round|belly|bubble|orbit|circulo|redondel|anillo|rabito|"
    r"rabo|colita|cola|"
    r"cercle|rond|anneau|queue|kringel|kreis|ringel|schwanz|schwanzchen|cerchio|cerchietto|anello|"
    r"coda|"
    r"codina|ricciolo|rabinho|anel|bolinha)"
)
_ROUND = (
    r"(?:(?:around|round|about|over|on|alrededor|autour|drum|herum|rundherum|darum|rum|intorno|"
    r"attorno|em\svolta|"
    r"em\sredor)(?:\s(?:it|him|her|de\sella|di\sessa|dela))?)"
)
_BESIDE_A = (
    r"(?:in|inside|within|with|wearing|has|con|en|dentro(?:\sde)?|avec|dans|mit|im|in|nel|com|num|"
    r"dentro)"
)
_BENT = (
    r"(?:curly|squiggly|squiggle|wiggly|loopy|twisted|funny|swirly|twirly|circled|encircled|ringed|wrapped|coiled|enroscada|redonda|rodeada|"
    r"encerrada|enrollada|"
    r"enroulee?|entouree?|cerclee?|arrondi|eingekreiste|umkreiste|cerchiata|tonda|arrotolata|"
    r"enrolado|redondo|"
    r"circulado)"
)
_SIGN = (
    r"(?:sign|symbol|character|signo|simbolo|caracter|signe|symbole|zeichen|segno|sinal|carattere)"
)
_OF_SIGN = (
    r"(?:,?\s(?:that|which|you|we|one|find|see|use|has|have|had|carries|needs?|contains?|sits|stands|is|in|of|from|the|an?|"
    r"every|each|all|any|its|their|middle|cent(?:er|re)|heart|between|inside|name|and|domain|que|todo|toda|cada|lleva|"
    r"tiene|hay|en|medio|el|la|los|las|un|una|de|del|entre|qui|toute?|chaque|porte|au|milieu|dans|une?|le|les|das|die|"
    r"der|jede[rsn]?|hat|tragt|steht|mitte|in|einer|che|ogni|porta|ha|sta|nel|mezzo|di|todos?|tem|leva|no|meio|do|da))"
)
_MAIL = (
    r"(?:e-?mails?|mails?|correos?|courriels?|address(?:es)?|"
    r"adresses?|adressen|direccion(?:es)?|indirizz[oi]|enderecos?)"
)
_SIGN_OF_MAIL = rf"{_SIGN}{_OF_SIGN}{{0,9}}?\s{_MAIL}(?:\s{_MAIL})?{_OF_SIGN}{{0,9}}(?![a-z0-9])"
_NAMED_AT = r"(?:@|at|arroba|arobase|chiocciola|klammeraffen?)"
_PRESS = (
    r"(?:(?:press|hit|type|use|push|here|pulsa|presiona|aprieta|teclea|aqui|usa|tape[rz]?|appuyez\ssur|ici|druck\w*|"
    r"hier|premi|qui|digita|aperte|digite)[\s,]{1,2}(?:the\s)?)"
)
_SIGN_NAMED = (
    rf"(?:{_THE}?(?:at|@)[\s-](?:sign|symbol|mark|character|key|zeichen|taste)|{_SIGN}\s{_NAMED_AT}(?![a-z])"
    r"|(?:(?:the|la|el|le|das|dem|den|il)\s|l')(?:arroba|arobase|chiocciola|klammeraffen?|at-?zeichen|@)"
    rf"|{_THE}(?:usual|famous|well-known|obligatory|habitual|acostumbrado|consabido|ubliche)\s{_SIGN}"
    rf"|{_THE}?(?:(?:usual|normal|ordinary|common|good\sold|famous|ubliche[nsr]?)\s)?(?:{_MAIL}|internet|web|post)(?:[\s-]address)?[\s-]?{_SIGN}"
    rf"|{_THE}?{_SIGN}\s(?:(?:de|del|du|di|da|do|fur|for|of|der)\s)(?:la\s|el\s|le\s)?{_MAIL}"
    rf"|(?:(?:usual|well-known)\s|(?:you\sknow|(?:ya|tu)\ssabes),?\s(?:the|which|what|that|el|que|cual)\s){_SIGN}"
    rf"(?:\s(?:for|of|in|used\sin|de|del|para)\s(?:los\s|the\s|el\s)?{_MAIL}(?![a-z]))?"
    rf"|that\s{_SIGN}\s(?:for|of|in)\s{_MAIL}(?:,?\syou\sknow)?(?![a-z])"
    rf"|{_THE}(?:signo|simbolo|signe|segno|sinal)\s(?:habitual|usual|habituel|solito|de\ssiempre))"
)
DESCRIBED_AT = (
    rf"(?:{_THE}?{_SIGN_OF_MAIL}|{_PRESS}?{_SIGN_NAMED}|a[\s-](?:commercial|enroule)"
    rf"|{_THE}?{_SMALL}{{0,3}}a[\s-]{_BESIDE_A}[\s-]{_THE}{{0,2}}{_SMALL}{{0,2}}{_DRAWN}(?:\s{_ROUND})?"
    rf"|{_THE}?{_BENT}[\s-](?:letter\s)?a(?:\ssign)?|{_THE}\s?a\s{_BENT})"
)
"""The sign as it is drawn."""
_KEYBOARD = (
    r"(?:\s(?:for|to|makes|gives|types|at|sign|arroba|para|pour|fur|per|on|of|in|an?|the|us|uk|american|english|your|most|every|keyboards?|key|en|el|la|del|"
    r"teclado|du|le|sur|clavier|"
    r"auf|der|tastatur|sulla|della|tastiera|no|do)){0,6}"
)
KEY_FOR_AT = (
    rf"{_PRESS}?(?:(?:teclas?|touches?|tasten?|tast[oi]|keys?)\s(?=alt|shift))?(?:{_THE}?(?:sign|symbol|character|key|one|thing)\s(?:above|over|on|with|"
    rf"of)\s(?:the\s)?(?:number\s)?"
    rf"(?:2|two)(?:\skey)?(?![a-z0-9]){_KEYBOARD}"
    r"|alt\s?gr\s?(?:(?:\+|and|plus|y|et|und|e|-)\s?)?(?:2|q|0)(?![a-z0-9])|"
    r"shift[\s-]?(?:(?:\+|and|plus|y|et|und|e)\s?)?(?:2|two)(?![a-z0-9])"
    rf"{_KEYBOARD}"
    rf"|{_THE}?(?:tecla|touche|taste|tasto|simbolo|signo|symbole|signe|segno|zeichen)\s(?:de\s?|"
    rf"del\s|della\s|do\s|da\s|fur\s|"
    r"mit\s|von\s)?(?:la\s|l'|dem\s|das\s)?(?:arroba|arobase|chiocciola|klammeraffen?|@|"
    r"at)(?![a-z]))"
)
"""The key that types it."""
PET_NAME = (
    rf"(?:{_THE}?{_SMALL}?(?:snail|monkey(?:'?s)?(?:[\s-]tail)?|strudel|pretzel|cinnamon\sroll|"
    rf"rollmops|caracol|"
    r"escargot|schnecke|affenschwanz|lumaca|envelope|sobre|enveloppe|umschlag|busta)"
    r"(?:[\s-](?:sign|symbol|zeichen|mark))?)"
)
"""What it is called after, which is also a thing."""
AT_WORD = (
    r"(?:a[rh]?r{0,2}[o0]+[bv]{1,2}[a4]s?|arobase|arobas|(?:ch|k)ioc+iol(?:in)?a|klammer-?affe|"
    r"at-?zeichen|a{1,3}t{1,3}e?|aht)"
)
"""Its name, misspelt or not."""
_PLACE = (
    r"(?:\s(?:at|the|foot|of|line|bottom|on|in|below|down|low|baseline|end|ends|that|a|sentence|"
    r"writing|like|under|"
    r"abajo|en|la|linea|al|pie|de|final|frase|unten|auf|der|zeile|linie|am|satzes|ende|des|bas|"
    r"ligne|phrase|fin|basso|"
    r"sulla|riga|della|fine|embaixo|em|baixo|na|linha|do))"
)
_TOLD_OF_END = (
    r"(?:\s(?:that|which|you|put|ends?|closes|finish(?:es)?|at|the|end|of|an?|every|each|que|cierra|termina|pone|al|"
    r"final|de|cada|toda|una?|la|el|qui|finit|ferme|termine|chaque|toute|das|der|jeden|einen|am|ende|eines|che|chiude|"
    r"finisce|ogni|fecha|encerra|uma)){1,7}?\s(?:sentences?|frases?|phrases?|satz(?:es)?|satze)(?![a-z])"
)
DESCRIBED_DOT = (
    rf"(?:{_THE}?{_SIGN}{_TOLD_OF_END}|{_THE}?{_SMALL}{{1,3}}(?:spot|dot|point|punkt|full\sstop|period|speck|mark|"
    rf"ball)(?![a-z]){_PLACE}{{0,7}}"
    rf"|{_THE}?{_SMALL}{{0,2}}(?:black\s)?(?:spot|speck|full\sstop|puntito|pontinho|puntino|"
    rf"punktchen|bolita|bolinha)"
    rf"(?![a-z]){_PLACE}{{0,7}})"
)
"""The dot as it is drawn."""
DOT_WORD = (
    r"(?:d{1,2}[o0]+t+|p[ou]{0,2}i?[nm][gk]?[td]{1,2}[o0ue]{0,2}|point|period|full\sstop|pto)"
)
"""Its name, misspelt or not."""
_OF_WRITING = (
    r"(?:letters?|lower\s?case|upper\s?case|lowercase|uppercase|caps|capitals?|spel(?:led|t|ling)|"
    r"words?|together|joined|join|"
    r"spaces?|gaps?|blanks?|written|glued|minusculas?|junt[oa]|pegad[oa]|seguid[oa]|espacios?|"
    r"palabras?|escrit[oa]|"
    r"letras|minuscules?|attachee?|collee?|espaces?|mots?|ecrit|lettres|kleingeschrieben|"
    r"kleinbuchstaben|"
    r"zusammen(?:geschrieben)?|leerzeichen|wort|geschrieben|buchstaben|minuscol[oe]|attaccat[oa]|"
    r"parola|scritt[oa]|"
    r"spazi|unit[oa]|espacos?|palavra|maiusculas?|letra|name|nickname|nombre|apodo|nom|surnom|"
    r"nome|vorname)"
)
_SMALL_WORD = (
    r"(?:yes|no|not|all|in|one|1|that|is|how|hyphens?|dots?|it|its|it's|that's|like|this|with|"
    r"without|as|my|the|an?|of|and|just|really|only|"
    r"exactly|single|small|any|everything|si|tod[oa]|tout|toute|en|una|sola|un|seul|une|ohne|ein|"
    r"eine|alles|alle|ist|"
    r"das|so|wird|sin|sans|senza|sem|con|mit|mi|mon|ma|mein|mio|meu|mia|el|la|le|les|il|lo|der|"
    r"die|den|dem|und|et|y|e|"
    r"tutto|tutte|tudo|todas|uma|so|klein|gross|petites?|pequenas|piccole|kleinen|comme|ca|cosi|"
    r"asi|assim|se|escribe|"
    r"ecrit|schreibt|scrive|escreve|man|too|also|please)"
)
_ASIDE = (
    r"(?:you\sknow(?:\s[a-z']{1,12}){0,4}|(?:the|that)\s(?:curly|funny|usual|round)\s(?:thing|one)|of\scourse|"
    r"(?:asi|tal|tel|so|just|cosi|assim)\s(?:como|cual|quel|wie|come|as)\s(?:it\s)?(?:suena|sounds|klingt|suona|soa|es|est|is))"
)
REMARK = (
    rf"(?:{_ASIDE}(?![a-z0-9])|(?:{_SMALL_WORD}[\s,]{{1,2}}){{0,6}}{_OF_WRITING}(?:[\s,]{{1,2}}(?:{_OF_WRITING}|"
    rf"{_SMALL_WORD})){{0,6}}(?![a-z0-9]))"
)
"""What is said between the parts of how they are written; no part itself."""
AS_ONE = (
    r"(?:(?:all\s)?(?:in|as|into)\sone|(?:one|1|(?:a\s)?single)\sword|(?:all|everything|"
    r"it)\s(?:together|joined)|"
    r"joined\s(?:up|together)|(?:join|glue|stick|run|push)\s(?:everything|it|them|all)|"
    r"(?:no|without(?:\sthe|\sany)?|close(?:\sup)?\sthe|ignore\sthe|drop\sthe)\s(?:spaces?|gaps?|"
    r"blanks?)|"
    r"una\s(?:sola\s)?palabra|(?:en\s)?un\s(?:seul\s)?mot|(?:als\s)?ein\swort|una\s(?:sola\s)?parola|uma\s(?:so\s)?palavra|"
    r"tod[oa]\s(?:junto|pegado|seguido)|(?:junta|une|pega)\stodo|sin\s(?:los\s)?(?:espacios|"
    r"huecos)|"
    r"tout\s(?:attache|colle|ensemble)|sans\s(?:les\s)?espaces?|en\sun\s(?:seul\s)?mot|"
    r"zusammen(?:geschrieben)?|ohne\s(?:die\s)?(?:leerzeichen|lucken)|tudo\s(?:junto|colado|"
    r"pegado)|"
    r"sem\s(?:os\s)?espacos?|tutto\s(?:attaccato|unito|insieme)|senza\s(?:gli\s)?spazi)"
)
"""That the parts are to be written without blanks."""
SIGN_PHRASE = re.compile(
    r"^[\[({<|\"'](?:@|at|arroba|arobase|chiocciola)[\])}>|\"']|[^\x00-\x7f\w\s•…€£¥°–—·«»¡¿]|"
    r"circled|(?<![a-z])(?:"
    rf"{_DRAWN}|{_BENT}|{_OF_WRITING}|sign|symbol|character|caracter|carattere|segno|sinal|commercial|enroule|"
    rf"arroba|arobase|chiocciola|know|thing|course|suena|a{{1,3}}t{{2,3}}|aa+t|d{{2}}o+t+|kioc+iol(?:in)?a|p[ou]{{1,2}}m[td][ou]+|punto{{2,}}|keyboard|key|tecla|teclado|touche|taste|tasto|"
    rf"zeichen|signo|"
    r"simbolo|signe|gr|snail|monkey|strudel|pretzel|caracol|escargot|schnecke|lumaca|envelope|"
    r"sobre|enveloppe|"
    r"umschlag|busta|shift|spot|speck|puntito|pontinho|puntino|bolita|arobas|"
    r"a[rh]?r{0,2}[o0]+v[a4]s?|unito|insieme|colle|ensemble|everything|todo|"
    r"(?!(?:punto|point|punkt|ponto)(?![a-z]))p[ou]?i?n[gk]?[td]{1,2}[o0ue]?)(?![a-z])"
)
"""What some word of such phrases holds, for `word_marks`."""
