"""Words of numbers in languages that are read with one rule: see `far_numbers`.

What lives here: tables only. A line has the words of its language as they follow each other from
its first value by its step; those of one value are joined by a bar. Accents may stand or not, a
text is folded before it is read. French, German, Portuguese, Italian and Dutch, which put their
tens together in ways of their own, are in `foreign_numbers`.
"""

from __future__ import annotations

LANGUAGES: dict[str, str] = {
    "albanian": "0/1 zero nje dy tre kater pese gjashte shtate tete nente",
    "arabic": """0/1 صفر واحد|واحدة اثنان|اثنين|اتنين ثلاثة|ثلاثه|تلاتة أربعة|اربعة|اربعه خمسة|خمسه
        ستة|سته سبعة|سبعه ثمانية|ثمانيه|تمانية تسعة|تسعه""",
    "arabic in latin letters": """0/1 sifr|sifir|sefr wahid|wahed|wahad ithnan|itnan|ethnan|itnen
        thalatha|talata|thalata arba|arbaa|arba'a khamsa|hamsa sitta|setta sabaa|sab'a|saba
        thamania|tamania|thamaniya tisaa|tis'a|tesaa""",
    "basque": "0/1 zero bat bi hiru lau bost sei zazpi zortzi bederatzi",
    "belarusian": "0/1 нуль адзін|адна два|дзве тры чатыры пяць шэсць сем восем дзевяць",
    "bengali": "0/1 শূন্য এক দুই তিন চার পাঁচ ছয় সাত আট নয়",
    "bulgarian": """0/1 нула едно|един|една две|два три четири пет шест седем осем девет десет
        единадесет|единайсет дванадесет|дванайсет тринадесет|тринайсет четиринадесет|четиринайсет
        петнадесет|петнайсет шестнадесет|шестнайсет седемнадесет|седемнайсет осемнадесет|осемнайсет
        деветнадесет|деветнайсет
        20/10 двадесет|двайсет тридесет|трийсет четиридесет|четирийсет петдесет шестдесет|шейсет
        седемдесет осемдесет деветдесет
        100/100 сто двеста триста четиристотин петстотин шестстотин седемстотин осемстотин
        деветстотин""",
    "catalan": """0/1 zero u|un|una dos|dues tres quatre cinc sis set vuit nou deu onze dotze tretze
        catorze quinze setze disset divuit dinou
        20/10 vint trenta quaranta cinquanta seixanta setanta vuitanta noranta""",
    "chinese in latin letters": "0/1 ling yi|yao er|liang san si wu liu qi ba jiu",
    "croatian and serbian": """0/1 nula jedan|jedna|jedno dva|dve|dvije tri cetiri pet sest sedam
        osam
        devet deset jedanaest dvanaest trinaest cetrnaest petnaest sesnaest sedamnaest osamnaest
        devetnaest
        20/10 dvadeset trideset cetrdeset pedeset sezdeset sedamdeset osamdeset devedeset
        100/100 sto dvesta|dvjesto trista|tristo cetiristo petsto sesto sedamsto osamsto
        devetsto""",
    "czech": """0/1 nula jedna|jeden|jedno dva|dve tri ctyri pet sest sedm|sedum osm|osum devet
        deset
        jedenact dvanact trinact ctrnact patnact sestnact sedmnact osmnact devatenact
        20/10 dvacet tricet ctyricet padesat sedesat sedmdesat osmdesat devadesat
        100/0 sto|sta|ste|set""",
    "danish": "0/1 nul en|et to tre fire fem seks syv otte ni",
    "estonian": "0/1 null uks kaks kolm neli viis kuus seitse kaheksa uheksa",
    "filipino": "0/1 sero|zero|wala isa dalawa tatlo apat lima anim pito walo siyam",
    "finnish": """0/1 nolla yksi|yks kaksi|kaks kolme nelja viisi|viis kuusi|kuus
        seitseman|seitteman
        kahdeksan|kaheksan yhdeksan|yheksan""",
    "galician": "0/1 cero un|unha dous|duas tres catro cinco seis sete oito nove",
    "greek": """0/1 μηδέν ένα|μία|μια δύο|δυο τρία|τρεις τέσσερα|τέσσερις πέντε έξι επτά|εφτά
        οκτώ|οχτώ
        εννέα|εννιά δέκα έντεκα|ένδεκα δώδεκα δεκατρία δεκατέσσερα δεκαπέντε δεκαέξι|δεκάξι
        δεκαεπτά|δεκαεφτά δεκαοκτώ|δεκαοχτώ δεκαεννέα|δεκαεννιά
        20/10 είκοσι τριάντα σαράντα πενήντα εξήντα εβδομήντα ογδόντα ενενήντα
        100/100 εκατό|εκατόν διακόσια τριακόσια τετρακόσια πεντακόσια εξακόσια επτακόσια|εφτακόσια
        οκτακόσια|οχτακόσια εννιακόσια""",
    "greek in latin letters": """0/1 miden ena dio|duo|dyo tria tessera pente eksi|exi efta|epta
        okto|oxto ennia|enia""",
    "haitian": "0/1 zewo youn|en de twa kat senk sis set uit nef",
    "hebrew": """0/1 אפס אחת|אחד שתיים|שניים|שתים שלוש|שלושה ארבע|ארבעה חמש|חמישה שש|שישה שבע|שבעה
        שמונה
        תשע|תשעה""",
    "hindi": "0/1 शून्य|ज़ीरो|जीरो एक दो तीन चार पांच|पाँच छह|छः|छे|छ सात आठ नौ",
    "hindi in latin letters": """0/1 shunya|zero|jiro ek do teen|tin char|chaar paanch|panch|paach
        chhe|che|chhah|chah|cheh saat|sat aath|ath nau|no""",
    "hungarian": """0/1 nulla egy ketto|ket harom negy ot hat het nyolc kilenc tiz tizenegy
        tizenketto
        tizenharom tizennegy tizenot tizenhat tizenhet tizennyolc tizenkilenc
        20/10 husz|huszon harminc negyven otven hatvan hetven nyolcvan kilencven""",
    "icelandic": """0/1 null einn|ein|eitt tveir|tvær|tvö þrír|þrjú fjórir|fjögur fimm sex sjö átta
        níu""",
    "indonesian and malay": """0/1 nol|kosong satu dua tiga empat lima enam tujuh delapan|lapan
        sembilan sepuluh sebelas
        100/0 ratus 1000/0 puluh 2000/0 belas""",
    "irish": "0/1 náid a|aon dó trí ceathair cúig sé seacht ocht naoi",
    "japanese in latin letters": """0/1 zero|rei ichi ni san yon|shi go roku nana|shichi hachi
        kyuu|kyu|ku""",
    "korean in latin letters": "0/1 gong|yeong il i|ee sam sa o|oh yuk chil pal gu",
    "latvian": "0/1 nulle viens|viena divi|divas tris cetri pieci sesi septini astoni devini",
    "lithuanian": "0/1 nulis vienas|viena du|dvi trys keturi penki sesi septyni astuoni devyni",
    "macedonian": "0/1 нула еден|една|едно два|две три четири пет шест седум осум девет",
    "norwegian": "0/1 null en|ett|en to tre fire fem seks sju|syv åtte ni",
    "persian": "0/1 صفر یک دو سه چهار|چار پنج شش|شیش هفت هشت نه",
    "polish": """0/1 zero jeden|jedna|jedno dwa|dwie trzy cztery piec szesc siedem osiem dziewiec
        dziesiec jedenascie dwanascie trzynascie czternascie pietnascie szesnascie siedemnascie
        osiemnascie dziewietnascie
        20/10 dwadziescia trzydziesci czterdziesci piecdziesiat szescdziesiat siedemdziesiat
        osiemdziesiat dziewiecdziesiat
        100/100 sto dwiescie trzysta czterysta piecset szescset siedemset osiemset dziewiecset""",
    "romanian": """0/1 zero unu|una|un doi|doua trei patru cinci sase sapte opt noua zece unsprezece
        doisprezece treisprezece paisprezece cincisprezece saisprezece saptesprezece optsprezece
        nouasprezece
        20/10 douazeci treizeci patruzeci cincizeci saizeci saptezeci optzeci nouazeci
        100/0 suta|sute""",
    "russian": """0/1 ноль|нуль один|одна два|две три четыре пять шесть семь восемь девять десять
        одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать
        восемнадцать девятнадцать
        20/10 двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто
        100/100 сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот""",
    "russian in latin letters": """0/1 nol|nul odin|adin|odna dva|dve tri chetyre|chetire pyat|piat
        shest sem vosem devyat|deviat""",
    "serbian": "0/1 нула један|једна|једно два|две три четири пет шест седам осам девет",
    "slovak": """0/1 nula jeden|jedna|jedno dva|dve tri styri pat sest sedem osem devat desat
        jedenast dvanast trinast strnast patnast sestnast sedemnast osemnast devatnast
        20/10 dvadsat tridsat styridsat patdesiat sestdesiat sedemdesiat osemdesiat devatdesiat
        100/100 sto dvesto tristo styristo patsto seststo sedemsto osemsto devatsto""",
    "slovene": "0/1 nic|nula ena|en|ana dva|dve tri stiri pet sest sedem osem devet",
    "swahili": "0/1 sifuri moja mbili tatu nne tano sita saba nane tisa",
    "swedish": """0/1 noll ett|en två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton
        femton sexton sjutton arton nitton
        20/10 tjugo trettio fyrtio femtio sextio sjuttio åttio nittio""",
    "tamil": "0/1 பூஜ்ஜியம்|பூஜ்யம் ஒன்று இரண்டு மூன்று நான்கு ஐந்து ஆறு ஏழு எட்டு ஒன்பது",
    "turkish": """0/1 sıfır bir iki üç dört beş altı yedi sekiz dokuz
        10/10 on yirmi otuz kırk elli altmış yetmiş seksen doksan yüz""",
    "ukrainian": """0/1 нуль один|одна два|дві три чотири п'ять шість сім вісім дев'ять десять
        одинадцять дванадцять тринадцять чотирнадцять п'ятнадцять шістнадцять сімнадцять
        вісімнадцять дев'ятнадцять
        20/10 двадцять тридцять сорок п'ятдесят шістдесят сімдесят вісімдесят дев'яносто
        100/100 сто двісті триста чотириста п'ятсот шістсот сімсот вісімсот дев'ятсот""",
    "urdu": "0/1 صفر ایک دو تین چار پانچ چھ|چھے سات آٹھ نو",
    "welsh": "0/1 dim|sero un dau|dwy tri|tair pedwar|pedair pump|pum chwech|chwe saith wyth naw",
    "vietnamese": "0/1 khong mot hai ba bon|tu nam|lam sau bay tam chin",
}  # fmt: skip
"""Words by language: 'first/step', then the words of its values."""

GLUED: dict[str, tuple[str, str, str]] = {
    "danish": (
        "10/1 ti elleve tolv tretten fjorten femten seksten sytten atten nitten",
        "20/10 tyve tredive fyrre halvtreds tres halvfjerds firs halvfems",
        "{unit}og{ten}",
    ),
    "norwegian": (
        "10/1 ti elleve tolv tretten fjorten femten seksten sytten atten nitten",
        "20/10 tjue tretti førti|forti femti seksti sytti åtti nitti",
        "{ten}{unit}",
    ),
    "swedish": ("", "20/10 tjugo trettio fyrtio femtio sextio sjuttio åttio nittio", "{ten}{unit}"),
    "hungarian": (
        "",
        "20/10 huszon harminc negyven ötven hatvan hetven nyolcvan kilencven",
        "{ten}{unit}",
    ),
    "finnish": (
        "",
        "20/10 kaksikymmenta kolmekymmenta neljakymmenta viisikymmenta kuusikymmenta "
        "seitsemankymmenta kahdeksankymmenta yhdeksankymmenta",
        "{ten}{unit}",
    ),
}
"""Teens, tens, and how a unit is glued to a ten."""

UNSPACED: dict[str, str] = {
    "japanese": """0/1 ゼロ|れい|レイ|まる|マル いち|イチ に|ニ さん|サン よん|ヨン|し|シ
        ご|ゴ ろく|ロク なな|ナナ|しち|シチ はち|ハチ きゅう|キュウ""",
    "korean": "0/1 공|영 일|하나 이|둘 삼|셋 사|넷 오|다섯 육|륙|여섯 칠|일곱 팔|여덟 구|아홉",
    "thai": "0/1 ศูนย์ หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า",
}
"""Languages written without blanks between their words."""

_ORDINARY = """
    anim arba atte atten char chin dues elli enta fire firs forti gong hamsa jiro kirk lima
    nana nane null nulla panch pese pito quatre roku saba sabaa sero setta sexton sita sitta tano
    teen tete tria tris unha viena viens vint wala wahid walo
"""
ORDINARY = frozenset(_ORDINARY.split())
"""Words of these languages that are words of others; alone they begin no search."""
