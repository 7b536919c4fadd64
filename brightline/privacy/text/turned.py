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
_FIGURES = "ƖᄅᘔƐㄣᔭϛㄥ"  # letters of other languages among them, so only where nothing else stands
_FROM_THE_END = "\u202e"  # shown so up to its pair, letters and figures alike (UAX 9, 2.2)
TURNING = TURNED | {*_FIGURES, _FROM_THE_END}
"""Without any of these nothing in a text is turned."""
_OVERRIDDEN = re.compile(
    rf"{_FROM_THE_END}(?P<shown>[^\n\u200b-\u200f\u202a-\u202e\u2060-\u2069]{{5,120}})\u202c"
)
_FEWEST, _FEWEST_FIGURES = 2, 3
_GROUP = rf"(?<![^\s>;])[\d().+/-]{{0,12}}[{_FIGURES}][\d{_FIGURES}().+/-]{{0,20}}(?![^\s,;:!?<&])"
_WORD = rf"(?:{_GROUP}|(?<![^\s>;])[^\s<>&]*?[{''.join(sorted(TURNED))}][^\s<>&]*)"
# Between such words also figures that look alike from either side: 'ᄅㄣƖ0 698 ϛ0Ɛ'.
_RUN = re.compile(rf"{_WORD}(?:[ \n](?:[0689]{{1,4}}[ \n](?=\S*[{_FIGURES}]))?{_WORD})*")
_STOPS = ".,;:!?"
# What is said of it between the network and the name: 'Insta, flipped like a pancake: ...'.
_SAID = re.compile(
    r"(?:,\s|\s?\(|\s-\s|\s)(?:is\s|written\s|typed\s)?(?:flipped|upside[\s-]?down|turned|inverted|on\sits\shead|"
    r"standing\son|al\srev[eé]s|de\scabeza|boca\sabajo|auf\sdem\sKopf|kopf[uü]ber|à\sl'envers|di\scabeza|"
    r"a\stesta\sin\sgi[uù])[^\n:;.()]{0,30}(?:\)?:|\))\s?$",
    re.IGNORECASE,
)
_LONGEST_SAID = 60


def turned_runs(text: str) -> list[Change]:
    """What stands on its head or is shown from its end, and how it reads."""
    if shown := [(*run.span(), run["shown"][::-1]) for run in _OVERRIDDEN.finditer(text)]:
        return shown
    changes: list[Change] = []
    for run in _RUN.finditer(text):
        written = run.group().rstrip(_STOPS)
        if _is_turned(written):
            if said := _SAID.search(text[max(0, run.start() - _LONGEST_SAID) : run.start()]):
                changes.append((run.start() - len(said.group()), run.start(), ": "))
            upright = "".join(_UPRIGHT.get(sign, sign) for sign in reversed(written))
            changes.append((run.start(), run.start() + len(written), upright))
    return changes


def _is_turned(written: str) -> bool:
    return (
        sum(sign in TURNED for sign in written) >= _FEWEST
        or sum(sign in _FIGURES for sign in written) >= _FEWEST_FIGURES
    )
