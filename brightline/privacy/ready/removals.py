"""What a text asks its readers to take out of a contact: 'jXane@example.org, take out every X'.

What lives here: the notices, and the text without what they name. Only the words that hold a figure
or an '@' lose anything, in the lines around the notice, and never a number word. A word in small
letters is taken out of an address only if it is one of those that are put in to be taken out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.figures.number_words import EXACT
from brightline.privacy.text.folded import Folded
from brightline.privacy.text.late import late

VERB = (
    r"remove|take\sout|take\saway|leave\sout|ignore|disregard|delete|omit|skip|without|drop|cut(?:\sout)?|"
    r"ditch|lose|strip(?:\sout)?|erase|scrap|discard|cross\sout|get\srid\sof|quit[ae]n?|sin|"
    r"borr[ae]n?|elimin[ae]n?|ignor[ae]n?|omit[ae]n?|sac[ae]n?|enleve[rz]?|supprime[rz]?|retire[rz]?|"
    r"sans|senza|togli\w*|minus|moins|entfern\w*|ohne|streich\w*|losch\w*|tire|remova|apague|sem"
)
_ARTICLE = (
    r"(?:(?:every|all|the|each|any|of|word|part|those|both|two|extra|signs?|signos?|sinais|zeichen|signes?|segni|(?:big|large)(?=\s[\"']?[a-z][\"']?(?:'?s)?(?![a-z]))|tod[oa]s?|los|las|la|el|les|le|"
    r"die|das|den|alle|os|as|o|a|il|lo|gli|palabra|mot|wort|parola|palavra|beiden?|ambas|deux|dos|due)\s)"
)
_NOT_COUNT = (
    r"(?:do(?:es)?\s?n[o']?t\s(?:count|matter|belong)|dont\scount|no\scuentan?|are\s(?:just\s)?"
    r"(?:noise|decoys|fake|filler)|is\s(?:just\s)?(?:noise|fake|filler)|zahlen\snicht|zahlt\snicht|"
    r"(?:must|has\sto|have\sto|should|needs\sto|can)\sgo|(?:is|are)\s(?:extra|surplus|padding|not\spart|too\smuch)|"
    r"sobran?|(?:est|sont)\sen\strop|(?:bitte\s)?weglassen|(?:bitte\s)?wegdenken|va\stolto|esta\sa\smais|"
    r"goes(?:\s(?:away|out))?(?=\s?(?:[.,;:!?)]|$|\n))|se\sva|(?:bitte\s)?(?:losch\w*|entfern\w*|streich\w*|ignorier\w*)|"
    r"(?:gehort|muss|kommt)\s(?:\w+\s)?(?:weg|raus|nicht\sdazu)|(?:est|sont)\sa\s(?:enlever|supprimer)|(?:va|vanno)\s(?:tolt|rimoss)[oaie]|"
    r"(?:deve|devem)\ssair|(?:e|est[ao])\sa\smais|hay\sque\s(?:quitar|borrar)(?:lo|la)?)"
)
_ONES = {
    word: str(digit)
    for told in (
        "zeros ones twos threes fours fives sixes sevens eights nines",
        "ceros unos doses treses cuatros cincos seises sietes ochos nueves",
        "nullen einsen zweien dreien vieren funfen sechsen siebenen achten neunen",
        "zeri uni due tre quattro cinque sei sette otto nove",
    )
    for digit, word in enumerate(told.split())
} | {"zeroes": "0", "noughts": "0", "zweier": "2"}
_NAMED = (
    r"(?:(?P<capitals>(?i:(?:capitals?|caps|upper\s?case)(?:\sletters?)?|mayusculas|majuscules|"
    r"letras\smayusculas|grossbuchstaben|maiusculas))"
    r"|(?P<sign>(?i:stars?|asterisks?|asteriscos?|estrellas?|sterne|etoiles)|\*+)"
    r"|(?P<plus>(?i:plus(?:es)?(?:\ssigns?)?(?!\s[a-z]*\d)|pluses|(?:signos?\s)?(?:de\s)?mas(?=[^\w]*(?:$|\n|[).,]))|pluszeichen|"
    r"signes?\splus|segni\spiu|sinais\sde\smais))"
    r"|(?P<line>(?i:under[\s-]?(?:scores?|lines?)|guion(?:es)?\sbajos?|tirets?\sbas|unterstriche?n?|trattin[oi]\sbass[oi]|sublinhados?))"
    r"|(?P<hyphen>(?i:hyphens?|dash(?:es)?|guion(?:es)?|tirets?|traits?\sd'union|bindestriche?n?|"
    r"trattin[oi]|hifens?|tracos?))(?!\s(?:bajos?|bas|bass[oi]|baixos?)(?![a-z]))"
    r"|(?P<drawn>[#%&~^=|+]{1,4}|[$!?]{2,4})"
    r"|(?P<figures>(?<![\w.,$€£-])\d{1,4}(?:'?s(?![A-Za-z])|(?![\w%/-]|[.,:]\d)))"
    rf"|(?P<ones>(?i:{'|'.join(_ONES)})(?![A-Za-z]|\s[a-z]))"
    r"|(?P<all>(?:(?<=the\s)|(?<=all\s)|(?<=los\s)|(?<=les\s)|(?<=die\s)|(?<=alle\s)|(?<=gli\s)|(?<=os\s)|(?<=as\s))"
    r"(?i:numbers|digits|figures|numeros|digitos|cifras|chiffres|ziffern|zahlen|cifre|numeri|algarismos)(?![A-Za-z]))"
    r"|(?P<letters>(?i:letters|letras|lettres|buchstaben))(?!\s[A-Z](?![A-Za-z]))"
    r"|(?P<small>[a-z])(?:'?s(?![A-Za-z])|(?![A-Za-z]|[$€£]\d))"
    r"|(?P<letter>[A-Z])(?:'?s|es)?(?![A-Za-z]|[$€£]\d)"
    r"|(?P<word>[._-]?[A-Za-z](?:[A-Za-z]|[._-](?=[A-Za-z])){1,16}[._-]?))"
)
_TO_TAKE_OUT = late(rf"(?<![a-z])(?:{VERB})\s(?:{_ARTICLE}|letters?\s|letras?\s){{0,3}}[\"'(]?")
_WHAT = late(rf"{_NAMED}(?![a-z])")
_TAKEN_APART = late(
    rf"(?<![a-z])(?i:take|leave|cut|strip|pull)\s(?i:{_ARTICLE}|letters?\s){{0,3}}[\"'(]?{_NAMED}[\"')]?\s"
    r"(?i:(?:and|with)\s(?:its|the)\s(?:dot|period|point|full\sstop|hyphen|dash|line)\s(?:(?:behind|after|before)\s(?:it\s)?)?)?(?i:out|away|off)(?![a-z])"
)
# '(capitals out)', 'NOSPAM away', 'mayusculas fuera'
_OUT = r"(?i:out|away|off|fuera|afuera|raus|weg|dehors|fora|via)"
_SAID_OUT = late(rf"(?<![a-z]){_NAMED}[\"')]?\s{_OUT}(?=\s?(?:[.,;:!?)\]\n]|$))")
_TAKEN_APART_CUE = re.compile(rf"\s{_OUT}(?![a-z])")
# Capitals that do not matter are as good as small letters.
_EITHER = r"(?(capitals)(?!(?i:\S+\s?n[o']?t\smatter|dont\smatter)))"
_NOT_TO_COUNT = late(rf"(?<![a-z]){_NAMED}[\"')]?\s{_EITHER}(?i:{_NOT_COUNT})")
# What one of the second kind holds: most texts have none.
_NOT_COUNT_CUE = re.compile(
    r"count|matter|belong|cuenta|noise|decoys|fake|filler|zahl|\sgo(?![a-z])|extra|surplus|padding|\spart|too\smuch|"
    r"sobra|trop|weglassen|wegdenken|tolto|mais|"
    r"\sgoes|se\sva|losch|entfern|streich|ignorier|weg|raus|dazu|enlever|supprimer|rimoss|sair|quitar|borrar"
)
# Small letters that are put into an address to be taken out.
_FILLER_WORDS = """
    nospam no-spam notspam antispam spam nobots no-bots nobot bots bot norobots norobot removeme
    removethis remove deleteme deletethis delete quitar quita quitame quitaesto borra borrar borrame
    sinspam noreply nofilter takeout takemeout ignore ignoreme dropme cutme filler fake sansspam
    enlever supprimer keinspam entfernen tira remover xxx
"""
_FILLERS = frozenset(_FILLER_WORDS.split())
_PAIR = re.compile(r"[A-Z]{2}|([xqzwkj])\1{1,3}")  # letters of which no name has two
_SHORTEST_WORD = 3
_BESIDE = 160  # characters on either side of a notice
_TOKEN = re.compile(r"\S+")
_CAPITALS = re.compile(r"(?<=@)[A-Z]+(?:[._-][A-Z]+)*[._-]|[A-Z]+")
_STARS = re.compile(r"\*+")
_LETTERS = re.compile(r"(?<=\d)[A-Za-z]{1,3}(?=\d)")
_NOTHING = re.compile(r"(?!)")
_HOLDS_ADDRESS = re.compile(
    r"[A-Za-z]@[A-Za-z]|[A-Za-z]\d+@[A-Za-z]|[A-Za-z]@\d+[A-Za-z]|(?:[A-Za-z]\d+){2,}[A-Za-z]"
)
_HOLDS_CONTACT = re.compile(r"[\d@]")
_AMONG_SMALL = re.compile(r"[a-z][A-Z]{2,5}[a-z]")  # letters put into a name
_INSIDE = {sign: re.compile(rf"(?<=[A-Za-z0-9])\{sign}{{1,3}}(?=[A-Za-z0-9])") for sign in "+-_"}


def without_removed(folded: Folded, windows: Sequence[tuple[int, int]]) -> Folded:
    """The same without what a notice in one of the windows asks readers to take out."""
    notices = [notice for span in windows for notice in _notices(folded, *span)]
    spans = {(*span, "") for notice in notices for span in _named(folded, notice)}
    return folded.changed(spans)


def _notices(folded: Folded, start: int, end: int) -> Iterator[re.Match[str]]:
    """What is named by each notice; its capitals tell what is a name."""
    text = folded.text
    for verb in _TO_TAKE_OUT.finditer(folded.lower, start, end):
        if what := _WHAT.match(text, verb.end(), end):
            yield what
    if _TAKEN_APART_CUE.search(folded.lower, start, end):
        yield from _TAKEN_APART.finditer(text, start, end)
        said = _SAID_OUT.finditer(text, start, end)
        yield from (notice for notice in said if notice["capitals"] or notice["word"])
    if _NOT_COUNT_CUE.search(folded.lower, start, end):
        yield from _NOT_TO_COUNT.finditer(text, start, end)


def _named(folded: Folded, notice: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Where what a notice names stands around it."""
    pattern, hyphens = _pattern(notice), notice["hyphen"]
    if pattern is _NOTHING:
        return
    if notice["small"]:
        yield from _between_all(folded, notice)
        return
    named = notice.groupdict()
    of_digits = named["figures"] or named["ones"] or named["all"]
    holds = _HOLDS_ADDRESS if of_digits else _HOLDS_CONTACT
    start, end = notice.span()
    around = ((max(0, start - _BESIDE), start), (end, end + _BESIDE))
    for first, last in around:
        for token in _TOKEN.finditer(folded.text, first, last):
            # 'ja-ne at exam-ple dot org', 'snap mapleXXlotus'
            if hyphens or holds.search(token.group()) or _AMONG_SMALL.search(token.group()):
                for match in pattern.finditer(folded.text, *token.span()):
                    yield match.span()


def _between_all(folded: Folded, notice: re.Match[str]) -> Iterator[tuple[int, int]]:
    """A small letter, where it stands between all letters of a name: 'jxaxnxe@...'."""
    letter = notice["small"]
    between = re.compile(rf"(?<![a-z0-9])(?:[a-z0-9]{letter}){{3,}}[a-z0-9](?![a-z0-9])")
    start, end = notice.span()
    for first, last in ((max(0, start - _BESIDE), start), (end, end + _BESIDE)):
        for name in between.finditer(folded.lower, first, last):
            yield from ((at, at + 1) for at in range(name.start() + 1, name.end(), 2))


def _pattern(notice: re.Match[str]) -> re.Pattern[str]:
    named = {name: found for name, found in notice.groupdict().items() if found}
    if "capitals" in named:
        return _CAPITALS
    if "sign" in named:
        return _STARS
    for name, sign in (("plus", "+"), ("line", "_"), ("hyphen", "-")):
        if name in named:
            return _INSIDE[sign]
    if "drawn" in named:
        return re.compile(rf"(?<=[A-Za-z0-9])(?:{re.escape(named['drawn'])}){{1,3}}(?=[A-Za-z0-9])")
    if "letters" in named:
        return _LETTERS
    if not named.keys().isdisjoint(("figures", "ones", "all")):
        # Of an address only: those of a number are told in `noted_numbers`.
        digits = _digits(named)
        return re.compile(rf"(?<=[A-Za-z@.]){digits}(?=[A-Za-z])")
    if "small" in named:
        return re.compile(named["small"])
    if "letter" in named:
        return re.compile(re.escape(named["letter"]))
    return _of_word(named["word"])


def _digits(named: dict[str, str]) -> str:
    if "all" in named:
        return r"\d+"
    return _ONES[named["ones"].lower()] if "ones" in named else named["figures"].rstrip("'s")


def _of_word(word: str) -> re.Pattern[str]:
    """'NOSPAM', 'NoBots', '-nospam-': with the sign that joined it to the rest."""
    bare = word.strip("._-")
    capitals = sum(map(str.isupper, bare))
    if _PAIR.fullmatch(bare):
        return re.compile(bare)
    known = capitals > 1 or bare.lower() in _FILLERS
    if bare.lower() in EXACT or not known or len(bare) < _SHORTEST_WORD:
        return _NOTHING
    escaped = re.escape(bare)
    if word[0] in "._-" and word[-1] in "._-":
        return re.compile(re.escape(word), re.IGNORECASE)
    return re.compile(
        rf"(?<=[._-]){escaped}[._-]|[._-]?{escaped}(?=@)|(?<=@){escaped}[._-]?|{escaped}",
        re.IGNORECASE,
    )
