"""Figures with a line through each, where others stand behind: '602 555 0̶1̶4̶6̶ 0142'.

What lives here: how they are told from the rest, as Markdown would: '~~0146~~ 0142'. A number of
which all figures are struck is only drawn so.
"""

from __future__ import annotations

import re

from brightline.privacy.text.folded import Change

STRUCK = frozenset("\u0335\u0336\u0337\u0338")
"""The characters that strike the one before."""
_LINE = f"[{''.join(sorted(STRUCK))}]"
_GROUP = re.compile(
    rf"{_LINE}?(?:\d{_LINE}){{2,11}}(?=[ \xa0]\d(?!{_LINE}))"
    # Not the last group of a number that is drawn so.
    rf"(?<!\d{_LINE}[ \xa0.-]\d{_LINE}\d{_LINE})"
)


def struck_groups(text: str) -> list[Change]:
    """Each such group, and how Markdown would write it."""
    return [
        (*group.span(), "~~" + "".join(filter(str.isdigit, group.group())) + "~~")
        for group in _GROUP.finditer(text)
    ]
