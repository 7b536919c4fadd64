"""Figures of prices that come to a number: 'two ten for ninety. Open nine to five', '45 each'.

What lives here: rates and hours in words, sizes that rise and what each costs, ovens ('four' in
French) and what they hold. Asked of a number that was found; the mask looks at the rest.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from brightline.privacy.figures.chains import gaps_between
from brightline.privacy.figures.numerals import Atom
from brightline.privacy.figures.phone_spans import PhoneSpan
from brightline.privacy.text.late import late

_FEWEST, _FEWEST_SIZES = 4, 5
_SMALL, _WIDEST_STEP = 2, 8  # digits of a size; from one to the next
# '. Open from nine to five', '; hours: ten to six'
_OPENS = late(
    r"[.;,]\s(?:(?:the|our|we)\s)?(?:doors?|open(?:ing)?|hours?|daily|abierto|puertas|horario)"
    r"(?:\s(?:are|at|from|daily|de))?\W{1,3}"
)
_UNTIL = late(r"\s(?:to|till?|until|a|hasta)\s")
_IS_RATE = late(
    r"\s(?:for|por|per)\s(?:(?:the|an?|la|una)\s)?(?:half|full|hour|hora|media)(?![a-z])|\s(?:an|per|la)\s(?:hour|hora)"
)
_FOR_MINUTES = late(r"\sfor\s(?:thirty|forty[\s-]five|sixty|ninety)\s?(?:[,.;\n]|\Z)")
_EACH = late(
    r"\s?(?:[$€£]\s?)?(?:pesos\s|euros?\s|kr\s)?(?:c/u|cada\sun[oa]|each|ea|apiece|chacune?|piece|je(?:\sstuck)?|pro\sstuck|"
    r"stk|per\sstuk|per\sstyck|st|l'un[oa]?|ciascun[oa]|cad(?:a)?)(?![a-z])"
)
_OVEN = late(r"four(?:\s[a-z]{4,14})?\s\d{1,3}(?:\s?l(?:itres?)?|\scm)(?![a-z])")
_FRENCH = late(
    r"(?<![a-z])(?:vendre|vends?|vente|canape|lit|chaise|frigo|lave-\w+|litres|et|avec|pour|neuf|neuve|prix|"
    r"joignable|appelez|les|des|du|sms\sau|meubles?|cours|soir|gare|ligne)(?![a-z])"
)
_BESIDE = 160  # characters in which a text shows its language


def is_of_prices(lower: str, phone: PhoneSpan) -> bool:
    """Whether the figures that a number was read from are such prices."""
    atoms = phone.atoms
    if len(atoms) < _FEWEST - 1:
        return False
    if all(one.notation in ("word", "weak", "misspelt") for one in atoms):
        return _are_rates(lower, atoms)
    if all(one.notation == "figures" for one in atoms):
        return _are_priced_sizes(lower, atoms)
    return _is_oven(lower, phone)


def _are_rates(lower: str, atoms: Sequence[Atom]) -> bool:
    """'two ten for ninety. Open nine to five', 'sixty for the half, one ten for the hour'."""
    gaps = gaps_between(lower, atoms)
    if sum(_IS_RATE.match(gap) is not None for gap in gaps) > 1:
        return True
    if len(_FOR_MINUTES.findall(lower, atoms[0].start, atoms[-1].end + 1)) > 1:
        return True
    opens = [at for at, gap in enumerate(gaps) if _OPENS.fullmatch(gap)]
    if not opens:
        return False
    behind = lower[atoms[opens[0]].end : atoms[-1].end]
    return _UNTIL.search(behind) is not None


def _are_priced_sizes(lower: str, atoms: Sequence[Atom]) -> bool:
    """'2 4 6 8 10 12, 45 each': sizes that rise, set apart alike, and what each costs."""
    *sizes, price = atoms
    *gaps, last = gaps_between(lower, atoms)
    if len(sizes) < _FEWEST_SIZES or len(set(gaps)) > 1 or last == gaps[0]:
        return False
    if any(len(one.digits) > _SMALL or one.digits[0] == "0" for one in atoms):
        return False
    rises = all(0 < int(b.digits) - int(a.digits) <= _WIDEST_STEP for a, b in pairwise(sizes))
    return rises and _EACH.match(lower, price.end) is not None


def _is_oven(lower: str, phone: PhoneSpan) -> bool:
    """'table 514 $', then 'four 65 l, 240 v': in French the word is no figure."""
    if _OVEN.search(lower, phone.start, phone.end + _FEWEST) is None:
        return False
    around = max(0, phone.start - _BESIDE), phone.end + _BESIDE
    return _FRENCH.search(lower, *around) is not None
