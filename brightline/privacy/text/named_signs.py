"""What the signs of addresses and names are called in some fifty languages, one row for each.

What lives here: the words for the at, the dot, the low line and the hyphen, and those for 'before'
and 'after' with which a part beside the at is told; as patterns to build from, over folded,
lower-case text. Where such a word stands is told by `boxed`, `apart` and
`glued`. Those of addresses are read in `mail/signs/native_signs`, those of names in
`names/native_signs`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from brightline.privacy.text.normalise import fold_each

# In each row, which ';' ends: at | at where the dot is told so too | dot | low line | hyphen |
# before | after. Lines in English and Spanish words, also doubled, are in `names/handle_forms`.
# '-' inside of a word stands for a blank, a hyphen or nothing.
_ROWS = """
    | | dot | | | before | after ;
    arroba | en | punto | | | antes delante | despues detras luego ;
    arrova | | punt | guio-baix | guionet | abans | despres ;
    arobase arobas arrobase | chez à | point | tiret-bas tiret-du-bas tiret-du-8 trait-bas |
        tiret trait-d'union | avant devant | apres derriere puis ;
    klammeraffe klammeraffen affenschwanz at-zeichen | bei ät | punkt | unterstrich | bindestrich
        minus | vor vorm | nach danach dahinter ;
    chiocciola chiocciolina | presso | punto | trattino-basso | trattino | prima | dopo ;
    arroba | em | ponto | sublinhado traco-baixo | traco hifen | antes | depois ;
    apenstaart apenstaartje apestaart apestaartje slingeraap | bij | punt puntje | onderstreepje
        laag-streepje liggend-streepje onderstreping | streepje koppelteken | voor | na erna
        daarna achter ;
    aapstert a-stert | by | punt | onderstreep | koppelteken strepie | voor | na daarna ;
    snabel-a grishale | hos | punktum prik | understreg understregning | bindestreg | før | efter
        ;
    krøllalfa krøll-alfa alfakrøll snabel-a krølla | hos | punktum prikk | understrek |
        bindestrek | før | etter ;
    snabel-a kanelbulle | hos | punkt | understreck understrykning | bindestreck | fore innan |
        efter ;
    at-merki | hjá | punktur | undirstrik | bandstrik | undan | eftir ;
    miukumauku ät-merkki kissanhäntä | ät | piste | alaviiva | yhdysviiva väliviiva | ennen |
        jälkeen sitten ;
    | ätt | punkt | alakriips | sidekriips kriips | enne | pärast ;
    et-zīme | et eta | punkts | pasvītra apakšsvītra | svītra defise | pirms | pēc ;
    eta-ženklas | eta et | taškas | pabraukimas apatinis-brūkšnys | brūkšnelis | prieš | po ;
    małpa małpka małpą małpę małpie | | kropka kropkę | podkreślnik podkreślenie podłoga
        dolna-kreska | myślnik łącznik kreska | przed | po ;
    zavináč zavináčem zavináčom zavinac | | tečka bodka | podtržítko podtržník podčiarkovník |
        pomlčka spojovník | před pred | po za ;
    kukac kukaccal | | pont | aláhúzás alsóvonás alulvonás | kötőjel | előtt | után utána ;
    arond a-rond coadă-de-maimuță | la | punct | liniuță-jos liniuță-de-jos liniuță-de-subliniere
        | liniuță cratimă | înainte înaintea | după ;
    kuyruklu-a özel-a güzel-a et-işareti | et | nokta | alt-çizgi alttan-çizgi alttan-tire | tire
        kısa-çizgi | önce öncesi | sonra sonrası ;
    manki majmun afna | et pri | točka pika | donja-crta podcrta podčrtaj podvlaka | crtica vezaj
        | prije pred pre | poslije nakon posle za ;
    παπάκι | στο | τελεία | κάτω-παύλα | παύλα | πριν | μετά ;
    собака собачка собаку собачку собакой собаки собачкой | эт | точка точку |
        нижнее-подчёркивание нижнее-подчеркивание подчёркивание подчеркивание нижний-пробел
        нижняя-черта | дефис тире чёрточка | до перед | после ;
    равлик собачка собака песик равликом | ет | крапка крапку | нижнє-підкреслення підкреслення |
        дефіс тире | до перед | після ;
    кльомба маймунка маймунско-а | ет | точка | долна-черта | тире | преди | след ;
    мајмун мајмунче лудо-а | ет | тачка точка | доња-црта | цртица | пре пред | после ;
    ძაღლი ძაღლუკა ეთ | | წერტილი | ქვედა-ტირე | ტირე | წინ | შემდეგ ;
    a-keong at-keong a-bulat | et di alias | titik | garis-bawah | strip setrip tanda-hubung |
        sebelum | setelah sesudah ;
    a-keong | alias di | titik noktah | garis-bawah garisan-bawah | sengkang | sebelum | selepas
        ;
    a-còng a-móc a-vòng acong | | chấm | gạch-dưới gạch-chân | gạch-ngang gạch | trước | sau ;
    | sa | tuldok | salungguhit | gitling | bago | pagkatapos ;
    alama-ya-at | kwa | nukta | mstari-chini mstari-wa-chini kistari-chini | kistari | kabla |
        baada ;
    آت الآت ات أت علامة-آت | | نقطة نقطه دوت النقطة | شرطة-سفلية الشرطة-السفلية شرطه-سفليه
        خط-سفلي اندرسكور أندرسكور | شرطة داش | قبل | بعد بعدها وبعدها وبعد بعده وبعده ثم ;
    ات آت | | نقطه دات | آندرلاین خط-زیر زیرخط | خط-تیره | قبل | بعد ;
    ایٹ ایٹ-دی-ریٹ اٹ | | ڈاٹ نقطہ | انڈرسکور انڈر-سکور | ڈیش ہائفن | پہلے | بعد پھر ;
    שטרודל כרוכית שטרודול | | נקודה דוט | קו-תחתון אנדרסקור | מקף | לפני | אחרי ואחרי אחריו ;
    एट-द-रेट ऐट-द-रेट एट-दी-रेट एट-रेट एट ऐट अॅट ॲट | | डॉट डाट बिंदु टिंब | अंडरस्कोर अंडर-स्कोर
        | डैश हाइफन | पहले आधी | बाद फिर नंतर ;
    অ্যাট-দ্য-রেট এট-দ্য-রেট অ্যাট এট | | ডট দট | আন্ডারস্কোর আন্ডার-স্কোর | ড্যাশ হাইফেন | আগে |
        পরে তারপর ;
    அட்-தி-ரேட் அட் ஆட் | | டாட் புள்ளி | அண்டர்ஸ்கோர் அடிக்கோடு | ஹைபன் | முன் | பின் பிறகு ;
    ఎట్ యాట్ | | డాట్ చుక్క | అండర్‌స్కోర్ | హైఫన్ | ముందు | తర్వాత ;
    એટ | | ડોટ | અન્ડરસ્કોર | ડેશ | પહેલા | પછી ;
    ਐਟ | | ਡਾਟ | ਅੰਡਰਸਕੋਰ | ਡੈਸ਼ | ਪਹਿਲਾਂ | ਬਾਅਦ ;
    ඇට් | | ඩොට් තිත | අන්ඩර්ස්කෝර් යටි-ඉර | හයිෆන් | ඉස්සර පෙර කලින් | පස්සේ පසුව ;
    แอท แอด แอ็ท แอ็ด แอต | | จุด ดอท ดอต | ขีดล่าง ขีดเส้นใต้ ขีดใต้ อันเดอร์สกอร์ | ขีดกลาง ขีด
        | ก่อน หน้า | หลัง ;
    小老鼠 艾特 爱特 圈a | | 点 點 | 下划线 下劃線 底線 底线 下横线 | 横杠 中划线 減號 减号 | 前
        | 後 后 ;
    アットマーク アット あっとまーく あっと | | ドット どっと | アンダーバー アンダースコア
        アンダーライン | ハイフン | 前 | 後 ;
    골뱅이 앳 엣 앳마크 | | 점 닷 쩜 도트 | 언더바 언더스코어 밑줄 | 하이픈 대시 | 앞 | 뒤 ;
"""
_COLUMNS = tuple(zip(*(row.split("|") for row in _ROWS.strip(" ;\n").split(";")), strict=True))


def _pattern(names: Iterable[str]) -> str:
    """Any of the folded names, the longest first."""
    ordered = sorted(set(names), key=lambda name: (-len(name), name))
    return "|".join(re.escape(name).replace(r"\-", r"[\s-]?") for name in ordered)


def _folded(column: int) -> list[str]:
    """As texts have them: of some scripts capitals are folded to other letters than small ones."""
    names = " ".join(_COLUMNS[column]).split()
    return [fold_each(form).lower for name in names for form in (name, name.upper())]


def _native(names: Iterable[str]) -> list[str]:
    """Those in letters of their own, which end where those of an address begin."""
    return [name for name in names if not name.isascii()]


def _capitals(column: int) -> str:
    """In capitals, as folded: 'małpa' is 'MALPA'; with their blanks left out."""
    names = " ".join(_COLUMNS[column]).split()
    return _pattern(fold_each(name.upper()).text.replace("-", "") for name in names)


AT, PLACE, DOT = _pattern(_folded(0)), _pattern(_folded(1)), _pattern(_folded(2))
LINE, HYPHEN = _pattern(_folded(3)), _pattern(_folded(4))
BEFORE, AFTER = _pattern(_folded(5)), _pattern(_folded(6))
NATIVE_AT, NATIVE_DOT = _pattern(_native(_folded(0))), _pattern(_native(_folded(2)))
NATIVE_LINE = _pattern(_native([*_folded(3), *_folded(4)]))
_BESIDE_WORDS = "\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f"  # scripts without blanks between words
BEGINS = rf"(?<![^\W_{_BESIDE_WORDS}])"
"""In front of such a word: 'ات' is an ending as well."""
NATIVE_BEFORE = _pattern(_native(_folded(5)))
CAPITAL_AT, CAPITAL_DOT = _capitals(0), _capitals(2)


def _marking() -> Iterator[str]:
    """Of each name what no other text has so easily: the longest of its words, or all as one."""
    for column in (0, 2, 3):
        for name in _folded(column):
            if name not in _USUAL:
                yield name.replace("-", "")
                yield max(name.split("-"), key=len)


_USUAL = ("dot", "punto", "point", "ponto", "arroba")
"""Names that the searches of their own languages know."""
_LONG = 5  # letters of a name that no other word begins with
_SHORT = 2  # letters that are also endings or halves of other words
_OWN = [name.replace("-", "") for name in _native([*_folded(0), *_folded(3), *_folded(4)])]
MARKING = (
    rf"{BEGINS}(?:{_pattern(_marking())})(?![a-z0-9])"
    rf"|{_pattern(name for name in _OWN if len(name) > _SHORT)}"
    rf"|{BEGINS}(?:{_pattern(name for name in _folded(0) if len(name) > _LONG)})"  # 'kukaccal'
)
"""What some word with such a sign holds."""
OPEN = r"(?:[\[({<|*~/\"'=_:-]{1,3}\s?|\.{2,3}\s?)"
CLOSE = r"(?:\s?[\])}>|*~/\"'=_:-]{1,3}|\s?\.{2,3})"
GAP = r"[\s,]{1,3}"


def boxed(names: str) -> str:
    """Such a word in a bracket, between stars, lines or dots."""
    return rf"\s?{OPEN}(?:{names})(?![a-z0-9]){CLOSE}\s?"


def apart(names: str) -> str:
    """Such a word between blanks."""
    return rf"{GAP}(?:{names}){GAP}"


def glued(names: str) -> str:
    """Such a word in letters of its own right between Latin ones."""
    return rf"(?<=[a-z0-9])(?:{names})(?=[a-z0-9])"


def sign_told(told: re.Match[str]) -> str:
    """The sign that a match tells: a low line, a dot, or else a hyphen."""
    return "_" if told["line"] else "." if told["dot"] else "-"
