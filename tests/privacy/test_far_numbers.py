"""Numbers in the words of many languages; the numbers are reserved for fiction."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, minimise
from brightline.privacy.figures.far_numbers import with_far_figures
from brightline.privacy.figures.far_words import LANGUAGES, UNSPACED
from brightline.privacy.text.normalise import fold_each
from tests.privacy.reading import phones_in

NUMBER = "+12125550142"
# '2 1 2 5 5 5 0 1 4 2' as it is said in each.
DIGIT_BY_DIGIT = {
    "albanian": "dy një dy pesë pesë pesë zero një katër dy",
    "arabic": "اثنين واحد اثنين خمسة خمسة خمسة صفر واحد أربعة اثنين",
    "arabic in latin letters": "itnan wahid itnan khamsa khamsa khamsa sifr wahid arba'a itnan",
    "basque": "bi bat bi bost bost bost zero bat lau bi",
    "bengali": "দুই এক দুই পাঁচ পাঁচ পাঁচ শূন্য এক চার দুই",
    "bulgarian": "две едно две пет пет пет нула едно четири две",
    "catalan": "dos u dos cinc cinc cinc zero u quatre dos",
    "chinese in latin letters": "èr yī èr wǔ wǔ wǔ líng yāo sì èr",
    "croatian": "dva jedan dva pet pet pet nula jedan četiri dva",
    "czech": "dva jedna dva pět pět pět nula jedna čtyři dva",
    "danish": "to en to fem fem fem nul en fire to",
    "estonian": "kaks üks kaks viis viis viis null üks neli kaks",
    "filipino": "dalawa isa dalawa lima lima lima sero isa apat dalawa",
    "finnish": "kaksi yksi kaksi viisi viisi viisi nolla yksi neljä kaksi",
    "greek": "δύο ένα δύο πέντε πέντε πέντε μηδέν ένα τέσσερα δύο",
    "greek in latin letters": "dio ena dio pente pente pente miden ena tessera dio",
    "haitian": "de youn de senk senk senk zewo youn kat de",
    "hebrew": "שתיים אחת שתיים חמש חמש חמש אפס אחת ארבע שתיים",
    "hindi": "दो एक दो पाँच पाँच पाँच शून्य एक चार दो",
    "hindi in latin letters": "do ek do paanch paanch paanch shunya ek chaar do",
    "hungarian": "kettő egy kettő öt öt öt nulla egy négy kettő",
    "icelandic": "tveir einn tveir fimm fimm fimm núll einn fjórir tveir",
    "indonesian": "dua satu dua lima lima lima nol satu empat dua",
    "japanese": "に いち に ご ご ご ゼロ いち よん に",
    "japanese in latin letters": "ni ichi ni go go go zero ichi yon ni",
    "korean": "이일이-오오오-공일사이",
    "latvian": "divi viens divi pieci pieci pieci nulle viens četri divi",
    "lithuanian": "du vienas du penki penki penki nulis vienas keturi du",
    "norwegian": "to en to fem fem fem null en fire to",
    "persian": "دو یک دو پنج پنج پنج صفر یک چهار دو",
    "polish": "dwa jeden dwa pięć pięć pięć zero jeden cztery dwa",
    "romanian": "doi unu doi cinci cinci cinci zero unu patru doi",
    "russian": "два один два пять пять пять ноль один четыре два",
    "russian in capitals": "ДВА ОДИН ДВА ПЯТЬ ПЯТЬ ПЯТЬ НОЛЬ ОДИН ЧЕТЫРЕ ДВА",
    "russian in latin letters": "dva odin dva pyat pyat pyat nol odin chetyre dva",
    "serbian": "два један два пет пет пет нула један четири два",
    "slovak": "dva jeden dva päť päť päť nula jeden štyri dva",
    "slovene": "dve ena dve pet pet pet nič ena štiri dve",
    "swahili": "mbili moja mbili tano tano tano sifuri moja nne mbili",
    "swedish": "två ett två fem fem fem noll ett fyra två",
    "tamil": "இரண்டு ஒன்று இரண்டு ஐந்து ஐந்து ஐந்து பூஜ்ஜியம் ஒன்று நான்கு இரண்டு",
    "thai": "สองหนึ่งสองห้าห้าห้าศูนย์หนึ่งสี่สอง",
    "turkish": "iki bir iki beş beş beş sıfır bir dört iki",
    "ukrainian": "два один два п'ять п'ять п'ять нуль один чотири два",
    "urdu": "دو ایک دو پانچ پانچ پانچ صفر ایک چار دو",
    "vietnamese": "hai một hai năm năm năm không một bốn hai",
}
PUT_TOGETHER = {
    "bulgarian": "двеста дванадесет, петстотин петдесет и пет, нула едно, четиридесет и две",
    "czech": "dvě stě dvanáct, pět set padesát pět, nula jedna, čtyřicet dva",
    "danish": "enogtyve femogtyve femoghalvtreds nul en toogfyrre",
    "greek": "διακόσια δώδεκα, πεντακόσια πενήντα πέντε, μηδέν ένα, σαράντα δύο",
    "hungarian": "huszonegy huszonöt ötvenöt nulla egy negyvenkettő",
    "norwegian": "tjueen tjuefem femtifem null en førtito",
    "polish": "dwieście dwanaście - pięćset pięćdziesiąt pięć - zero jeden - czterdzieści dwa",
    "romanian": "două sute doisprezece, cinci sute cincizeci și cinci, zero unu, patruzeci și doi",
    "russian": "двести двенадцать, пятьсот пятьдесят пять, ноль один, сорок два",
    "swedish": "tjugoett tjugofem femtiofem noll ett fyrtiotvå",
    "turkish": "iki yüz on iki, beş yüz elli beş, sıfır bir, kırk iki",
    "ukrainian": "двісті дванадцять, п’ятсот п’ятдесят п’ять, нуль один, сорок два",
    "with figures": "+1 212 пять пять пять 01 сорок два",
}


@pytest.mark.parametrize("language", DIGIT_BY_DIGIT)
def test_a_number_digit_by_digit(language: str, keyring: Keyring) -> None:
    _is_found(DIGIT_BY_DIGIT[language], keyring)


@pytest.mark.parametrize("language", PUT_TOGETHER)
def test_a_number_whose_hundreds_and_tens_are_put_together(language: str, keyring: Keyring) -> None:
    _is_found(PUT_TOGETHER[language], keyring)


def _is_found(written: str, keyring: Keyring) -> None:
    assert phones_in(f"Calm massage. Tel: {written}. 60 min $80", "US") == [NUMBER]
    stored = minimise("A title", f"Calm massage. Tel: {written}. 60 min $80", keyring)
    assert stored.body.startswith("Calm massage. Tel: [phone:")
    assert stored.body.endswith("]. 60 min $80")
    assert stored.contacts[0].disguises == ("spelled",)


def test_what_is_no_whole_number_of_any_plan_is_masked(keyring: Keyring) -> None:
    text = "Звони: девять девять девять один два три четыре пять шесть семь восемь девять ноль"
    assert minimise("", text, keyring).body == "Звони: [number]"


@pytest.mark.parametrize("name", [*LANGUAGES, *UNSPACED])
def test_each_table_has_its_ten_digits(name: str) -> None:
    """So that no value is shifted by a word too many or too few."""
    words = (LANGUAGES | UNSPACED)[name].split()
    assert words[0] == "0/1"
    said = " ".join(word.split("|")[0] for word in words[1:11])
    shown = with_far_figures(fold_each(said)).lower
    assert shown.replace(" ", "") == "0123456789"


@pytest.mark.parametrize(
    "text",
    [
        "Один час пять тысяч, два часа девять тысяч, три часа двенадцать тысяч",
        "Цена: час триста, два часа пятьсот, ночь тысяча двести",
        "один два три четыре пять шесть семь восемь девять десять",
        "Yksi tunti sata, kaksi tuntia sata viisikymmentä euroa",
        "Bir saat beş yüz, iki saat dokuz yüz lira",
        "Một giờ năm trăm, hai giờ chín trăm",
        "ราคา 1500 บาท ห้องสองห้องสี่ชั้นสาม",
        "이 일은 오 분 거리에 있고 삼 만원입니다",
        "Jedna hodina tři sta, dvě hodiny pět set korun",
        "We have to go on fire to en to en, do no char ten no do",
    ],
)
def test_amounts_and_sentences_stay(text: str, keyring: Keyring) -> None:
    assert minimise("", text, keyring, "US").body == text
