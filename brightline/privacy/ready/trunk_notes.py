"""Notes of the zero that is not dialled from abroad: '+44, leave the zero out, 20 7946 ...'.

What lives here: such notes behind a country's code, in figures or words, in seven languages, and
the text with '(0)' in their place, as such a zero is written otherwise; where the zero itself still
stands behind the note, nothing.
"""

from __future__ import annotations

from brightline.privacy.figures.number_words import WORD_OF_DIGIT
from brightline.privacy.ready.removals import VERB
from brightline.privacy.text.folded import Folded
from brightline.privacy.text.late import late

_WORD = rf"(?:(?:double|triple|doble)\s)?(?:{WORD_OF_DIGIT})"
_CODE = (
    r"(?:(?:\+\s?|(?<![\d.,])00\s?)[1-9]\d{0,2}"
    rf"|(?<![a-z])(?:plus|mas|piu|mais)\s(?:[1-9]\d{{0,2}}|{_WORD}(?:[\s-]{_WORD}){{0,2}}))"
)
_ARTICLE = (
    r"(?:(?:the|that|its|a|el|la|le|die|der|das|lo|il|o|de|den|first|leading|initial|primer|"
    r"inicial|premier|erste|fuhrende|primo)\s)"
)
_ZERO = r"(?:zero|nought|naught|oh|0|cero|null|nul|nolla|nolle)(?![\w])"
_LEAVE = rf"(?:{VERB}|leave|take|lass|lasse|zonder|utan|uten|forget|no|not|not\sdialling)"
_NOTES = late(
    rf"(?P<code>{_CODE})(?P<note>[\s,;(\[–-]{{1,3}}{_LEAVE}\s{_ARTICLE}{{0,3}}{_ZERO}(?:\s(?:out|off|away|weg|fuera))?[\s,;)\]–-]{{1,3}})"
    rf"(?P<zero>(?:0|zero|oh|cero|null)(?!\w\w))?"
)


def without_trunk_notes(folded: Folded) -> Folded:
    """The same with '(0)' in the place of such notes."""
    return folded.changed(
        (*note.span("note"), " " if note["zero"] else " (0) ")
        for note in _NOTES.finditer(folded.lower)
    )
