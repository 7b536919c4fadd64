"""Addresses that a text puts together or draws apart: 'join "ja" and "ne", then "@example.org"'.

What lives here: names of quoted pieces, words that a plus makes one, tags behind a plus ('jane +
rooms @ example.org'), the same word of no meaning between all of the parts ('jane la @ la example
la . la org'); and the text with the address in one piece.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.mail.parts.address_parts import ENDS, LABEL, LABELS
from brightline.privacy.mail.parts.email_forms import SURE_ENDING
from brightline.privacy.mail.parts.email_names import may_be_mailbox
from brightline.privacy.mail.parts.sign_phrases import AS_ONE, AT_WORD, DOT_WORD
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late

Span = tuple[int, int]

_AND = r"(?:\s?[+&,]\s?(?:and\s)?|,?\s(?:and|y|et|und|e|with|to|con|mit|avec|com)\s)"
_QUOTED = r"\"[a-z0-9._-]{1,20}\""
_PIECES = rf"{_QUOTED}(?:{_AND}{_QUOTED}){{1,5}}"
_THEN = (
    r"[\s,;]{1,2}(?:(?:and|then|plus|y|luego|anade|agrega|et|puis|ajoute[rz]?|und|dann|e|poi|aggiungi|depois|"
    r"add|put|followed\sby|next)[\s,]{1,2}){0,3}"
)
_QUOTED_NAME = late(
    rf"(?P<pieces>{_PIECES})(?:{_THEN}|\s?\+\s?)\"?\s?@\s?\"?(?:\s?\+\s?\")?"
    rf"(?P<domain>{LABELS}\.(?:{SURE_ENDING})){ENDS}\"?"
)
_SUMMAND = r"[\"'`]?[a-z0-9._-]{1,20}[\"'`]?"
_PLUS_BETWEEN = r"[\"'`]?\s?\+\s?[\"'`]?"
# 'jane + doe + 7 + @example.org', "'ja' + 'ne' + @": a plus in front of the at is none of a name
_SUMMED = late(
    rf"(?<![\w@.+-])(?P<pieces>{_SUMMAND}(?:\s?\+\s?{_SUMMAND}){{0,5}})\s?\+\s?[\"'`]?@[\"'`]?\s?(?:\+\s?)?[\"'`]?"
    rf"(?P<domain>{LABELS}(?:{_PLUS_BETWEEN})?\.(?:{_PLUS_BETWEEN})?(?:{SURE_ENDING})){ENDS}[\"'`]?"
)
_PIECE = late(r"\"([a-z0-9._-]+)\"")
_PLUSSED = late(
    rf"(?<![\w@.+-])[a-z0-9]{{1,20}}(?:\s?\+\s?[a-z0-9]{{1,20}}){{1,4}}"
    rf"(?:,?\s|\s\()(?:(?:as|in|como|comme|als|come)\s)?{AS_ONE}\)?(?![a-z0-9])"
)
_WORDS = late(r"[a-z0-9]{1,20}(?:\s?\+\s?[a-z0-9]{1,20}){1,4}")
_SIGNS_BETWEEN = re.compile(r"[\"'`]?\s?\+\s?[\"'`]?|^[\"'`]|[\"'`]$")
_PLUS = (
    r"(?:\s\+\s?|\+\s|\s?[\[({<]\s?(?:plus(?:\ssign)?|mas|piu|mais|\+)\s?[\])}>]\s?|"
    r"\s(?:plus|mas|piu|mais)\s)"
)
_TAGGED = late(
    rf"(?<![\w@.+-])(?P<name>[a-z0-9][a-z0-9._-]{{1,40}}){_PLUS}(?P<tag>[a-z0-9]{{2,20}})"
    rf"(?=\s?@\s?[a-z0-9-]{{2,40}}\s?\.|\s?[\[({{<]\s?(?:at|arroba|@)\s?[\])}}>]\s?[a-z0-9]|"
    rf"\s(?:arroba|arobase|chiocciola)\s[a-z0-9])"
)
# In front of a name whose tag is a word of the sentence: 'via jane + dinner @ ...'.
_CUE = late(
    r"(?<![a-z])(?:e-?mail|mail|correo|courriel|write|to|at|via|line|is|es|an|a|para|su|reach|contact)[\s:,]{1,2}$|:\s$"
)
_NOISE = r"[\[({<*]?\s?[a-z]{2,12}\s?[\])}>*]?"
_SIGN = rf"[\[({{<]?\s?(?:@|{AT_WORD})\s?[\])}}>]?"
_DOT = rf"[\[({{<]?\s?(?:\.|{DOT_WORD})\s?[\])}}>]?"
_NOISY = late(
    rf"(?<=\s)(?P<noise>{_NOISE})\s{_SIGN}\s(?P=noise)\s"
    rf"(?:(?P<printed>{LABELS}\.(?:{SURE_ENDING}))|(?P<host>{LABEL})\s(?P=noise)\s{_DOT}\s(?P=noise)\s"
    rf"(?P<ending>{SURE_ENDING})){ENDS}"
)
_NAME = re.compile(r"(?<![a-z0-9@._+-])[a-z0-9][a-z0-9._+-]{0,40} $")
_LONGEST_NAME = 48
PUT_TOGETHER = re.compile(
    r"\"[a-z0-9@._-]+\"|'[a-z0-9@._-]+'|^[\[({<]?\+[\])}>]?$|[\[({<]?(?:plus|mas|piu|mais)[\])}>]?$|\[plus|\+@"
    r"|^[:(]?(?P<sign>[^\w\s@.,:;!?()\[\]{}<>/\\+-]{1,3})[a-z0-9._+-]{2,40}(?P=sign)(?:@|$)"
)
"""What some word of such an address is, for `word_marks`."""


def put_together(lower: str, windows: Sequence[Span]) -> Iterator[Change]:
    """Names in one piece, in the windows of a folded, lower-case text."""
    for window in windows:
        for quoted in _QUOTED_NAME.finditer(lower, *window):
            name = "".join(_PIECE.findall(quoted["pieces"]))
            if may_be_mailbox(name):
                yield *quoted.span(), f"{name}@{quoted['domain']}"
        for summed in _SUMMED.finditer(lower, *window):
            name = _SIGNS_BETWEEN.sub("", summed["pieces"])
            if may_be_mailbox(name):
                yield *summed.span(), f"{name}@{_SIGNS_BETWEEN.sub('', summed['domain'])}"
        for plussed in _PLUSSED.finditer(lower, *window):
            words = _WORDS.match(lower, plussed.start())
            if words:
                yield *plussed.span(), re.sub(r"\s?\+\s?", "", words.group())
        for tagged in _TAGGED.finditer(lower, *window):
            told = may_be_mailbox(tagged["tag"]) or _CUE.search(lower, 0, tagged.start())
            if told and may_be_mailbox(tagged["name"]):
                yield *tagged.span(), f"{tagged['name']}+{tagged['tag']}"


def without_noise(lower: str, windows: Sequence[Span]) -> Iterator[Change]:
    """The addresses between whose parts one word comes again and again."""
    for window in windows:
        for noisy in _NOISY.finditer(lower, *window):
            first = noisy.start()
            name = _NAME.search(lower, max(0, first - _LONGEST_NAME), first)
            if name and may_be_mailbox(name.group().rstrip()):
                domain = noisy["printed"] or f"{noisy['host']}.{noisy['ending']}"
                yield name.start(), noisy.end(), f"{name.group().rstrip()}@{domain}"
