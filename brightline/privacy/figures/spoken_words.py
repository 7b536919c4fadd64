"""Words for figures as they are typed by ear: without accents, in Latin letters, misspelt.

What lives here: a table only. A language has the same form as in `far_words`, whose words (and
those
of `foreign_numbers`) are read with these; a name that is none there is a language of its own. Words
with figures for letters ('s1furi', 'tan0') need no entry: they are read as what they are drawn for.
They count only in a row that is a whole number (`spoken_rows`).
"""

from __future__ import annotations

BY_EAR: dict[str, str] = {
    "afrikaans": "0/1 nul een|één twee drie vier vyf|vuf ses|sês sewe agt|ag nege",
    "arabic": """0/1 زيرو واحده اتنين|إثنين|تنين تلاته|تلات|ثلاث أربعه|اربع|أربع خمس|خمسا
        ست سبع تمنية|تمانيه|ثماني|تمن تسع""",
    "arabic in latin letters": """0/1 sifer|sefer|zero wahda|wa7ed etnen|etneen|ithnayn|tnen|tnin
        talata|tlata|thlatha|talat arba3a|arba3|rab3a|rba3a khamse|5amsa|hamse
        setta|sitte|seta sab3a|seb3a|sabaa|saba3 tamanya|tmanya|tamania|thamanya
        tes3a|tis3a|tess3a|tessa""",
    "bengali": "0/1 জিরো|শুন্য ওয়ান|একটা টু|দুটো তিনটা|থ্রি ফোর পাচ|ফাইভ ছ|সিক্স সেভেন এইট নাইন",
    "bengali in latin letters": """0/1 shunno|shunyo|zero ek|ak dui|du tin|teen char|chaar
        pach|panch|paanch choy|chhoy|chho sat|shat|saat at|aat|aath noy|noi""",
    "cantonese in latin letters": "0/1 ling|lin yat yi|yee saam sei ng luk tsat|chat baat gau",
    "chinese": "0/1 零|〇|洞 一|幺|壹 二|两|兩|貳 三|參 四|肆 五|伍 六|陸 七|柒|拐 八|捌 九|玖|勾",
    "czech": "0/1 nulla jedna dvje trii ctyry pjet sestka sedum vosum|vosm devjet",
    "danish": "0/1 null een tou tree fira femm seksten syvv ott nii",
    "dutch": """0/1 nuul|null een|één|eentje twej|tweej|tweee|twe dri|drie fier vijv|vyf|veif
        ses|zess zeve|zefen ag|agt neege|negge""",
    "english": """0/1 zero|oh|nil one two three four five six seven eight nine ten eleven twelve
        thirteen fourteen fifteen sixteen seventeen eighteen nineteen
        20/10 twenty thirty forty fifty sixty seventy eighty ninety""",
    "filipino": """0/1 siro|zero|sero isa|esa dalwa|dalawa tatlo|talto apat lima anim pito walo
        siyam|syam""",
    "finnish": """0/1 nol|nolla yks|ykkonen kaks|kakkonen kol|kolme|kolmonen nel|nelja|nelonen
        viis|viitonen kuus|kutonen seiska|seittemän kasi|kaheksan ysi|yheksän""",
    "french": """0/1 zero|zeros hun|hein|un deuz|deu|de troi|trwa|trois katre|quatr|katr
        cink|sinq|sink
        sis|siz|si cet|sept|sète huite|uit|uite neuff|neuf|nef""",
    "german": """0/1 nul|null|nulll ains|eins|einz zwo|zwei|tswei drai|drei fir|fier|vier
        fuenf|funf|fünff|funef|funnef|funnf|fuennef|fumef
        sex|sechs|seks siben|sieben|sibn aht|8cht|acht|achd noin|neun|noyn""",
    "hindi": "0/1 सिफर|शुन्य वन टू थ्री फोर फाइव सिक्स सेवन एट नाइन",
    "hindi in latin letters": """0/1 shoonya|shunye|sunya aik|ake doh theen chaar|chhar
        paanch|paach|pach che|chai sath|saath aat|aath no|naw""",
    "indonesian and malay": """0/1 ksong|kosng|sifar|kosong stu|satu dwa|dua tga|tiga
        empt|ampat|mpat
        lma|lima enm|nam tujh|tuju|tujoh dlapan|lapan|dlpn smbilan|smblan|sembilan""",
    "italian": """0/1 zer|zero un|unno du|duue tre|tree quatro|qattro cinqve|cinqe|cinque
        sei|sej sete|zette oto|ottto nov|nuove|nove""",
    "hebrew": "0/1 זירו אחד|אחת שנים|שתים שלש ארבעה חמישה ששה שבעה שמנה תישע",
    "japanese": "0/1 零 一 二 三 四 五 六 七 八 九",
    "korean": "0/1 제로 원 투 쓰리 포 파이브 식스 세븐 에잇 나인",
    "norwegian": """0/1 nul|null en|ett tå|to tri|tre fire femm|fem seks|sex sju|syv åtte|otte
        ni|nii""",
    "persian": "0/1 صفر یه|یک دوتا سه‌تا چار پنچ شیش هف هش نوه",
    "polish": """0/1 zero|zera jedyn|jeden dwua|dva tszy|czy cztery|czteri piec|pienc szesc|sześ
        siedm|siedem osim|osiem dziewiec|dzewiec""",
    "portuguese": """0/1 zeru|zero hum|un doiz|dois|dous treis|trez|tres cuatro|quatru
        sinco|cincu|cinko
        seix|ceis|meia cete|cet|sette oitu|outo|oito nov|novi|nove""",
    "romanian": """0/1 zero|zerou unnu|unul|unu doy|doi|doii trey|trei patro|patru cinc|cinci|cincii
        shase|sase shapte|sapte opt|opto noua|noue""",
    "russian": """0/1 нол|зеро раз|адин|один двэ тры|три чтыре|читыре пят шест|шэсть сем|сэм
        восем|восимь девят|девить""",
    "russian in latin letters": """0/1 nol|nul|noll odin|raz dva tri|try chetyre|4etyre
        pyat|pyat'|piat shest|shest'
        sem|sem' vosem|vosem' devyat|devyat'""",
    "sinhala": "0/1 බිංදුව|බින්දුව|ශුන්‍ය|බිංදු එක දෙක|දෙ තුන හතර පහ හය හත අට නවය|නමය",
    "sinhala in latin letters": """0/1 binduwa|bindu|binduva eka|ekka deka|dekka thuna|tuna
        hathara|hatara paha|pahha haya|hhaya hatha|hata ata|atta namaya|nawaya|navaya""",
    "spanish": """0/1 cero|sero uno|una dos|doz tres|trez cuatro|quatro cinco|sinco seis|seiz
        siete|ciete
        ocho|osho nueve|nuebe""",
    "swahili": """0/1 sifuri|zero moja|mosi mbili|bili tatu nne|ne tano sita saba|sabaa nane
        tisa|kenda""",
    "swedish": """0/1 nol|noll ett|et tvo|två tree|tre fyr|fyra femm|fem seks|sex schu|sju
        otta|åtta nie|nio""",
    "tamil": "0/1 ஜீரோ ஒண்ணு ரெண்டு மூணு நாலு அஞ்சு ஆறு ஏழு எட்டு ஒம்பது",
    "thai": "0/1 ศูน นึง|เอ็ด ส้อง ซาม ซี่ ฮ่า ฮก เจด แปต เก้",
    "thai in latin letters": """0/1 soon|sun|suun nueng|neung|nung song|sawng|soong sam|saam
        si|see|sii ha|haa hok chet|jet|jed paed|paet|pad|bpaet kao|gao|gaao""",
    "turkish": """0/1 sifir|sıfr bi|bir iki|ikki uc|üç dort|dört bes|beş alti|altı yeddi|yedi
        sekis|sekiz dokus|dokuz""",
    "ukrainian": "0/1 нуль|зеро адин|один два три чотири пять шість сімь|сім вісім|восім девять",
    "urdu": "0/1 زیرو ون ٹو تھری فور فائیو چھ|چهہ سیون ایٹ نائن",
    "vietnamese": """0/1 hong|khong mot|moc hai|hay ba bon|pon nam|lam sau|xau bay|bey tam
        chin|chjn|chinh""",
}  # fmt: skip
"""Words by language: 'first/step', then the words of its values."""

_TWICE = """
    double dubbel dubbla dobbelt dobbel doppel doppelt doble doppio duplo dobro dublu dvojita
        dvojite
    dvakrat dwa_razy podwojne dupla tupla kaksi_kertaa cift dobel ganda doble dobleng kép mara_mbili
    дважды двойной двойная двойное подвійний подвійна двічі двойна διπλό διπλά
    دبل مرتين دوبار کפול כפול פעמיים डबल दो_बार ডবল দুইবার ඩබල් இரட்டை ดับเบิล đôi hai_lần ダブル
        더블 雙 双
"""
TWICE = tuple(word.replace("_", " ") for word in _TWICE.split())
"""What is said before a figure that stands twice."""
_PLUS = """
    plus pluss plüss pluses plas mais mas más più piu artı arti συν плюс plús plusz زائد بلس
    پلس جمع فلس פלוס प्लस প্লাস ප්ලස් பிளஸ் บวก cộng cong tambah プラス 플러스 加 加號 加号
"""
PLUS = tuple(word.replace("_", " ") for word in _PLUS.split())
"""What is said for the plus in front of a country's code."""
