"""Words whose letters stand by themselves: 'f i v e', 'j-a-n-e', 'j _ a _ n _ e', one a line.

What lives here: which of them are one word, and a folded text with those closed up: their
separators are dropped as hidden characters are. Letters that words tell are in `letter_words`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from brightline.privacy.text.folded import Folded

# 's e v e n', 'e-i-g-h-t', 'j.a.n.e @ ...', 'j _ a _ n _ e', one a line: with one separator.
_APART_BY = r"(?:\x20_\x20|(?!\x20\w\x20_\x20)[^\w\n@$]{1,3}|_|\x20?\n\x20?)"
MAY_BE_APART = re.compile(rf"(?<![^\W_])[a-zA-Z$@]({_APART_BY})[a-zA-Z]\1[a-zA-Z](?![^\W_])")
# 'a j - a - n - e': with the sign, and not 'a' with 'j', '-', 'a' a blank apart.
_SIGNED = r"(?!.\x20[a-zA-Z0-9]\x20[._-]\x20[a-zA-Z0-9]\x20[._-])"
# By classes of characters one letter beside another is found in a tenth of the time. What is not in
# Latin-1 becomes a question mark, which is a sign: no word set apart is missed for it.
_LETTER_CLASS, _OTHER_CLASS, _OF_NAME_CLASS, _SIGN_CLASS = b"LX@-"
_CLASSES = bytes(
    _LETTER_CLASS if re.match("[a-zA-Z]", chr(code)) else
    _OTHER_CLASS if chr(code).isalnum() else
    _OF_NAME_CLASS if chr(code) in "$@" else _SIGN_CLASS
    for code in range(256)
)  # fmt: skip
_TWO_LETTERS = re.compile(rb"[@-]L-{1,3}L(?![LX])")
_APART = re.compile(
    rf"(?<![^\W_]){_SIGNED}[a-zA-Z0-9$@](?P<s>{_APART_BY})[a-zA-Z0-9._@-]"
    r"(?:(?P=s)[a-zA-Z0-9._@-])+(?![^\W_])"
    r"(?!(?<=\x20\x20.)\x20[a-zA-Z0-9](?![^\W_]))"  # '7  8  s e v e n': the 's' is of a word
    r"(?!(?P<of>[^\w\s])[a-zA-Z](?P=of)[a-zA-Z])"  # '5 5 z.e.r.o': the 'z' is
)
# 'Escríbeme a j a n e': the first letter is a word.
_TO_WHOM = re.compile(
    r"(?:escri\w*|manda\w*|envia\w*|correo|mensajes?|e-?mail|llama\w*|consultas|preguntas|dudas|ecri\w*|envo\w*|scriv\w*|"
    r"invia\w*|domande|questions|escrev\w*|perguntas|paypal|venmo|zelle|bizum|cash\s?app|pag\w{1,4}|dep[oó]sit\w*|"
    r"transf\w*|send|pay|(?:un|unos|el|tu|vuestro)\smails?|palabras|lineas|mensajera|postal(?:es)?|contacta\w*|dirigid[oa]|escrito|respond\w*|contesta\w*|pregunta\w*)\s$",
    re.I,
)
_BEHIND_ENDING = re.compile(
    r"(?:^|\.)(?:com|net|org|info|test|example|invalid)([iyaunrx]|\d{1,2})$", re.IGNORECASE
)
_SENTENCE_BEHIND = re.compile(r"\s[A-Za-z']{2}")
_NO_SENTENCE = re.compile(r"\.\s(?:[a-z]|[A-Z]{2})")
# 'T🌟e🌟l🌟e🌟gram': the rest of a network's name behind the same picture
_REST = re.compile(r"(?:[a-z]{0,3}gram|chat|book|fans|tok|app|pal)(?![a-z])", re.IGNORECASE)
_WORD_INSIDE = re.compile(r"[a-zA-Z]{3}")
# Letters of which their text may tell more: of numerals, of a pair, of a sign between two words.
_BRACKETED = frozenset("()[]{}<>'\"")
_NUMERALS = re.compile(r"(?:[IVXivxoO]|\W|\d)+")
_TOLD = r"(?:doub|dobl|doppe|doppi|dupl)[a-z]{1,6}"
_SIGN = r"(?:dot|punto|point|ponto|punkt|underscore|dash|hyphen|guion|bajo)"
_TOLD_BEFORE = re.compile(rf"(?:(?<![a-z]){_TOLD}|(?<![a-z0-9])[a-z0-9]\s{_SIGN})[\s-]$", re.I)
_TOLD_BEHIND = re.compile(rf"[\s,-]{{1,2}}(?:{_TOLD}(?![a-z])|{_SIGN}\s[a-z0-9](?![a-z0-9]))", re.I)
_LONGEST_TOLD = 16
# 'd.o.i.s u.m d.o.i.s': two letters are a word where those beside them have the same separator.
_PAIR = re.compile(rf"(?<![^\W_])[a-zA-Z](?P<s>{_APART_BY})[a-zA-Z](?![^\W_])")
_BESIDE = re.compile(r"[^\w]{1,5}")
_FEWEST_BESIDE = 3  # words set apart in a row: initials stand beside none
_FEWEST_IN_COLUMN = 5
_FEWEST_ENCLOSED = 4


def closed_up(folded: Folded, surely: bool = False) -> Folded:
    """The same without the separators inside of words whose letters are set apart.

    With `surely`, only of those that nothing but a word can be: what a text tells is not done yet.
    """
    text = folded.text
    classes = b"-" + text.encode("latin-1", "replace").translate(_CLASSES)
    if not _TWO_LETTERS.search(classes):
        return folded
    if not MAY_BE_APART.search(text):
        return folded
    dropped: list[tuple[int, int, str]] = []
    words: list[tuple[int, int, str]] = []
    for match in _APART.finditer(text):
        step = 1 + len(match["s"])
        letters = match.group()[::step]
        if not _WORD_INSIDE.search(letters) or ("\n" in match["s"] and not _is_column(letters)):
            continue
        if surely and not _is_word(text, match, letters):
            continue
        enclosed = _is_enclosed(text, match)
        first, end = match.span() if enclosed else _ends_of(text, match, step)
        dropped += [(at, at + step - 1, "") for at in range(first + 1, end, step)]
        words.append((first, end, match["s"]))
        dropped += _behind(text, match["s"], end)
        if enclosed:
            dropped += [(first - 1, first, ""), (end, end + 1, "")]
    if len(words) > 1:
        dropped += _pairs(text, words)
    return folded.rewritten(sorted(dropped))


def _behind(text: str, separator: str, end: int) -> Iterator[tuple[int, int, str]]:
    """The separator once more behind the last letter, where the word or the address goes on."""
    last = end + len(separator)
    if not separator.isascii() and text.startswith(separator, end) and _REST.match(text, last):
        yield end, last, ""
    if separator == "." and _NO_SENTENCE.match(text, end):  # 'd.o.t. com'
        yield end, end + 1, ""


def _pairs(text: str, words: list[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    """What stands inside of words of two letters beside others with the same separator."""
    ends = [0, *(at for word in words for at in word[:2]), len(text)]
    gaps = zip(ends[::2], ends[1::2], strict=True)
    pairs = [(*pair.span(), pair["s"]) for gap in gaps for pair in _PAIR.finditer(text, *gap)]
    known, runs = set(words), list[list[tuple[int, int, str]]]()
    for one in sorted(words + pairs):
        last = runs[-1][-1] if runs else (0, 0, "")
        if last[2] == one[2] and _BESIDE.fullmatch(text, last[1], one[0]):
            runs[-1].append(one)
        else:
            runs.append([one])
    for run in runs:
        if len(run) >= _FEWEST_BESIDE and not known.isdisjoint(run):
            yield from ((start + 1, end - 1, "") for start, end, _ in {*run} - known)


def _ends_of(text: str, match: re.Match[str], step: int) -> tuple[int, int]:
    """Without a letter of the sentence: 'Escríbeme a j a n e', '. o r g I am', '7 1 A short'."""
    first, end = match.span()
    before = text[max(0, first - 16) : first]
    of_sentence = before.endswith("'") or (before.endswith("/") and match["s"].isspace())
    if of_sentence or (text[first] in "ayAY" and _TO_WHOM.search(before)):
        first += step  # not of 'o.n.e/f.i.v.e'
    while text[end - 1] in "._-":  # 'j a n e - no texts'
        end -= step
    if behind := _BEHIND_ENDING.search(text[first:end:step]):
        end -= step * len(behind[1])
    elif text[end - 1] in "IAY" and _SENTENCE_BEHIND.match(text, end):
        letters = text[first : end - step]
        end -= step * (letters == letters.lower())
    return first, end


def _is_column(letters: str) -> bool:
    """Whether letters one a line are a word, and not the rows of a list."""
    rising = all(ord(b) - ord(a) == 1 for a, b in pairwise(letters.lower()) if b.isalpha())
    return len(letters) >= _FEWEST_IN_COLUMN and not rising


def _is_enclosed(text: str, match: re.Match[str]) -> bool:
    """'(j)(a)(n)(e)': what stands between all letters stands around them too."""
    between = match["s"].replace(" ", "")
    letters = match.group()[:: 1 + len(match["s"])]
    if len(between) != len(")(") or len(letters) < _FEWEST_ENCLOSED:
        return False  # '(s)(m)(l)' are sizes
    return text[match.start() - 1 : match.start()] == between[1] and text.startswith(
        between[0], match.end()
    )


def _is_word(text: str, match: re.Match[str], letters: str) -> bool:
    """Whether letters are a word of which nothing else is told beside them."""
    if _NUMERALS.fullmatch(letters):
        return False
    if not _BRACKETED.isdisjoint(match["s"]) and not _is_enclosed(text, match):
        return False
    start, end = match.span()
    if _TOLD_BEFORE.search(text, max(0, start - _LONGEST_TOLD), start):
        return False
    return _TOLD_BEHIND.match(text, end) is None


def is_set_apart(shown: str) -> bool:
    """Whether a word of the original has its letters set apart: 'f i v e'."""
    return MAY_BE_APART.search(shown) is not None
