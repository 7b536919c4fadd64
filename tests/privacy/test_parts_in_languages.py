"""Numbers told in parts, or begun in the title, in the words of many languages."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from brightline.privacy.telephone.told.telling_words import PARTS, TITLES
from tests.privacy.reading import phones_in

TOLD = [
    ("D'abord 06, au milieu trois neuf neuf huit deux un, à la fin 17.", "FR", "+33639982117"),
    ("Сначала 8905, в середине 5550, последние цифры 147.", "RU", "+79055550147"),
    ('Сначала "8", в середине "90555501", последние цифры "47".', "RU", "+79055550147"),
    (
        "Сначала восемь, в середине девять девять девять пять пять пять нуль нуль, "
        "последние цифры семь ноль.",
        "RU",
        "+79995550070",
    ),
    ("Starter med 25, så 5500 og slutter på 02.", "DK", "+4525550002"),
    ("Починається на 067, потім 55500, в кінці 84.", "UA", "+380675550084"),
    ("Начинается на 0.3, потом 5.5.5, в конце 0.0.4.7.", "IL", "+97235550047"),
    ("最初は 070、次に 5550、最後は 0117 です。", "JP", "+817055500117"),
    ("最初は 零 八 零、次に ゴ ゴ ゴ ゼロ、最後は 零 一 二 八 です。", "JP", "+818055500128"),
    ("開頭是 02，中間 5550，最後 0194。", "TW", "+886255500194"),
    ("앞은 02, 가운데 오 오 오, 끝은 0115 입니다.", "KR", "+8225550115"),
    ("يبدأ بـ 053 ثم 555 وينتهي بـ 0197.", "SA", "+966535550197"),
    ('أوله "052" وفي الوسط "555" وآخره "0153".', "AE", "+971525550153"),
    ("Simula 02, tapos walo lima lima lima, dulo 0144.", "PH", "+63285550144"),
    ("Mula 011, kemudian lima lima lima sifar, akhir 0114.", "MY", "+601155500114"),
    (
        "Zuerst 0176, in der Mitte null vier null sechs neun null, am Schluss null neun.",
        "DE",
        "+4917604069009",
    ),
    (
        "sıfır iki bir iki ile başlıyor, sonra beş beş beş sıfır sıfır, sonu beş sekiz.",
        "TR",
        "+902125550058",
    ),
    (
        "Bắt đầu bằng không ba năm năm, tiếp năm không không, cuối là một tám không.",
        "VN",
        "+84355500180",
    ),
    ("शुरू में 755, फिर 500, आखिर में 0331।", "IN", "+917555000331"),
    ("شروع میں 0300 پھر 5550 آخر میں 134۔", "PK", "+923005550134"),
    ('මුලින් "071", ඊළඟට "555", අන්තිමට "0131".', "LK", "+94715550131"),
    ('ขึ้นต้น "065" แล้วตามด้วย "550" ลงท้าย "0152"', "TH", "+66655500152"),
    ("Αρχίζει με 6.9.8, μετά 5.5.5 και τελειώνει σε 0.1.5.0.", "GR", "+306985550150"),
    ('Alkaa "09", sitten "5550" ja loppuu "127".', "FI", "+35895550127"),
    (
        "Number in three bits: bit one 0 2 0, bit two 5 5 5, bit three 0 1 2 3.",
        "GH",
        "+233205550123",
    ),
    ("bit one 0491, bit two five seven five, bit three 254", "AU", "+61491575254"),
]
OVER_TITLE = [
    ("Массаж, тел 044...", "Продолжение номера из заголовка: ...555 00 30", "UA", "+380445550030"),
    (
        "Kiralık oda | tel 0542...",
        "Başlıktaki numaranın devamı: ...555 01 26",
        "TR",
        "+905425550126",
    ),
    ("كوافيرة للمنازل | اتصل 02 2555", "بقية الرقم من العنوان: 0109 مفتوح", "EG", "+20225550109"),
    ("Przeprowadzki – tel 22", "Ciąg dalszy numeru z tytułu: 555 00 22", "PL", "+48225550022"),
    (
        "Quarto, fone 935",
        "O número começa no título e continua: cinco cinco zero zero seis um",
        "PT",
        "+351935550061",
    ),
    (
        "مساج - کال 0321",
        "عنوان والے نمبر کا باقی حصہ: پانچ پانچ پانچ زیرو ایک زیرو زیرو",
        "PK",
        "+923215550100",
    ),
    ("Mwalimu – piga 0110", "Namba ya kichwa inaendelea: 555 006", "KE", "+254110555006"),
    (
        "수학 과외, 전화 공 일 공",
        "제목 번호의 나머지: 오 오 오 영 영 일 일 오",
        "KR",
        "+821055500115",
    ),
    ("Otsikko – soita +358 40", "Otsikon numero jatkuu: 555 0102", "FI", "+358405550102"),
    ("上門剪髮, 電 0985", "標題號碼的後半：五 五 零 零 六 零", "TW", "+886985550060"),
]


@pytest.mark.parametrize(("text", "region", "e164"), TOLD)
def test_parts_told_in_their_order(text: str, region: str, e164: str, keyring: Keyring) -> None:
    assert set(phones_in(text, region)) == {e164}
    assert not any(map(str.isdigit, minimise("", text, keyring, region).body.partition("]")[2]))


@pytest.mark.parametrize(("title", "body", "region", "e164"), OVER_TITLE)
def test_what_goes_on_from_the_title(title: str, body: str, region: str, e164: str) -> None:
    assert set(phones_in(f"{title}\n{body}", region)) == {e164}


@pytest.mark.parametrize(
    ("title", "body", "region"),
    [
        ("Myydään 15", "Otsikon tarjous jatkuu: 20, 30 ja 45 euroa.", "FI"),
        ("Oda 2+1", "Başlıktaki evin devamı: 3 oda, 120 m2, 4. kat", "TR"),
        ("Rom 2023", "Overskriften fortsetter: 2 rom, 45 kvm, 3. etasje, 1200 kr", "NO"),
        ("Kurs 10", "Beginnt mit 10 Minuten, in der Mitte 15, am Ende 25.", "DE"),
        ("Plads 5", "Starter med 25 minutter, så 45 og slutter på 60.", "DK"),
        ("Lessons", "Starts with 20 push ups, then 30 and ends with 40.", "US"),
    ],
)
def test_amounts_that_go_on_are_none(title: str, body: str, region: str, keyring: Keyring) -> None:
    assert find_contacts(f"{title}\n{body}", region) == []
    stored = minimise(title, body, keyring, region)
    assert (stored.title, stored.body) == (title, body)


@pytest.mark.parametrize("name", PARTS)
def test_each_language_tells_of_three_parts(name: str) -> None:
    assert len(" ".join(PARTS[name].split()).split(" / ")) == 3


@pytest.mark.parametrize("name", TITLES)
def test_each_language_tells_of_a_title_and_of_its_rest(name: str) -> None:
    assert len(TITLES[name].split(" / ")) == 2
