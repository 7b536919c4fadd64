"""Letters that stand on their heads: 'ƃɹo˙ǝldɯɐxǝ@ǝuɐɾ' is read from its end, each letter upright.

What lives here: the turned letters, figures and signs, which of them stand in no other text, and
the words in which they do. Letters that are only drawn like others are in `look_alikes`.
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
_FEWEST = 2
_WORD = rf"(?<!\S)\S*?[{''.join(sorted(TURNED))}]\S*"
_RUN = re.compile(rf"{_WORD}(?:[ \n]{_WORD})*")


def turned_runs(text: str) -> list[Change]:
    """The words that stand on their heads, in a row as one, and how they read upright."""
    return [
        (*run.span(), "".join(_UPRIGHT.get(sign, sign) for sign in reversed(run.group())))
        for run in _RUN.finditer(text)
        if sum(sign in TURNED for sign in run.group()) >= _FEWEST
    ]
