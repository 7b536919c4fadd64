"""Words of many languages that tell of a part of a number: where it begins, goes on and ends.

What lives here: tables only, a language a line: what tells the first part, what those between, what
the last; then the words for a title and for what of a number goes on behind it. English and Spanish
have more of them in `part_words` and `over_title`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from brightline.privacy.text.normalise import fold_each

PARTS: dict[str, str] = {
    "afrikaans": """begin met|eerste|eers / dan|daarna|in die middel / eindig met|eindig op|aan
        die einde""",
    "albanian": "fillon me|së pari / pastaj|në mes / mbaron me|në fund",
    "arabic": """يبدأ بـ|يبدأ ب|يبدأ|أوله|أولها|البداية|في البداية|أولا / ثم|بعدها|وبعدها|وفي
        الوسط|في الوسط|الوسط
        / وينتهي بـ|وينتهي ب|ينتهي بـ|ينتهي ب|وينتهي|وآخره|وآخرها|آخره|في
        النهاية|النهاية|وأخيرا""",
    "bengali": "শুরুতে|প্রথমে|শুরু / তারপর|এরপর|মাঝে|মাঝখানে / শেষে|শেষ",
    "bulgarian": """започва с|започва със|първо|в началото / после|след това|в средата
        / завършва на|завършва с|накрая""",
    "chinese": """開頭是|开头是|開頭|开头|前面是|首先|先是 /
        中間是|中间是|中間|中间|然後|然后|接著|接着|再來|再来
        / 最後是|最后是|最後|最后|結尾|结尾|尾數|尾数""",
    "croatian and serbian": """počinje sa|počinje s|prvo|na početku / zatim|pa onda|onda|u sredini
        / završava sa|završava s|završava na|na kraju""",
    "czech": """začíná na|začíná|nejdřív|na začátku / pak|potom|dál|uprostřed
        / a končí na|a končí|končí na|končí|na konci""",
    "danish": """starter med|begynder med|først / så|derefter|i midten
        / slutter på|slutter med|ender på|til sidst""",
    "dutch": """eerst|begint met|aan het begin / dan|daarna|midden|in het midden
        / laatste cijfers|eindigt op|eindigt met|aan het eind|tot slot""",
    "english": """it starts with|starts with|starting with|begins with|bit one|part one|piece
        one|chunk one
        / then|next|bit two|part two|piece two|chunk two
        / it ends in|it ends with|ends in|ends with|bit three|part three|piece three|chunk
        three|finally""",
    "estonian": "algab|kõigepealt / siis|keskel / lõpeb|lõpus",
    "filipino": """simula|nagsisimula sa|una / tapos|gitna|sa gitna|sunod / dulo|sa
        dulo|nagtatapos sa|huli""",
    "finnish": "alkaa|ensin|alussa / sitten|keskellä / loppuu|päättyy|lopuksi|lopussa",
    "french": """d'abord|ça commence par|commence par|au début|début / puis|ensuite|au
        milieu|milieu|après
        / à la fin|ça finit par|finit par|se termine par|pour finir|enfin""",
    "german": """zuerst|beginnt mit|fängt mit|am Anfang|Anfang / dann|danach|in der
        Mitte|Mitte|weiter mit
        / am Schluss|am Ende|endet auf|endet mit|zum Schluss|zuletzt|Schluss""",
    "greek": """αρχίζει με|ξεκινά με|ξεκινάει με|πρώτα|στην αρχή / μετά|ύστερα|στη μέση
        / τελειώνει σε|τελειώνει με|στο τέλος""",
    "hebrew": "מתחיל ב|מתחיל|בהתחלה|קודם / אחר כך|ואז|באמצע / ונגמר ב|נגמר ב|מסתיים ב|ונגמר|בסוף",
    "hindi": "शुरू में|शुरुआत में|पहले|शुरू / फिर|बीच में|उसके बाद / आखिर में|आख़िर में|अंत में",
    "hungarian": """kezdete|így kezdődik|először|az eleje|eleje / aztán|majd|utána|a közepe|közepe
        / a vége|vége|végül""",
    "icelandic": "byrjar á|fyrst / svo|síðan|í miðjunni / endar á|að lokum",
    "indonesian and malay":
        """mulanya|mula|mulai|diawali|awalan|awal|awalnya|dimulai|bermula|depan
        / lalu|kemudian|terus|tengah|di tengah|tengahnya
        / akhirnya|akhir|diakhiri|berakhir|terakhir|belakang|ujungnya""",
    "italian": """inizia con|comincia con|prima|all'inizio / poi|in mezzo|al centro|dopo
        / finisce con|termina con|alla fine|infine""",
    "japanese": """最初は|初めは|はじめは|頭は|最初 / 次に|次は|続いて|真ん中は|中は|それから /
        最後は|終わりは|最後に|最後""",
    "korean": """앞은|앞자리는|처음은|시작은 / 가운데는|가운데|중간은|다음은|그다음 /
        끝은|마지막은|뒤는|뒷자리는""",
    "latvian": "sākas ar|vispirms / tad|pēc tam|vidū / beidzas ar|beigās",
    "lithuanian": "prasideda|pirma / tada|po to|viduryje / baigiasi|pabaigoje",
    "macedonian": "почнува со|прво / потоа|во средината / завршува со|на крај",
    "norwegian": """starter med|begynner med|først / så|deretter|i midten
        / slutter på|slutter med|til slutt""",
    "persian": "شروع با|اول / بعد|سپس|وسط / آخرش|در آخر|آخر",
    "polish": """zaczyna się od|zaczyna się na|najpierw|na początku / potem|następnie|dalej|w
        środku
        / kończy się na|kończy na|na końcu""",
    "portuguese": """começa com|começa por|primeiro|no início / depois|no meio|em seguida|a seguir
        / termina em|acaba em|termina com|acaba com|no fim|no final""",
    "romanian": """începe cu|întâi|la început / apoi|după aceea|la mijloc
        / se termină cu|se termină în|la sfârșit|la final""",
    "russian": """начинается на|начинается с|сначала|в начале|сперва|первые
        / потом|затем|далее|дальше|в середине|посередине
        / в конце|последние цифры|последние|заканчивается на|кончается на""",
    "serbian": "почиње са|прво|на почетку / затим|онда|у средини / завршава са|на крају",
    "sinhala": "මුලින්|පළමුව / ඊළඟට|ඊට පස්සේ|පස්සේ|මැද / අන්තිමට|අවසානයට",
    "slovak": "začína|najprv|na začiatku / potom|ďalej|v strede / a končí|končí|na konci",
    "slovene": "začne se z|najprej / nato|potem|na sredini / konča se z|na koncu",
    "spanish": """empieza por|empieza con|comienza con|primero|al principio|al inicio
        / luego|sigue|después|en medio|en el medio|en el centro
        / acaba en|termina en|acaba con|termina con|al final|finalmente""",
    "swahili": "inaanza na|mwanzo|kwanza / kisha|halafu|katikati / mwisho|inaishia na|inaisha na",
    "swedish": """börjar med|först|i början / sedan|sen|i mitten / slutar på|slutar med|till
        sist|i slutet""",
    "tamil": "முதலில்|தொடக்கத்தில் / பிறகு|நடுவில் / கடைசியில்|முடிவில்",
    "thai": """ขึ้นต้นด้วย|ขึ้นต้น|เริ่มด้วย / แล้วตามด้วย|ตามด้วย|ตรงกลาง|แล้วก็ /
        ลงท้ายด้วย|ลงท้าย|จบด้วย""",
    "turkish": """ile başlıyor|başlıyor|başı|önce / sonra|ortası|ortada / sonu|ile
        bitiyor|bitiyor|en son""",
    "ukrainian": """починається на|починається з|спочатку|на початку|перші / потім|далі|в
        середині|посередині
        / в кінці|закінчується на|наприкінці|останні цифри|останні""",
    "urdu": "شروع میں|پہلے / پھر|درمیان میں / آخر میں",
    "vietnamese": """bắt đầu bằng|đầu là|đầu số / tiếp theo|tiếp|giữa là|giữa|sau đó|rồi / cuối
        là|cuối|kết thúc bằng""",
}  # fmt: skip
"""By language: what tells the first part / the next / the last."""

_SMALL = """
    on og och und y e et a i u ja en and it is in at with by as na ha med med på pa på til auf
        mit op à la le con com por cu
    sa ng ay dengan na ni kwa ile de af the of w z ze s se sie я a в на с по до и та й й це це و
        في بـ ب هو هي على با به
    של הוא זה में है से को এ হল දක්වා は が の です で は に 是 為 为 는 은 로 이 가 입니다 là
        bằng με σε και στο
        numbers digits cifre cifras
    ziffern chiffres siffror tal cijfers цифры цифри رقم
"""
SMALL = frozenset(_SMALL.split())
"""Between such words and a part."""

_JOINERS = """
    og så|og derefter|och sen|och sedan|så|sen|ja sitten|sitten|und dann|en dan|en daarna|et
        puis|e poi|e depois|y luego|
    a potem|potem|a pak|pak|a potom|potom|a onda|pa onda|onda|a aztán|aztán|majd|és aztán|ve
        sonra|sonra|și apoi|apoi|
    а потом|потом|затем|а потім|потім|далі|дальше|след това|потоа|και
        μετά|μετά|وبعدها|بعدها|وبعدين|بعدين|ثم|ומשם|ואז|אחר כך|
    फिर|उसके बाद|তারপর|এরপর|ඊට පස්සේ|ඊළඟට|பிறகு|แล้วก็|แล้วตามด้วย|ต่อด้วย|rồi|sau đó|tiếp
        theo|lalu|kemudian|terus|tapos|saka|kisha|
    halafu|それから|次に|그리고|그다음|다음|然後|然后|接著|接着|再來|پھر|اس کے بعد|بعد|سپس|dan
        toe|en
        toe|siis|tad|tada|svo|síðan|pastaj|nato
"""
JOINERS = frozenset(word.strip() for word in " ".join(_JOINERS.split()).split("|"))
"""Between two groups of a number, in brackets or without."""

TITLES: dict[str, str] = {
    "afrikaans": "titel|opskrif / gaan aan|res|vervolg",
    "albanian": "titulli|titullit / vazhdon|vazhdimi",
    "arabic": "العنوان|عنوان / بقية|باقي|تكملة|يكمل|تتمة",
    "bengali": "শিরোনামের|শিরোনাম / বাকি অংশ|বাকি",
    "bulgarian": "заглавието / продължение|продължава|остатък",
    "chinese": "標題|标题 / 後半|后半|剩下|其餘|其余|接著|接着|續|续|後面|后面",
    "croatian and serbian": "naslova|naslovu|naslov / nastavak|ostatak|nastavlja",
    "czech": "nadpisu|titulku / pokračování|zbytek|pokračuje",
    "danish": "overskriften|titlen / fortsætter|fortsættelse|resten",
    "dutch": "titel|kop / vervolg|rest|gaat verder",
    "english": "title|headline / rest|continues|continued|remainder",
    "estonian": "pealkirja|pealkirjas / jätk|jätkub",
    "filipino": "pamagat / karugtong|kasunod|natitira|tuloy",
    "finnish": "otsikon|otsikossa / jatkuu|loput|loppuosa|jatko",
    "french": "titre / suite|continue|reste",
    "german": "Titel|Überschrift / Rest|Fortsetzung|weiter",
    "greek": "τίτλου|τίτλο|τίτλος / συνέχεια|υπόλοιπο|συνεχίζεται",
    "hebrew": "הכותרת|בכותרת|שבכותרת|כותרת / המשך|שאר",
    "hindi": "शीर्षक|टाइटल / बाकी|शेष|आगे",
    "hungarian": "címben|cím|címbeli|a cím / folytatása|folytatódik|többi",
    "indonesian and malay": "judul|tajuk / lanjutan|sisa|sambungan|baki",
    "italian": "titolo / resto|continua|seguito",
    "japanese": "タイトル|題名|件名 / 続き|残り",
    "korean": "제목 / 나머지|이어|계속|뒷부분",
    "latvian": "virsraksta|virsrakstā / turpinājums|turpinās",
    "lithuanian": "antraštės|pavadinimo / tęsinys|tęsiasi",
    "norwegian": "overskriften|tittelen / fortsetter|fortsettelse|resten",
    "persian": "عنوان / ادامه|بقیه",
    "polish": "tytułu|tytule|nagłówka / ciąg dalszy|reszta|dalszy ciąg",
    "portuguese": "título / continua|resto|continuação",
    "romanian": "titlu|titlul|titlului / continuarea|restul|continuă",
    "russian": "заголовка|заголовке|заголовок / продолжение|продолжается|остаток|остальное",
    "sinhala": "මාතෘකාවේ|මාතෘකාව / ඉතිරි|ඉතිරිය",
    "slovak": "nadpisu|titulku / pokračovanie|zvyšok|pokračuje",
    "spanish": "título / resto|continúa|continuación|sigue",
    "swahili": "kichwa|kichwani|kichwa cha / inaendelea|iliyobaki|sehemu iliyobaki",
    "swedish": "rubriken|titeln / fortsätter|fortsättning|resten",
    "tamil": "தலைப்பு|தலைப்பில் / மீதி|தொடர்ச்சி",
    "thai": "หัวข้อ|ชื่อเรื่อง|หัวเรื่อง / ต่อ|ที่เหลือ",
    "turkish": "başlıktaki|başlığın|başlıkta|başlık / devamı|kalanı|devam",
    "ukrainian": "заголовка|заголовку / продовження|решта|продовжується",
    "urdu": "عنوان / باقی حصہ|باقی|بقیہ",
    "vietnamese": "tiêu đề / phần tiếp|tiếp|còn lại|phần còn lại",
}  # fmt: skip
"""By language: words for a title / for what goes on of a number."""

_NUMBERS = """
    number numero número número numéro nummer numret nummeret numer numeru číslo čísla broj
        broja številka numărul numărului
    numeron numero szám száma telefonszám nomor nombor namba nommer numara numaranın numarası
        номер номера число αριθμού αριθμός
    الرقم رقم رقمي מספר המספר نمبر شماره नंबर नम्बर নম্বর নম্বরের අංකය අංකයේ எண் หมายเลข เบอร์
        số 號碼 号码 電話 电话 번호 番号 numri
    numrit numuru numurs numeris numerio puhelin telefon telephone phone
"""
NUMBERS = frozenset(_NUMBERS.split())
"""Words for a number, one of which stands beside those of a title."""


def words_of(table: dict[str, str], at: int) -> frozenset[str]:
    """The words of one column of all languages."""
    lines = (" ".join(line.split()).split(" / ")[at] for line in table.values())
    return frozenset(word.strip() for line in lines for word in line.split("|"))


def as_typed(word: str) -> set[str]:
    """A word as it is folded in small letters and in capitals."""
    return {fold_each(one).lower for one in (word, word.capitalize(), word.upper())}


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of the words as they are folded, the longest first."""
    folded = {form for word in words for form in as_typed(word)}
    return "|".join(re.escape(word) for word in sorted(folded, key=lambda one: (-len(one), one)))
