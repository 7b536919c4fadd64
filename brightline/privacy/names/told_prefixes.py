"""Addresses of coins whose first characters stand apart or are told, or that are turned.

What lives here: the text with them in front of the rest ('zero x 5aAe...'), or read backwards where
a note says so. Whether it is an address, its checksum
tells (`crypto`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.names.crypto import find_crypto
from brightline.privacy.text.folded import Change, Folded
from brightline.privacy.text.late import late

_HEX = late(
    r"(?<![a-z0-9])(?:0|zero|cero|oh|null)[\s-]{0,2}(?:x|equis)\s{0,2}(?=[0-9a-f]{40}(?![a-z0-9]))"
)
_BECH = late(
    r"(?<![a-z0-9])(?P<coin>b[\s-]?c|l[\s-]?t[\s-]?c)[\s-]?(?:1|one|uno)\s(?=[qp][a-z0-9]{30,60}(?![a-z0-9]))"
)
_CODE = late(r"(?<![a-z0-9])(?P<code>[a-z0-9]{25,60})(?![a-z0-9])")
_PREFIX = r"[\"']?(?P<first>bc1[qp]?|ltc1[qp]?|0x|[13tlm])[\"']?(?![a-z0-9])"
_IN_FRONT = (
    r"(?:(?:in\s)?front|before|ahead|at\sthe\s(?:start|beginning|front)|delante|antes|"
    r"al\s(?:principio|inicio))"
)
_TOLD = (
    late(
        rf"(?<![a-z])(?:put|add|write|type|set|with|pon|anade|agrega|escribe|con)\s(?:an?\s|the\s|un\s|el\s)?{_PREFIX}\s(?:\w+\s){{0,2}}?{_IN_FRONT}"
    ),
    late(
        rf"(?<![a-z])(?:begins|starts|empieza|comienza|prefix\w*)\s(?:is\s|with\s|con\s|por\s)?{_PREFIX}"
    ),
)
_CUE = re.compile(
    r"front|before|ahead|start|begin|delante|antes|principio|inicio|empieza|comienza|prefi"
)
_TURNED = late(
    r"(?<![a-z])(?:backwards?|reversed?|right\sto\sleft|back\sto\sfront|mirrored|al\sreves|de\sderecha|a\sl'envers|ruckwarts|"
    r"von\shinten|al\scontrario|ao\scontrario|de\stras|achterstevoren|od\styl[ua]|wspak)(?![a-z])"
)
_NEAR = 120  # characters from such a note to its code


def with_prefixes(folded: Folded, windows: Sequence[tuple[int, int]]) -> Folded:
    """The same with the first characters of such addresses in the windows where they belong."""
    return folded.changed(change for window in windows for change in _changes(folded, window))


def _changes(folded: Folded, window: tuple[int, int]) -> Iterator[Change]:
    """Of the rest the capitals stay: they are a part of the checksum."""
    lower = folded.lower
    for apart in _HEX.finditer(lower, *window):
        yield *apart.span(), "0x"
    for apart in _BECH.finditer(lower, *window):
        yield *apart.span(), re.sub(r"[\s-]", "", apart["coin"]) + "1"
    if _TURNED.search(lower, *window):
        for code in _CODE.finditer(lower, *window):
            turned = folded.text[slice(*code.span())][::-1]
            if find_crypto(turned, [(0, len(turned))]):
                yield *code.span(), turned
    for form in _TOLD if _CUE.search(lower, *window) else ():
        for told in form.finditer(lower, *window):
            around = max(0, told.start() - _NEAR), told.end() + _NEAR
            codes = list(_CODE.finditer(lower, *around))
            if len(codes) == 1 and re.search(r"\d", codes[0]["code"]):
                start = codes[0].start()
                yield start, start + 1, told["first"] + folded.text[start]
