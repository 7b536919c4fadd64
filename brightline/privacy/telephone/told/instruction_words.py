"""Words of instructions how to read a number: 'every digit twice', 'jeder Block gespiegelt'.

What lives here: the words for digits, blocks and halves of a number and for what is to be done with
them, in eight languages, as patterns over folded, lower-case text. What they come to is in
`instructed_numbers`.
"""

from __future__ import annotations

import re

from brightline.privacy.figures.number_words import WORD_OF_DIGIT

EACH = (
    r"(?:every|each|all|cada|tod[oa]s?(?:\s(?:los|las|os|as))?|jede[rs]?|alle|chaque|"
    r"tou[ts]e?s?(?:\sles)?|ogni|tutt[ie](?:\s(?:le|i))?|elke?|kazd[aey])"
)
DIGIT = (
    r"(?:(?:single\s)?(?:digits?|figures?|numbers?|numerals?)|cifras?|digitos?|numeros?|"
    r"ziffern?|zahl(?:en)?|chiffres?|cifre|numeri|algarismos?|cijfers?|cyfr[aey])"
)
BLOCK = (
    r"(?:blocks?|groups?|parts?|chunks?|bloques?|grupos?|partes?|blocke?n?|gruppen?|teile?|"
    r"blocs?|groupes?|parties?|blocch[io]|blocco|grupp[io]|parti|blocos?|blok(?:ken)?|"
    r"groep(?:en)?|blok|grup[ae])"
)
SMALL = (
    r"(?:[\s,]{1,2}(?:is|are|was|one|it|comes|stands|typed|written|shown|doubled|va|van|"
    r"esta[n]?|sale|aparece|escrit[oa]s?|steht|ist|sind|geschrieben|est|sont|ecrits?|e|sono|"
    r"scritt[aoei]|staat|jest|twice|exactly|goes|here))"
)
TWICE = (
    r"(?:twice|double[d]?|two\stimes|2x|x2|repeated|repetid[oa]s?|dos\sveces|dobles?|"
    r"duplicad[oa]s?|doppelt|zweimal|doublee?s?|en\sdouble|deux\sfois|doppi[aeo]|due\svolte|"
    r"raddoppiat[aeo]|ripetut[aeo]|duas\svezes|em\sdobro|dobrad[oa]s?|dubbel|twee\s(?:keer|"
    r"maal)|podwojnie|dwa\srazy)"
)
MIRRORED = (
    r"(?:mirrored|mirror-?wise|backwards?|reversed|flipped|al\sreves|en\sespejo|"
    r"invertid[oa]s?|espejad[oa]s?|gespiegelt|ruckwarts|verkehrt(?:\sherum)?|a\sl'envers|"
    r"inversee?s?|en\smiroir|al\scontrario|rovesciat[aeio]|speculare|ao\scontrario|"
    r"espelhad[oa]s?|de\stras\spra\sfrente|achterstevoren|gespiegeld|od\stylu|wspak)"
)
HALVES = (
    r"(?:halves|half|mitad(?:es)?|halften?|moities?|meta|metades?|helft(?:en)?|polow[yie]|"
    r"polowki)"
)
ONE_TWO = rf"(?P<many>\d|{WORD_OF_DIGIT}|an?)(?![a-z\d])"
BRACKETS = (
    r"(?:brackets?|parenthes[ie]s|parentesis|parens|klammern?|parentheses?|parentesi|haakjes|"
    r"nawias(?:ach|ie|y|ow)?)"
)
DROP = (
    r"(?:skip|ignore|omit|drop|forget|throw\s(?:away|out)|toss(?:\s(?:away|out))?|bin|chuck(?:\sout)?|scrap|lose|cut(?:\sout)?|"
    r"remove|delete|leave\sout|take\sout|disregard|without|"
    r"salta|quita|ignora|omite|borra|sin|ohne|ignorier\w*|uberspring\w*|weglassen|streich\w*|"
    r"sans|enleve[rz]?|saute[rz]?|senza|togli\w*|salta|sem|tire|ignore|zonder|negeer|bez|pomin|tira|jette[rz]?|wirf|werft|utan|hoppa\sover|slang|ta\sbort)"
)
NOT = (
    r"(?:do(?:es)?\s?n[o']?t\s(?:count|matter|belong)|no\scuentan?|zahlen?\snicht|"
    r"ne\scompten?t?\spas|non\scontan?o?|(?:is|are)\s(?:just\s|all\s|only\s)?(?:noise|junk|nothing|fake|filler|rubbish|garbage|trash)|(?:es|son)\sbasura|ist\smull|nao\scontam?)"
)
COLONS = (
    r"(?:colons?|two\sdots|dos\spuntos|doppelpunkte?|deux[\s-]points|due\spunti|dois\spontos|"
    r"dubbele\spunt(?:en)?|dwukropk\w+)"
)
UP = (
    r"(?:last\sline\sfirst|(?:from\s(?:the\s)?)?bottom[\s-](?:up|to\s(?:the\s)?top)(?:wards)?|from\s(?:the\s)?bottom|upwards|de\sabajo\s(?:hacia|para|a)?\s?arriba|"
    r"von\sunten\snach\soben|de\sbas\sen\shaut|dal\sbasso\s(?:verso\sl'|all'|in\s)alto|de\sbaixo\s(?:para|pra)\scima|van\sonder(?:en)?\snaar\sboven|od\sdolu\s(?:do|w)\sgor[yea])"
)
MORE = (
    r"(?:higher|more|bigger|greater|mas(?:\salt[oa])?|mayor|hoher|mehr|grosser|de\splus|"
    r"plus\s(?:haut|grand)e?|in\spiu|piu\salt[oa]|a\smais|maior|hoger|wyzsza|wieksza)"
)
LESS = (
    r"(?:lower|less|smaller|menos|menor|niedriger|weniger|kleiner|de\smoins|plus\s(?:bas|"
    r"petit)e?|in\smeno|piu\sbass[oa]|a\smenos|lager|nizsza|mniejsza)"
)
ONLY = (
    r"(?:only|just|alone|sol[oae]|solamente|unicamente|nur|allein|seul\w*|uniquement|somente|"
    r"apenas|alleen|tylko)"
)
WORD = r"(?:words?|palabras?|wort(?:e[rs]?)?|mots?|parol[ae]|palavras?|woord(?:en)?|slow[oaie]?)"
LAST = r"(?:last|final|ultim[oa]|letzten?|dernier|laatste|ostatnia)"
MISSING = (
    r"(?:missing|blank|gap|left\sout|falta|hueco|fehlt|fehlende|lucke|manquant|manque|manca|"
    r"mancante|buraco|ontbreekt|ontbrekende|brakuje)"
)
TURNED = (
    r"(?:back\sto\sfront|front\sto\sback|in\smirror\swriting|achterstevoren|van\srechts\snaar\slinks|od\styl[ua]|od\skonca|wspak|"
    r"od\sprawej\sdo\slewej|de\stras\sp(?:ara|ra|a)\sfrente|da\sdireita\sp(?:ara|ra|a)\s(?:a\s)?esquerda|von\shinten\snach\svorne?|"
    r"da\sdestra\sa\ssinistra|desde\sel\sfinal|dalla\sfine)"
)
INSTRUCTED = re.compile(
    r"(?<![a-z])(?:digits?|figures?|numbers|numeros|nums|letters|letras|lettres|buchstaben|bokstaver(?:na)?|dobles?|rayitas?|groups?|grupos?|gruppen?|groupes?|line|cifras?|digitos?|ziffern?|chiffres?|cifre|algarismos?|cijfers?|cyfr[aey]|blocks?|blo[cq]u?es?|"
    r"blocs?|blocch[io]|blocco|blokken|2x(?!\d)|twice|doubled|repetid[oa]s?|duplicad[oa]s?|doppelt|zweimal|doublee?s?|raddoppiat[aeo]|ripetut[aeo]|"
    r"podwojnie|mirror\w*|flipped|espejo|gespiegelt|miroir|rovesciat\w+|espelhad\w+|halves|half|mitad(?:es)?|halften?|moities?|"
    r"meta|metades?|helft(?:en)?|polow[yie]|higher|bigger|lower|smaller|mayor|menor|hoher|niedriger|maior|hoger|lager|wyzsza|nizsza|"
    rf"{BRACKETS}|colons?|puntos|doppelpunkte?|deux-points|punti|pontos|dwukropk\w+|bottom|upwards|arriba|oben|haut|basso|"
    rf"cima|boven|gor[yea]|{MISSING}|front|achterstevoren|rechts|tyl[ua]|konca|wspak|prawej|tras|direita|vorne?|destra|fine|desde|"
    rf"age|edad|alter|eta|idade)(?![a-z])|\.(?:jpe?g|png|heic)(?![a-z])|\d_+[.,)]?$"
)
"""What some word of such an instruction is, for `word_marks`."""
