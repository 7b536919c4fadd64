"""What the signs of a name are called in languages beside English and Spanish: 'demo Punkt fern7'.

What lives here: the words for a dot, a low line and a hyphen, as patterns to build from, over
folded text. Most are also words of sentences ('point de départ', 'an dem Punkt'), so what follows
them must begin with a letter and have a figure or a line, or end its clause. The signs of
addresses are in `mail`.
"""

from __future__ import annotations

import re

from brightline.privacy.text.normalise import fold_each


def _pattern(names: str) -> str:
    """Any of the names, the longest first; '-' stands for a blank, a hyphen or nothing."""
    folded = {fold_each(name).lower for name in names.split()}
    ordered = sorted(folded, key=len, reverse=True)
    return "|".join(re.escape(name).replace(r"\-", r"[\s-]?") for name in ordered)


DOT = _pattern(
    """
    punkt ponto punct punctul kropka kropkę tečka tečku bodka pont nokta τελεία teleia piste prik
    prikk prikken punktum punt puntje точка точку tochka крапка ドット 点 點 점 닷
    """
)
DOT_OF_LINKS = rf"(?:{DOT}|point)"
"""With those that names know anyway."""
LINE = _pattern(
    """
    unterstrich tiret-bas trait-bas tiret-du-8 tiret-du-huit sublinhado traço-baixo trattino-basso
    sottolineato understreck understregning understrek podkreślnik podkreślenie podkreślnikiem
    dolna-kreska podtržítko podčiarkovník liggend-streepje laag-streepje alt-çizgi alttan-tire
    alaviiva aláhúzás alulvonás κάτω-παύλα подчёркивание нижнее-подчёркивание
    нижнее-подчеркивание подчеркивание підкреслення アンダーバー 下划线 下劃線 底線 밑줄
    """
)
HYPHEN = _pattern(
    """
    bindestrich trait-d'union tiret hífen traço trattino bindestreck bindestreg bindestrek myślnik
    łącznik kreska pomlčka spojovník koppelteken streepje kötőjel cratimă yhdysviiva tire kısa-çizgi
    παύλα дефис тире ハイフン
    """
)
_LAST_WORD = r"[a-z]{3,20}(?:[.,;:!)\]]?(?:\n|$)|[.,;:!)\]]\s)"
_BEHIND = rf"(?=[a-z][a-z0-9.-]*[\d_]|{_LAST_WORD})"
# Low lines are told in names alone: no 'point 5' is meant.
_BEHIND_LINE = rf"(?=[a-z0-9.-]*[\d_]|{_LAST_WORD})"
IN_NAME = rf"(?:(?:{DOT}|{HYPHEN})\s{_BEHIND}|(?:{LINE})\s{_BEHIND_LINE})"
"""A sign with what must stand behind it."""
IN_BRACKETS = rf"(?:{DOT}|{LINE}|{HYPHEN})"
