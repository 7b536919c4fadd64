"""Text that was written in one encoding and read in another: 'JosÃ©', '020â€“7946', 'jane Â @'.

What lives here: which signs such a text has, and what was written. It is UTF-8 that was read as
Windows-1252 or Latin-1, the one garbling that classifieds show; of it the letters, signs and
blanks that stand in contacts.
"""

from __future__ import annotations

import re

from brightline.privacy.text.folded import Change

GARBLED = frozenset("ÂÃâïðÄÅÐÑÎÏ")
"""Without any of these nothing in a text is garbled."""
# What Windows-1252 shows for the bytes behind the first; for five of them it shows nothing.
_SHOWN = {chr(code): code for code in range(0x80, 0x100)} | {
    bytes((code,)).decode("cp1252"): code
    for code in range(0x80, 0xA0)
    if code not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
}
_EARLY = "".join(sign for sign, code in _SHOWN.items() if code < 0xA0)
_BEHIND = _EARLY + "".join(map(chr, range(0xA1, 0xC0)))
_SEQUENCE = re.compile(
    # Behind a capital it is a letter as any other: 'AMANHÃ”'.
    rf"(?<![A-Z])(?:[ÂÃ][{_BEHIND}\xa0]|[ÄÅÐÑÎÏ][{_BEHIND}])"
    rf"|[âï][{_EARLY}¸¹¼½¾][{_BEHIND}]|ï¿½|ð[{_EARLY}][{_BEHIND}]{{2}}"
    # A blank that was kept as one, and signs of which no byte is shown.
    r"|(?<![A-Za-z])Â(?=\s)|(?<=[a-z\d])Â(?=\s)|(?<=\d)â\s{2}(?=\d)|â€"
)
_WHOLE = {"Â": "", "â€": '"'}


def ungarbled(text: str) -> list[Change]:
    """What is garbled, and what was written there."""
    return [
        (*found.span(), written)
        for found in _SEQUENCE.finditer(text)
        if (written := _written(found.group())) is not None
    ]


def _written(shown: str) -> str | None:
    if shown in _WHOLE:
        return _WHOLE[shown]
    if shown[1:].isspace() and len(shown) > 2:
        return "-"  # 'â' and two controls that became blanks
    try:
        return bytes(_SHOWN[sign] for sign in shown).decode("utf-8")
    except UnicodeDecodeError:
        return None
