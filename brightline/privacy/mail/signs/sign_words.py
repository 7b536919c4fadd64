"""E-mail addresses whose at or dot is a word of another language, misspelt, or a key to press.

What lives here: 'jane arobase example point org', 'jane7 @rroba example pnto org', 'jane, press the
at key, example, a dot, org', 'jane the monkey tail example.org', 'jane at example Dot-com'. The
signs are put in the place of their words, and the address is found as any other. What has no word
of these is in `emails`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.figures.name_digits import NUMBER_OF
from brightline.privacy.mail.parts.email_forms import PROVIDERS, SURE_ENDING
from brightline.privacy.mail.parts.email_names import NOT_LOCAL
from brightline.privacy.text.folded import Change, Folded
from brightline.privacy.text.late import late

_ARROBA = (
    r"(?:(?:signo|simbolo|sinal)\s(?:de\s|del\s)?arroba|(?!arroba(?![a-z]))[a4@]-?r{1,3}-?[o0](?:b{1,2}|v)[a4@e]s?|ar{1,2}[o0]b(?![a-z])|r{2}[o0]ba|"
    r"arorba|arrboa|arroab|arrona|arrobs|ar{1,2}[o0]u?ba(?:s{1,2}|z|c)e?)"
)
_NAMED_AT = (
    r"(?:klammer-?affe|affen(?:schwanz|klammer|ohr)|klammer-a|kringel-a|at-?zeichen|"
    r"(?:ch|c|k)i?oc{1,2}h?i?ol{1,2}(?:in)?a|ape?n?staart(?:je)?|snabel-?a|alfa-?kr[oø]ll|zavinac|kukac|malpa|"
    r"miukumauku|a[\s-]comm?ercial|commercial[\s-]at|at-?(?:sign|symbol)|a\senroule|shift[\s+-]{1,3}2)"
)
# Words of the language that stand for the at only between a name and a domain.
_DRAWN_AT = (
    r"(?:at\skey|strudel|snail|monkey(?:(?:'?s)?[\s-]tail)?|circled\sa|"
    r"(?:a|at)\s(?:in|inside|with|within|con|en|mit|dans|num|com|im)\s"
    r"(?:(?:a|an|the|un|una|um|el|einem|einer|little|its)\s){0,2}"
    r"(?:circle|tail|loop|curl|circulo|rabito|colita|cola|rabo|kringel|kreis|cercle))"
)
_SLIPPED_AT = r"(?:aa+t|a+tt+|aht|ath|aet|at\.|ay|ta|qt|zt|st|ar|af|ag|ad)"
_AT = late(
    rf"(?<![a-z0-9])(?:(?P<sure>{_ARROBA}|{_NAMED_AT})|(?P<drawn>{_DRAWN_AT})"
    rf"|(?P<slipped>{_SLIPPED_AT})|(?P<usual>at|arroba))(?:\s?-?(?:sign|symbol|mark|key|taste))?"
    r"(?![a-z0-9])|(?P<sign>@)"
)
_NEW_DOT = (  # those that `emails` does not know
    r"(?:d(?:awt|aht|to|pt|or|ut|it|of|dot)|[fsxe]ot|punot|pumto|pnuto|punyo|po[iu]?nt[ou]?(?<!point)|poin[gs]?|poitn|p[io]{2}nt(?<!point)|ponit|pint|punktum|tecka|kropka|d[o0]tt+|ponto|p0nto|punkt|pkt|punt|puntp|pnt[o0]?|putno|punro|"
    r"p[uo]nt0)"
)
_DOT_WORD = rf"(?:{_NEW_DOT}|d[o0]+t+|punt[o0]|puntito|pto|point|period)"
_SIGNS = r"[^a-z0-9@.]"
_TWO_LETTERS = (
    r"(?:de|fr|pt|it|ch|at|be|nl|eu|io|mx|br|ca|us|uk|es|co)"
    r"(?=\W*(?:\n|$)|[.,;:!?)\]]|\s(?:or|oder|ou|o|u)\s)"
)
_ENDING = rf"(?:(?!(?<=[,;:!?]\s)(?:info|test))(?:{SURE_ENDING})|{_TWO_LETTERS})"
_JOINING = (
    r"(?:(?:the|that|an?|el|la|un|una|o|um|le|das|ein|insert|little|small|signo|simbolo|sinal|signe|"
    r"symbole|sign|symbol|tecla|de|del|for|press|type|hit|write|then|and|now|next|y|e|et|und|pulsa|"
    r"presiona|aprieta|teclea|escribe|luego|followed\sby|seguido|dann|danach|depois|puis|ensuite|poi|"
    r"despues|after\sthat|gefolgt\svo[nm]|suivi\sd[eu]|seguito\sda(?:lla)?|em\sseguida|a\sseguir|l(?='))[^a-z0-9@.]{1,3})"
)
_GLUED_DOT = rf"{_SIGNS}{{0,2}}(?:{_DOT_WORD})-?(?=(?:{SURE_ENDING})(?![a-z0-9]))"
_BESIDE_DOT = rf"{_SIGNS}{{1,4}}{_JOINING}{{0,3}}"
_SPACED_DOT = rf"\s?[(\[{{<]?\s?\.\s?[)\]}}>]?\s?(?=(?:{SURE_ENDING})(?![a-z0-9]))"
_DOT = rf"(?:\.(?=[a-z0-9])|{_SPACED_DOT}|{_BESIDE_DOT}{_DOT_WORD}{_BESIDE_DOT}|{_GLUED_DOT})"
_LABEL = (
    rf"(?!(?:{_DOT_WORD}|or|oder|ou|o)(?![a-z0-9]))[a-z0-9]{{1,40}}(?:-[a-z0-9]{{1,40}}){{0,3}}?"
)
_DOMAIN = late(
    rf"{_SIGNS}{{0,4}}{_JOINING}{{0,4}}(?P<domain>{_LABEL}(?:{_DOT}{_LABEL}){{0,3}}{_DOT}{_ENDING}"
    rf"|(?:{PROVIDERS})(?!{_DOT}))(?![a-z0-9-]|\.[a-z])"
)
_DOTS = late(_DOT)
_LINE = (
    r"(?:underscore|underline|guion\sbajo|barra\sbaja|tiret\s(?:bas|du\s(?:8|huit))|trait\sbas|"
    r"unterstrich|sublinhado|traco\sbaixo|trattino\sbasso|podkres(?:lnik|lenie)|dolna\skreska|podtrzitko|"
    r"(?:liggend|laag)\sstreepje|understreck|understregning|alt\scizgi)"
)
_HYPHEN = (
    r"(?:dash|hyphen|tiret|bindestrich|minus|traco|hifen|trattino|guion|trait\sd'union|myslnik|lacznik|"
    r"kreska|pomlcka|spojovnik|koppelteken|streepje|kotojel|cratima)"
)
_IN_NAME = late(
    rf"{_SIGNS}{{1,3}}(?:(?P<line>{_LINE})|(?P<hyphen>{_HYPHEN})|{_DOT_WORD}){_SIGNS}{{1,3}}"
)
_WORD = r"[a-z0-9](?:[a-z0-9._+'-]*[a-z0-9])?"
_NAME = late(
    rf"(?<![a-z0-9@._+-])(?P<local>{_WORD}"
    rf"(?:{_SIGNS}{{1,3}}(?:{_LINE}|{_HYPHEN}|{_DOT_WORD}){_SIGNS}{{1,3}}{_WORD}){{0,3}})"
    rf"{_SIGNS}{{0,4}}(?:(?<![a-z0-9]){_JOINING}){{0,5}}$"
)
_LAST_PART = late(rf"(?:{_IN_NAME.pattern})(?P<part>[a-z]+)$")
_LONGEST_NAME = 90  # characters, with the words between it and its at
_FEWEST_LETTERS = 2
_NOT_NAME_WORDS = """
    an para por mon ma mein meine meu minha mio mia est ist sou bin und ou que das die der den une
    una un uma adresse endereco indirizzo schreib schreibt escreva escreve ecris ecrivez scrivi
    contato kontakt chez bei bis pour per con mit avec com no not so very all this that be was are
    avant dopo nach hinter vor depois prima apres derriere behind after before devant antes despues
    have will can do does go come stay stop feed like love see the my your signo simbolo sinal sign
    symbol de del da di press type hit write then
"""
_NOT_NAMES = NOT_LOCAL | frozenset(_NOT_NAME_WORDS.split())
_FIGURED = re.compile(r"[\d._+-]")
# In front of a name without a figure: only behind these is a snail an at.
_TOLD = late(
    r"(?:mail|correo|write|escri\w+|schreib\w*|at|to|an?|para|is|es|address|contact|me)\W{1,3}$|:\s*$"
)
# 'left of the snail comes jane': such a word alone, in front of a name.
_PLACED_AT = late(
    rf"(?<![a-z])(?:left|right|in\sfront|before|after|behind)\s(?:side\s)?(?:of\s)?the\s(?P<at>{_DRAWN_AT}(?:\s(?:sign|symbol))?)(?![a-z0-9])"
)
_NEW = late(
    rf"(?<![a-z0-9]){_NEW_DOT}(?![a-z0-9])|{_DOT_WORD}-(?:{SURE_ENDING})|{_NEW_DOT}(?:{SURE_ENDING})"
)
_SPELLED = late(_DOT_WORD)
# 'jane neuf un arobase': behind a figure it is one too, and no article.
_ONE_MORE = re.compile(r"\s(?:une?|un[ao]|eine?|eins|uma?)(?=\s)")
SIGN_WORD = re.compile(
    rf"(?<![a-z0-9])(?:{_ARROBA}|{_NAMED_AT}|{_SLIPPED_AT}(?![a-z])|signo|simbolo|sinal|arobas|comm?ercial|"
    r"strudel|snail|escargot|schnecke|lumaca|caracol|"
    r"monkey|shift|key|tail|circled?|loop|curl|circulo|rabito|colita|cola|rabo|kringel|kreis|cercle)"
    rf"|(?<![a-z0-9]){_NEW_DOT}(?:{SURE_ENDING})?(?![a-z0-9])|(?<![a-z]){_DOT_WORD}-(?:{SURE_ENDING})"
)
"""What some word of such an address holds, for `word_marks`."""


def placed_signs(lower: str) -> Iterator[Change]:
    """The at by its name, where a folded, lower-case text says what stands beside it."""
    for placed in _PLACED_AT.finditer(lower):
        yield *placed.span("at"), "at sign"


def with_signs(folded: Folded) -> Folded:
    """The same with the signs of such addresses in place of the words for them."""
    changes: list[Change] = []
    for at in _AT.finditer(folded.lower):
        found = list(_signs(folded.lower, at))
        if found and (not changes or changes[-1][1] <= found[0][0]):
            changes += found
    return folded.rewritten(changes)


def _signs(lower: str, at: re.Match[str]) -> Iterator[Change]:
    """The changes for one at: the signs in its name, the at itself, the dots of its domain."""
    domain = _DOMAIN.match(lower, at.end())
    if domain is None or not _is_new(at, domain["domain"]):
        return
    first = max(0, at.start() - _LONGEST_NAME)
    before = lower[first : at.start()]
    name = _NAME.search(before)
    if name is None or not _is_named(name, at):
        return
    for sign in _IN_NAME.finditer(before, *name.span("local")):
        drawn = "_" if sign["line"] else "-" if sign["hyphen"] else "."
        yield first + sign.start(), first + sign.end(), drawn
    last = _LAST_PART.search(name["local"])
    if last and (figures := NUMBER_OF.get(last["part"])):  # 'jane underscore seven'
        at_last = first + name.start("local") + last.start("part")
        yield at_last, first + name.end("local"), figures
    one = _ONE_MORE.match(before, name.end("local")) if name["local"] in NUMBER_OF else None
    yield first + (one.end() if one else name.end("local")), domain.start("domain"), "@"
    for dot in _DOTS.finditer(lower, *domain.span("domain")):
        if dot.group() != ".":
            yield *dot.span(), "."


def _is_new(at: re.Match[str], domain: str) -> bool:
    """Whether any of the signs is told by a word that no other search knows."""
    if at["sure"] or at["drawn"]:
        return True
    return bool((_SPELLED if at["slipped"] else _NEW).search(domain))


def _is_named(name: re.Match[str], at: re.Match[str]) -> bool:
    """Whether what stands before the at is the name of a mailbox."""
    local = name["local"]
    if local in _NOT_NAMES or sum(map(str.isalpha, local)) < _FEWEST_LETTERS:
        return False
    if not at["drawn"] or _FIGURED.search(local):
        return True
    return _TOLD.search(name.string, 0, name.start()) is not None
