"""What the at and the dot are called in some thirty languages, and what they are shortened to.

What lives here: the words, as patterns to build from, over folded text: each is folded as the text
is, so that 'собака' and 'сoбaкa' are one. Where they stand in an address is in `worded_signs`.
"""

from __future__ import annotations

import re

from brightline.privacy.text.normalise import fold_each


def _pattern(names: str) -> str:
    """Any of the names, the longest first; '-' stands for a blank, a hyphen or nothing."""
    folded = {fold_each(name).lower for name in names.split()}
    ordered = sorted(folded, key=len, reverse=True)
    return "|".join(re.escape(name).replace(r"\-", r"[\s-]?") for name in ordered)


AT_NAMES = _pattern(
    """
    arroba arrobas arrova arobase arobas arobaze chiocciola chiocciolina klammeraffe klammeraffen
    affenschwanz affenohr at-zeichen aet-zeichen apenstaart apenstaartje apestaart apestaartje
    slingeraap snabel-a snabela grishale grisehale kanelbulle krøllalfa krøll-alfa krølla krøll-a
    krølle-a krøllet-a krøllede-a alfakrøll alfa-krøll alfa-krøl alfategn elefantöra kringla
    ät-merkki ätmerkki miukumauku miukumaukku miuku-mauku miuku kissanhäntä kissan-häntä miau-mau
    małpa małpka malpa zavináč zavinac zavináčik kukac
    kukaccal coadă-de-maimuță a-rond a-rotund arond a-ronde kuyruklu-a özel-a güzel-a et-işareti
    at-işareti собака собачка собачку песик равлик вухо кльомба маймунка маймунско-а мајмун
    sobaka sobachka sobaczka ravlyk klyomba majmunce majmun ludo-a lud-a afna manki παπάκι papaki
    papi eta-ženklas a-bildua a-keong a-còng a-móc acong アットマーク アット 小老鼠 艾特 圈a
    골뱅이 שטרודל כרוכית آت at-sign at-symbol at-mark at-character at-simge at-merket at-tegn
    at-tecken zeichen-at ampersat shtrudel shtrudl strudl
    """
)
"""Names that are nothing else between a name and a host."""
AT_PARTS = _pattern(
    "maimuta rond rotund kuyruklu özel güzel işareti merkki krølla krøllet krøllede krølle krøll "
    "miuku mauku kissan alfa ludo bildua keong còng"
)
"""A word of those that are several."""
AT_SHORT = _pattern(
    """
    a at arr arb arro arrob arob aro ar arrb rroba ät ätt aet et eta ed эт ет ат ат-сайн ta klammer
    affe snail monkey dog hund hond pes pies perro pas majmun małpka worm strudel escargot lumaca
    caracol chioc chiocc snabel kringel apen aap zav cane chien hundchen собак sob
    """
)
"""Those that stand for it only in brackets, or beside a dot that is told so."""
AT_PLACES = _pattern("chez bei en hos presso su na em bij u pri nad w pe la sur da")
"""Words of place in front of a host, where its dot is told by a word."""
DOT_NAMES = _pattern(
    """
    точка точку tochka toczka крапка крапку krapka kropka kropeczka tečka tecka bodka točka tocka
    pont punct punctul nokta noktası τελεία teleia telia piste prik prikk prikken punktum taškas
    taskas punkts titik chấm cham punt puntje puntu ドット 点 點 점 닷 נקודה نقطة dot-sign
    dot-symbol dot-mark dot-character point-sign period-sign period-symbol period-mark
    point-symbol nekuda nequda nekudah nkuda nuqta
    noqta noghte nukta bindu tuldok full-stop-sign stop-sign punkt-zeichen punkttegn punctum
    """
)
"""Names that the usual searches do not know."""
NAME_WORDS = _pattern(
    "naam imię nazwa jméno název név nume navn namn nimi isim имя логин ім'я όνομα"
)
HOST_WORDS = _pattern("serwer domena doména domeny domene doménom palvelin alan-adı сервер домен")
"""A name and a host, in languages beside the usual six."""
DOT_SHORT = r"(?:pt|pto|pnt|pkt|pct|dt|tchk|tck)"
DOT_USUAL = r"(?:d[o0]+t+|punt[o0]|puntito|point|punkt|ponto|period|full[\s-]?stop)"
_CUT = r"[._*'’|/\\-]"
DOT_CUT = (
    rf"(?:p{_CUT}u?n?t?o|p{_CUT}unt?o|pu{_CUT}nto|pun{_CUT}to|punt{_CUT}o|p{_CUT}u{_CUT}n{_CUT}t{_CUT}o|"
    rf"d{_CUT}ot|do{_CUT}t|d{_CUT}o{_CUT}t|p{_CUT}oint|po{_CUT}int|poi{_CUT}nt|poin{_CUT}t|p{_CUT}unkt|pun{_CUT}kt|punk{_CUT}t|"
    rf"p{_CUT}onto|pon{_CUT}to|pont{_CUT}o|"
    r"d\.t\.?|d\s?[.,-]\s?o\s?[.,-]\s?t(?:\s[.,])?|p\s?[.,]\s?u\s?[.,]\s?n\s?[.,]\s?t\s?[.,]\s?o(?:\s[.,])?)"
)
"""A name with a sign inside of it: 'p.unto'."""
AT_CUT = (
    rf"(?:[a4@]{_CUT}?rr?{_CUT}?[o0]{_CUT}?[bv]{_CUT}?[a4@e]s?|a{_CUT}rr?oba|ar{_CUT}ob{_CUT}?ase|"
    r"a\s?[.,-]\s?t(?:\s[.,])?)"
)
