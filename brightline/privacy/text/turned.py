"""Letters that stand on their heads: 'ƃɹo˙ǝldɯɐxǝ@ǝuɐɾ' is read from its end, each letter upright.

What lives here: the turned letters, figures and signs, which of them stand in no other text, and
the words in which they do; and what a pair of direction characters shows from its end. Letters that
are only drawn like others are in `look_alikes`.
"""

from __future__ import annotations

import re

from brightline.privacy.text.folded import Change

_UPRIGHT = dict(
    zip(
        "ɐqɔpǝɟƃɓɥᴉɾʞןꞁɯudbɹʇnʌʍʎ∀ᗺƆᗡƎℲ⅁˥ꓶWMԀᴚɹ┴⊥∩Λ⅄ƖᄅᘔƐㄣᔭϛ96ㄥ˙‾,'()[]",
        "abcdefgghijkllmnpqrtuvwyabcdefgllmwprrttuvy1223445697._',)(][",
        strict=True,
    )
)
TURNED = frozenset("ɐɔǝɟƃɥᴉʞɹʇʌʍʎƎℲᗡᗺ⅁ᄅᘔㄣᔭㄥ˙")
"""Those that are no letter of a language that is read here, nor drawn for one."""
_FROM_THE_END = "\u202e"  # shown so up to its pair, letters and figures alike (UAX 9, 2.2)
TURNING = TURNED | {_FROM_THE_END}
"""Without any of these nothing in a text is turned."""
_OVERRIDDEN = re.compile(
    rf"{_FROM_THE_END}(?P<shown>[^\n\u200b-\u200f\u202a-\u202e\u2060-\u2069]{{5,120}})\u202c"
)
_FEWEST = 2
_WORD = rf"(?<!\S)\S*?[{''.join(sorted(TURNED))}]\S*"
_RUN = re.compile(rf"{_WORD}(?:[ \n]{_WORD})*")


def turned_runs(text: str) -> list[Change]:
    """What stands on its head or is shown from its end, and how it reads."""
    shown = [(*run.span(), run["shown"][::-1]) for run in _OVERRIDDEN.finditer(text)]
    return shown or [
        (*run.span(), "".join(_UPRIGHT.get(sign, sign) for sign in reversed(run.group())))
        for run in _RUN.finditer(text)
        if sum(sign in TURNED for sign in run.group()) >= _FEWEST
    ]
