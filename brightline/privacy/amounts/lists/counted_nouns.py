"""How many there are of what adverts count: '14 clients', '88 Tasten', '24 cuillères', 'Lane 4'.

What lives here: one or two figures in front of a noun, and one or two behind one that numbers
things ('sid 22-25', 'overs 40'); years behind 'von'. Which of them are no number is asked in
`goods`.
"""

from __future__ import annotations

from collections.abc import Iterator

from brightline.privacy.amounts.common.forms import (
    Form,
    Span,
    is_any,
    told_spans,
)
from brightline.privacy.text.late import late

_APART = r"(?<![\w.,/:+$€£x#@-])(?<!\d[^\S\n])(?<!\dx\s)"
_ENDS = r"(?![a-z\d]|[.,:/-]\d|\s?[x/]\s?\d|\s-\s?\d|[^\S\n]\d|,\s0\d)"
_AND = r"(?:\s(?:and|or|y|o|und|oder|et|ou|och|e|en|to|a|bis|till)\s|,\s|\s?-\s?)"
_NOUNS = (
    # of trade and papers
    r"receipts?|invoices?|filings?|clients?|customers?|copies|copy|ledgers?|forms?|boxes|crates?|cartons?|bags?|sacks?|"
    r"bottles?|jars?|tins?|cans?|rolls?|sheets?|packs?|sets?|pairs?|pieces|items?|parcels?|pallets?|lots|shelves|drawers?|"
    # of houses and vehicles
    r"keys|rings|strings|pedals|gears?|speeds?|rides?|crashes|owners?|services?|doors?|windows?|seats?|burners?|"
    r"steps?|stairs|lights?|lamps?|fans?|plates?|bowls?|cups?|mugs?|spoons?|forks?|knives|glasses|holes|hooks?|rods?|lures?|"
    # of people, games and lessons
    r"kids|children|boys|couples?|players?|members?|dancers?|swimmers?|singers?|bands?|songs|teams?|games?|legs|sets|overs|"
    r"runs|wickets|goals|points|rounds?|hands|tricks|cards?|tiles|dice|balls?|frames|pins|laps|lengths|lanes|heats|races|"
    r"lessons?|classes|modules?|levels?|chapters|pages|exercises|poses|tips|dances|steps|figures|rows|lines|stitches|"
    r"large|medium|small|wardrobes?|leaves|stops|zones|trips|departures|"
    # Spanish
    r"recibos?|facturas?|botellas?|latas?|cajas?|bolsas?|rollos?|hojas?|pares?|piezas?|juegos?|llaves?|cuerdas?|"
    r"teclas?|pedales|velocidades|duenos?|platos?|tazas?|vasos?|cucharas?|tenedores|agujeros|anzuelos?|senuelos?|cucharillas|"
    r"ninos?|parejas?|jugadores|socios|bailarines|canciones|equipos?|juegos|goles|puntos|rondas|cartas|fichas|bolas|vueltas|"
    r"lecciones|clases|modulos|niveles|paginas|ejercicios|pasos|bandas|carriles|grupos|"
    # French
    r"recus|factures?|bouteilles?|boites?|sacs?|rouleaux|feuilles?|paires?|pieces|clefs?|cles|cordes|touches|pedales|"
    r"vitesses|assiettes?|tasses?|verres?|cuilleres?|fourchettes?|couteaux|trous|hamecons?|leurres?|enfants|couples|joueurs|"
    r"membres|danseurs|chansons|equipes|parties|buts|cartes|jetons|boules|tours|lecons|cours|niveaux|pages|exercices|cartons?|"
    # German
    r"belege?n?|rechnungen|flaschen?|dosen?|kisten?|kartons?|beutel|rollen?|blatt|blatter|paare?|stucke?|teile?|satze?|"
    r"schlussel|saiten|tasten|pedale|gange?|turen|fenster|sitze|stufen|lampen?|teller|tassen?|glaser|loffel|gabeln?|messer|"
    r"locher|haken|koder|kinder|leute|personen|paare|spieler|mitglieder|tanzer|lieder|mannschaften|spiele|tore|punkte|runden|"
    r"karten|steine|kugeln|bahnen|stunden|kurse|stufen|seiten|ubungen|schritte|hefte?|stationen|reihen|lose|"
    # Swedish, Dutch, Italian, Portuguese
    r"luckor|ladfronter|lador|flaskor|burkar|kassar|rullar|par|delar|nycklar|strangar|tangenter|vaxlar|dorrar|fonster|"
    r"lampor|tallrikar|koppar|glas|skedar|gafflar|knivar|krokar|drag|barn|medlemmar|spelare|sanger|lag|mal|poang|rundor|kort|"
    r"brickor|bollar|lektioner|sidor|ovningar|steg|rader|glosor|flessen|dozen|kisten|zakken|rollen|stuks|delen|sleutels|"
    r"snaren|toetsen|versnellingen|deuren|ramen|borden|koppen|glazen|lepels|haken|kinderen|leden|spelers|punten|kaarten|"
    r"lessen|bladzijden|stoelen|bottiglie|scatole|sacchi|rotoli|fogli|paia|pezzi|chiavi|corde|tasti|marce|porte|finestre|"
    r"piatti|tazze|bicchieri|cucchiai|forchette|ami|bambini|coppie|giocatori|soci|canzoni|squadre|partite|punti|carte|palle|"
    r"lezioni|pagine|esercizi|passi|posti|garrafas|latas|caixas|sacos|rolos|folhas|pecas|chaves|teclas|portas|janelas|pratos|"
    r"copos|colheres|garfos|criancas|casais|jogadores|musicas|pontos|rodadas|aulas|paginas"
)
_FEW = r"[1-9]\d?"  # three figures are an area code as well
_SAID = (
    r"(?:\s(?:late|open|old|new|small|large|more|other|full|empty|spare|free|good|bad|nya|neue|nuevos|"
    r"nouveaux))?"
)
_COUNTED = late(
    rf"{_APART}(?P<row>(?:{_FEW}{_AND})?(?:{_FEW}|[1-9]\d0|0){_SAID}[\s-](?:{_NOUNS})){_ENDS}"
)
_OF = late(
    rf"{_APART}(?P<row>[1-9]\d?\s(?:of|de|von|av|di|van)(?=\s(?:them|each|these|those|ellos|ellas|cada|denen|dem|loro)))"
)
_NUMBERS = (
    r"(?:lanes?|heats?|box(?:es)?|copy\sof\sledger|ledgers?|rows?|overs|extras|bays?|platforms?|stands?|tents?|halls?|desks?|gates?|"
    r"pages?|sid(?:an|or|a)?|seiten?|s\.|paginas?|pagine|bladzijden?|glosor|hefte?|ubung(?:en)?|ejercicios?|exercices?|"
    r"band|teile?|carril(?:es)?|bahn(?:en)?|couloirs?|banor|bana|corsia|aisles?|buildings?|levels?|nivel(?:es)?|niveau|"
    r"stufen?|strengths?|starke|fuerza|force|takt|tables?|tips?|pets?|books?|libros?|buch|livres?|bok|kapitel|chapters?|"
    r"capitulos?|chapitres?|uppgift(?:er)?|ovning(?:ar)?|zones?|zon)"
)
_NUMBERED = late(
    rf"(?<![a-z])(?:{_NUMBERS}:?\s)(?P<row>(?:{_FEW}|0)(?:[.,]5)?(?:{_AND}{_FEW}(?:[.,]5)?){{0,2}}){_ENDS}"
)
_YEAR = r"(?:19[3-9]\d|20[0-4]\d)"
_OF_YEAR = late(
    rf"(?<![a-z])(?:von|aus|anno|av|fran|uit|van|du|dell?'?|d'|do|da)\s?(?P<row>{_YEAR})(?=[,.;)]?\s(?!\d{{3}})|[,.;)]?\Z|\n)"
)
_LOOK_BACK, _LOOK_AHEAD = 60, 60  # characters beside a place in which such a count may stand


def counted_nouns(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    return told_spans(lower, start, end, _FORMS, _LOOK_BACK, _LOOK_AHEAD)


_FORMS = (
    Form(late(r"\d[\s-][a-z]{3}"), _COUNTED, "row", is_any),
    Form(late(r"\d\s(?:of|de|von|av|di|van)\s"), _OF, "row", is_any),
    Form(late(rf"{_NUMBERS}:?\s\d"), _NUMBERED, "row", is_any),
    Form(late(rf"[a-z'\s]{_YEAR}(?!\d)"), _OF_YEAR, "row", is_any),
)
