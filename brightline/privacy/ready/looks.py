"""Tags that say how a text looks: '[size=4]020[/size]', '<span class="x">', '<font color=red>'.

What lives here: the text without them. Their attributes are colours, sizes, fonts, sides and the
names of styles; a tag stays whose attribute could hold a contact, or a piece of one: an address, a
number word, figures that are no colour or size, or too many of those that are.
"""

from __future__ import annotations

import re

from brightline.privacy.figures.number_words import read_word
from brightline.privacy.text.folded import Folded

_VALUE = r"(?:\"[^\"<>\[\]\n]{0,40}\"|'[^'<>\[\]\n]{0,40}'|[^\s\"'<>\[\]=]{1,30})"
_OF_BOARD = r"(?:size|colou?r|font|face|align|highlight|bgcolor|style)"
_OF_BOARDS = re.compile(
    rf"\[{_OF_BOARD}=(?P<said>{_VALUE})\]|\[/{_OF_BOARD}\]",
    re.IGNORECASE,
)
INLINE = "b|i|u|s|em|strong|span|font|small|big|sub|sup|mark|del|ins|tt|code|bdi|bdo|center|q"
BREAKS = "br|p|div|li|ul|ol|hr|td|tr|h[1-6]"
"""Tags of a page inside of a line, and those that begin one."""
_ATTRIBUTE = r"(?:class|style|colou?r|size|face|align|dir|lang|role|width|clear)"
_OF_PAGES = re.compile(
    rf"<(?:(?P<line>{BREAKS})|{INLINE})"
    rf"(?P<said>(?:\s{{1,2}}{_ATTRIBUTE}\s?=\s?{_VALUE}){{1,4}})\s?/?>",
    re.IGNORECASE,
)
_ATTRIBUTES = re.compile(rf"\s{_ATTRIBUTE}\s?=")
_FIGURES = re.compile(r"\d+")
# Of a colour or a size: '4', '14', '00', '8800', '333'.
_PLAIN_FIGURES = re.compile(r"\d{1,2}|(\d)\1{1,5}|(?:(\d)\2){2,3}|[1-9]00")
_MOST_FIGURES = 4  # kinds of them in all tags: of a number there are more
_MOST_DIGITS = 6  # in those kinds, less '0000' and its like
_WORDS = re.compile(r"[a-zA-Z]+")
_MOST_WORDS = 4  # of all attributes of a tag
_FEWEST_ALIKE = 3  # figures: of '00' and '11' a number may be cut


def without_looks(folded: Folded) -> Folded:
    """The same without the tags that only say how it looks."""
    text = folded.text
    found = list(_OF_PAGES.finditer(text)) if "=" in text and "<" in text else []
    if "[/" in text:
        found += _OF_BOARDS.finditer(text)
    said = [tag["said"] or "" for tag in found]
    if not any(said) or _could_be_number(set(_FIGURES.findall(" ".join(said)))):
        return folded
    plain = [tag for tag, saying in zip(found, said, strict=True) if _says_look(saying)]
    return folded.changed(
        (*tag.span(), "\n" if tag.groupdict().get("line") else "") for tag in plain
    )


def _could_be_number(kinds: set[str]) -> bool:
    """Whether the figures of all tags, put together, could be those of a number."""
    digits = sum(
        len(figures) for figures in kinds if len(set(figures)) > 1 or len(figures) < _FEWEST_ALIKE
    )
    return len(kinds) > _MOST_FIGURES or digits > _MOST_DIGITS


def _says_look(said: str) -> bool:
    """Whether nothing in a tag's attributes could be of a contact."""
    values = _ATTRIBUTES.sub(" ", said)
    words = _WORDS.findall(values)
    return (
        "@" not in values
        and len(words) <= _MOST_WORDS
        and all(_PLAIN_FIGURES.fullmatch(figures) for figures in _FIGURES.findall(values))
        and not any(read_word(word.lower()) for word in words)
    )
