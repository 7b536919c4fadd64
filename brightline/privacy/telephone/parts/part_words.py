"""Words that tell which part of a number something is: its first, its middle, its last.

What lives here: such words in six languages, as patterns. Numbers whose parts they tell are found
in `told_parts`.
"""

from __future__ import annotations

import re

_CODE = (
    r"(?<!zip\s)(?<!post\s)(?<!gate\s)(?<!door\s)(?<!dress\s)(?:code|codigo|clave|lada|prefix|prefijo|prefixo|prefisso|"
    r"vorwahl|indicatif|ddd)"
)
FIRST = (
    r"begins?|beginning|starts?|starting|opens?|opening|leads?|kicks?|(?:codigo\sde\s)?area(?:\scode)?|first|1st|(?:at\sthe|in|the)\sfront|initial|part\sone|part\s1|(?:part|some|bit|piece)\sof\s(?:my|our)\s(?:phone|number|cell|mobile|digits|line)|teil\smeiner\s(?:nummer|telefonnummer)|"
    r"before\s(?:them|those|these)|"
    r"empieza|empezando|empiezo|comienza|comenzando|inicia|inicio|arranca|abre|primer[oa]?s?|principio|"
    r"commence\w*|debut\w*|premiers?|premieres?|beginn\w*|anfang\w*|fangt|erste[nrs]?|zuerst|"
    r"comeca\w*|comeco|primeir[oa]s?|inizi\w*|comincia\w*|prim[aeio]|ouvre|apre|"
    r"incepe|zaczyna|zacina|basliyor|baslar|borjar|starter|begint|alkaa|pocinje|zapocva|arxizei|vorne|"
    rf"{_CODE}"
)
"""Where a number begins."""
SECOND = (
    r"part\stwo|part\s2|(?:second|other)\s(?:part|half|bit|piece|portion)|(?:segunda|otra|outra)\s(?:mitad|parte|metade)|"
    r"(?:deuxieme|seconde|autre)\s(?:moitie|partie)|zweite[nr]?\s(?:halfte|teil)|(?:seconda|altra)\s(?:meta|parte)"
)
"""Its middle, or its last part where no third one is told."""
MIDDLE = (
    r"(?:some\s)?more\sof\s(?:it|my\s(?:phone|number))|mehr\sdavon|(?:go|goes|going|keeps?(?:\sgoing)?)\son|(?:right|straight|just)\s(?:after|behind)|go(?:es)?\s(?:through|via)|"
    r"(?:is|comes?|goes|dial|press|type)\snext(?=[.;,!\n]|\Z)|continu\w*|middle|midway|between|cent(?:er|re)|second|2nd|follows|"
    r"medio|entre|sigue[n]?|continua\w*|segund[oa]s?|milieu|suivi\w*|deuxieme|mitte|mittler\w*|mittendrin|"
    r"meio|segue|mezzo|centro|zweite[nrs]?"
)
"""What stands between, before or behind the part that it tells of."""
NEXT = (
    r"(?:and\s)?(?:then|next|afterwards|(?:after|before)\s(?:that|this|it|which))(?:\s(?:up|comes?|is|are|goes))?|followed\sby|"
    r"siguientes?|seguintes?|seguenti|suivants?|luego|despues|enseguida|antes(?:\sde\seso)?|puis|ensuite|apres|dann|danach|darauf|folg\w*|weiter|depois|poi|dopo|quindi"
)
"""The same, of which the part always stands behind."""
LAST = (
    r"ends?|ending|finish\w*|last|final\w*|remaining|remainder|the\srest|rest\sof\s(?:it|my\s(?:phone|number))|der\srest\sdavon|part\sthree|part\s3|clos(?:es?|ing)|completes?|"
    r"wraps?|rounds?|caps|third|3rd|tail|lastly|(?:at\sthe|in)\sback|"
    r"termina\w*|acaba\w*|cierr\w*|conclu\w*|remata|ultim[oae]s?|ultimi|restantes?|el\sresto|lo\sdemas|lo\sque\s(?:me\s)?faltan?|tercer[oa]?|"
    r"le\sreste|derniers?|dernieres?|fin|finit|finissant|restlich\w*|der\srest|ende\w*|endung|schluss|letzte\w*|zuletzt|"
    r"il\sresto|o\sresto|fim|finisce|fine|se\stermina|konczy|konci|bitiyor|biter|slutar|slutter|eindigt|paattyy|zavrsava|hinten"
)
"""Where it ends."""
LAST_WORD = re.compile(
    r"(?<![a-z])(?:ends?|ending|finish\w*|last|final\w*|remain\w*|rest|part|second|segunda|deuxieme|seconde|zweite[nr]?|seconda|clos(?:es?|ing)|completes?|wraps?|rounds?|caps|third|3rd|tail|cola|schwanz|queue|coda|rabo|lastly|back|termina\w*|acaba\w*|cierr\w*|conclu\w*|remata|"
    r"ultim[oaie]s?|restantes?|faltan?|resto|demas|tercer[oa]?|reste|derniere?s?|fin|finit|finissant|restlich\w*|ende\w*|endung|"
    r"schluss|letzte\w*|zuletzt|hinten|fim|finisce|fine|konczy|konci|bitiyor|biter|slutar|slutter|sista|siste|sidste|laatste|eindigt|paattyy|zavrsava)(?![a-z])"
)
"""What some word of such a text is, for `word_marks`: one that tells of the last part."""
FIRST_WORD = re.compile(
    r"(?<![a-z])(?:begins?|beginning|starts?|starting|opens?|opening|leads?|kicks?|area|first|1st|front|head|cabeza|kopf|tete|testa|cabeca|initial|part|teil|some|bit|piece|before|empieza|empezando|empiezo|comienza|"
    r"comenzando|inicia|inicio|arranca|abre|primer[oa]?s?|principio|commence\w*|debut\w*|premiers?|premieres?|beginn\w*|"
    r"anfang\w*|fangt|erste[nrs]?|zuerst|comeca\w*|comeco|primeir[oa]s?|inizi\w*|comincia\w*|prim[aeio]|ouvre|apre|code|"
    r"codigo|clave|lada|prefix|prefijo|prefixo|prefisso|vorwahl|indicatif|ddd|vorne?|incepe|zaczyna|zacina|basliyor|baslar|borjar|starter|begint|alkaa|pocinje)(?![a-z])"
)
"""And one that tells of the first."""
OF_OTHER_THINGS = re.compile(
    r"(?<![a-z])(?:rooms?|doors?|floors?|bus|apt|apartment|suite|unit|gate|house|exit|streets?|train|rates?|prices?|hours?|"
    r"visit\w*|since|year|piso|puerta|cuarto|habitacion|calle|casa|tren|precios?|horas?|desde|zimmer|tur|haus|strasse|preis|"
    r"chambre|porte|etage|rue|maison|prix|heures?|quarto|porta|andar|rua|preco|stanza|piano|via|prezzo|ora)(?![a-z])"
)
"""What is numbered, counted or paid: 'the first floor, room 212'."""
