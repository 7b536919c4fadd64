"""Words beside a run of figures that tell whether it is a number to be called.

What lives here: cues in front ('call', 'tel'), labels of other things ('ad id'), letters glued to
the figures, the ending of a file's name. What they weigh is in `weighing`.
"""

from __future__ import annotations

import re

CUE_BEFORE = re.compile(
    r"(?<![a-z])(?:call|text|txt|tel|telefono|cell|cel|phone|ph|number|num|whatsapp|whats|wa|"
    r"contact|reach|dial|ring|llama|llamame|marca|numero|me|at|al)\W{0,6}$"
    r"|(?<![a-z])[cmpt]:\s?$|[☎☏✆📞📱]\W{0,4}$"
)
ID_BEFORE = re.compile(
    r"(?:(?<![a-z])(?:ad|post|posting|listing|ref|reference|order|invoice|anuncio|folio|id)"
    r"[\s:#.]*(?:id|no|num|number|nr|code)?|#)[\s:#.]*(?:[a-z]{1,3}-)?$"
)
CUE_AND_SIGN = re.compile(CUE_BEFORE.pattern.replace(r"\W{0,6}$", r"[\s:.]{0,3}#\s?$"))
# 'O two O seven ...': a trunk prefix that the careful reading (`numerals`) takes for a letter.
RING_BEFORE = re.compile(r"(?<![a-z0-9])(?<!y[/.])oh?\W{1,3}$")
GLUED_BEFORE = re.compile(r"[a-z]$")
GLUED_CUE = re.compile(r"(?:call|text|txt|tel|cell|cel|phone|ph|whatsapp|wa|num|no|at|me|al|x)$")
NAME_BEFORE = re.compile(r"[$@][a-z._-]{4,24}$")
FILE_ENDING = re.compile(r"\.(?:jpe?g|png|gif|webp|heic|mp4|mov)")
