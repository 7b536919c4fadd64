"""Numbers in figures and words of a region's languages; the numbers are like those of fiction."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from brightline.privacy.figures.far_numbers import numbered
from brightline.privacy.figures.spoken_words import BY_EAR
from tests.privacy.everyday import EVERYDAY
from tests.privacy.reading import phones_in

AMONG_FIGURES = [
    ("Ватсап пять 2 5 5 5 ноль 1 1 восемь.", "IL", "+972525550118"),
    ("Soita 5 0 viisi viisi 5 0 yksi 0 7.", "FI", "+358505550107"),
    ("LH chín 5 5 năm 0 0 một năm năm.", "VN", "+84955500155"),
    ("Appelez-moi au six 3 neuf 9 huit 5 deux 5 six.", "FR", "+33639985256"),
    ("Mit nummer: 5 0 5 5 fem 0 9 fem.", "DK", "+4550555095"),
    ("Gọi 0ba555không0một76.", "VN", "+84355500176"),
    ("Zadzwoń pięć0pięć5pięć0zero4sześć.", "PL", "+48505550046"),
    ("Tawag lang sa 09isa7lima55sero19isa.", "PH", "+639175550191"),
    ("Volejte 735 550 nula devět dva.", "CZ", "+420735550092"),
    ("Mitt nummer: tjueto, 55, femti, 56.", "NO", "+4722555056"),
    ("Numeroni:\n040\nviisi viisi viisi\n0199", "FI", "+358405550199"),
    ("請致電：五 5️⃣ 5 五 0️⃣ 1 九 8️⃣", "HK", "+85255550198"),
    (
        "Zalo không 🌸 chín 🌸 năm 🌸 năm 🌸 năm 🌸 không 🌸 không 🌸 một 🌸 tám 🌸 sáu",
        "VN",
        "+84955500186",
    ),
]
RUN_TOGETHER = [
    ("Tel. NullaHatEgyÖtÖtÖtNullaNullaNyolcNyolc, SMS is jó.", "HU", "+3615550088"),
    ("Tel. sześćzerozeropięćpięćpięćzerojedensiedem, SMS", "PL", "+48600555017"),
    ("восемьдевятьнольпятьпятьпятьпятьнольодинчетыресемь", "RU", "+79055550147"),
    ("Tel. sifirbesbesbesbesbessifirsifirsekizdokuz, SMS", "TR", "+900555550089"),
]
OF_ANY_VALUE = [
    # four times the word that pilots say for an L
    (
        "Tawag lang sa SERO SIYAM SERO LIMA LIMA LIMA LIMA SERO ISA TATLO ISA.",
        "PH",
        "+639055550131",
    ),
    ("WA nol delapan, 13, lima puluh lima, 50, nol satu, 53.", "ID", "+6281355500153"),
    ("WA nol delapan dua belas, lima ratus lima puluh lima, nol satu, 23", "ID", "+628125550123"),
]
BY_EAR_SAID = [
    ("ফোন করুন +880 এক সাত পাঁচ পাঁচ পাঁচ জিরো জিরো এক আট দুই.", "BD", "+8801755500182"),
    ("Piga s1furi moj4 moj4 s1furi tan0 tan0 tan0 s1furi s1furi nn3.", "KE", "+254110555004"),
    ("Call me on n0l dlapan s4tu du4 lim4 lim4 lim4 n0l n0l s4tu du4 en4m", "ID", "+6281255500126"),
    ("අමතන්න binduwa hatha 1 5 5 5 binduwa eka paha 2.", "LK", "+94715550152"),
    (
        "Ring sefr wahed etnen khamsa khamsa khamsa sefr sefr wahed tamanya sefr",
        "EG",
        "+201255500180",
    ),
    ("shunno ek sat pach pach pach shunno shunno ek dui sat", "BD", "+8801755500127"),
    ("Mijn nummer: nu1 z3s v1jf v1jf 5 nu1 0 1 v1er 1.", "NL", "+31655500141"),
    ("Numărul meu: 0 shapte 5 5 cinc 0 zer0 unnu doy cinc.", "RO", "+40755500125"),
    ("เบอร์ soon hok ha ha ha soon soon nueng paed kao", "TH", "+66655500189"),
]
TWICE_SAID = [
    ("My nommer is nul, dubbel een, dubbel vyf, vyf, nul, een, dubbel drie.", "ZA", "+27115550133"),
    ("Beni arayın: 0 5 0 çift 5 çift 5 çift 0 8 9.", "TR", "+905055550089"),
    ("Hubungi 0 8 1 2 dobel 5 5 dobel 0 1 3 2.", "ID", "+6281255500132"),
    ("اتصل على 0 دبل 1 دبل 5 5 دبل 0 1 6 0.", "EG", "+201155500160"),
]
JOINED = [
    ("اتصل على 011 وبعدها 5550 وبعدها 0120.", "EG", "+201155500120"),
    ("電話 0905 然後 550 然後 174.", "TW", "+886905550174"),
    ("මගේ අංකය 075 (ඊට පස්සේ) 555 (ඊට පස්සේ) 0168.", "LK", "+94755550168"),
    ("Тел. 050 (а потім) 555 (а потім) 00 (а потім) 46", "UA", "+380505550046"),
    ("番号は 06 それから 5550 それから 0134 です。", "JP", "+81655500134"),
    ("संपर्क: 85550 फिर 03142.", "IN", "+918555003142"),
    ("Sms til 25 (og så) 55 (og så) 00 (og så) 22, tak.", "DK", "+4525550022"),
]
BEHIND_PLUS = [
    ("للتواصل: زائد تسعة ستة ستة, 50 555 0133.", "SA", "+966505550133"),
    ("Тел. плюс три восемь ноль, 67 555 00 88", "UA", "+380675550088"),
    ("Beni arayın: artı dokuz sıfır, 212 555 00 99.", "TR", "+902125550099"),
    ("เบอร์ บวก หก หก, 65 550 0168 ค่ะ.", "TH", "+66655500168"),
    ("전화 주세요 플러스 82 2 555 0155.", "KR", "+8225550155"),
    ("Send sms til pluss fire sju to to fem fem fem null åtte åtte", "NO", "+4722555088"),
    ("LH cộng tám bốn, 85 550 01 81.", "VN", "+84855500181"),
]


@pytest.mark.parametrize(
    ("text", "region", "e164"),
    AMONG_FIGURES + RUN_TOGETHER + OF_ANY_VALUE + BY_EAR_SAID + TWICE_SAID + JOINED,
)
def test_words_among_figures_are_a_number_of_the_region(
    text: str, region: str, e164: str, keyring: Keyring
) -> None:
    assert set(phones_in(text, region)) == {e164}
    stored = minimise("", text, keyring, region).body
    assert not any(map(str.isdigit, stored.replace("[phone:", "").partition("]")[2]))


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("Legmegszentségteleníthetetlenségeskedéseitekért", "HU"),
        ("Rechtsschutzversicherungsgesellschaften", "DE"),
        ("Harga dua ratus lima puluh ribu, umur dua puluh lima, buka jam sepuluh", "ID"),
        ("Lima lima lima lima, sabi niya", "PH"),
    ],
)
def test_long_words_and_sums_of_such_words_stay(text: str, region: str, keyring: Keyring) -> None:
    assert minimise("", text, keyring, region).body == text


@pytest.mark.parametrize(("text", "region", "e164"), BEHIND_PLUS)
def test_a_word_for_the_plus_and_the_code_in_words(text: str, region: str, e164: str) -> None:
    assert set(phones_in(text, region)) == {e164}
    assert set(phones_in(text, "US")) == {e164}


@pytest.mark.parametrize(
    ("text", "region", "e164"),
    [
        ("Dial ⁰⁴⁹¹ ⁵⁷⁰ ¹⁵⁷, no withheld numbers.", "AU", "+61491570157"),
        ("WhatsApp\n0\n2\n2\n5\n5\n5\n0\n1\n5\n5\nNo work on Monday", "NZ", "+64225550155"),
        ("Dial plus six four, 9 555 0186, no withheld numbers.", "NZ", "+6495550186"),
    ],
)
def test_a_small_word_beside_figures_is_none_of_them(text: str, region: str, e164: str) -> None:
    """'no' is a nine in Hindi."""
    assert set(phones_in(text, region)) == {e164}


@pytest.mark.parametrize(("text", "region"), EVERYDAY)
def test_everyday_texts_of_many_languages_stay(text: str, region: str, keyring: Keyring) -> None:
    assert find_contacts(text, region) == []
    assert minimise("", text, keyring, region).body == text


@pytest.mark.parametrize("name", BY_EAR)
def test_each_table_by_ear_has_its_ten_digits(name: str) -> None:
    assert BY_EAR[name].startswith("0/1")
    values = numbered(BY_EAR[name]).values()
    assert set(range(10)) <= set(values)
    assert max(values) < 100
