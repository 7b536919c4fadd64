"""Names on platforms with signs and services in the words of many languages; invented."""

from __future__ import annotations

import pytest

from brightline.privacy import ContactKind, Keyring, find_contacts, minimise

_NAMES = (ContactKind.handle, ContactKind.payment)


def _names(text: str, region: str = "US") -> list[str]:
    found = find_contacts(f"Quiet room\n{text}", region)
    return [contact.normalised for contact in found if contact.kind in _NAMES]


@pytest.mark.parametrize(
    "written",
    [
        "אני בטלגרם: שטרודל {}", "Löydät minut, Snapchat: miukumauku {}", "TG：小老鼠 {}",
        "インスタは アットマーク {} です", "Itt megtalálsz, Signal: kukac {}",
        "Telegram arond {}, răspund repede", "ทัก ไลน์ แอท {}", "Cari di Tele: a keong {}",
        "IG aapstert {}, antwoord gou", "Beni bul, insta: kuyruklu a {}", "انستقرام آت {} رد سريع",
        "Пишіть у інсті: равлик {}", "мой ник в инсте собака {}", "इंस्टा एट द रेट {}, जल्दी",
        "ٹیلی گرام ایٹ {} جلد جواب", "Snapchat zavináč {}, rychle", "텔레그램 아이디 골뱅이 {} 로",
        "Με βρίσκεις στο Telegram: παπάκι {}", "加电报 艾特 {}",
        "Finn meg på Telegram: krøllalfa {}",
        "ටෙලිග්‍රෑම් ඇට් {}, ඉක්මන්", "Tele a còng {}, trả lời", "টেলিগ্রাম এ আছি: অ্যাট {}",
    ],
)  # fmt: skip
def test_the_at_in_words_is_not_the_name(written: str, keyring: Keyring) -> None:
    text = written.format("jane_lotus7")
    assert _names(text) == ["jane_lotus7"]
    assert "lotus" not in minimise("Quiet room", text, keyring).body


@pytest.mark.parametrize(
    "line",
    [
        "קו תחתון", "अंडरस्कोर", "আন্ডারস্কোর", "언더바", "下划线", "Unterstrich", "onderstreep",
        "understreg", "understrek", "شرطة سفلية", "нижнее подчёркивание", "нижнє підкреслення",
        "tiret bas", "liniuță jos", "garis bawah", "mstari chini", "アンダーバー", "alt çizgi",
        "podtržítko", "alaviiva", "gạch dưới", "ขีดล่าง", "κάτω παύλα",
    ],
)  # fmt: skip
@pytest.mark.parametrize("around", ["jane {} 7077", "jane({})lotus7", "jane {} lotus7"])
def test_the_low_line_in_words(line: str, around: str) -> None:
    name = around.format(line).replace(line, "_").replace(" ", "").replace("(", "").replace(")", "")
    assert _names(f"Telegram: {around.format(line)}\nTea.") == [name]
    assert _names(f"Insta @{around.format(line)}. Tea.") == [name]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Auf Insta: @janelotus Punkt 1449", "janelotus.1449"),
        ("Пишите в ВК: @janelotus точка 6395", "janelotus.6395"),
        ("انسٹا پر ملیں: @jane ڈاٹ lotus7", "jane.lotus7"),
        ('Add me, LINE is "jane_lotus7"', "jane_lotus7"),
        ("Messages over LINE only > «jane_lotus7»", "jane_lotus7"),
        ("line.me/ti/p/~jane_lotus7", "jane_lotus7"),
        ("Ajoutez-moi, Snapchat c'est ID: jane_lotus7", "jane_lotus7"),
        ("Sinal via PicPay: @janelotus7", "janelotus7"),
        ("예약금 Toss: toss.me/janelotus7", "janelotus7"),
        ("Предоплата через PayPal: paypal.me/\njanelotus7", "janelotus7"),
        ("एडवांस UPI से: janelotus7@okdemo", "janelotus7@okdemo"),
    ],
)
def test_dots_links_and_services(written: str, name: str, keyring: Keyring) -> None:
    assert _names(written, "IN") == [name]
    assert "lotus" not in minimise("Quiet room", written, keyring).body


@pytest.mark.parametrize(
    "text",
    [
        "Instagram, point final. Tiret bas de prix 2020.",
        "Telegram und Signal, um Punkt 1449 im Plan. Strich.",
        "Instagram, punt. Streepje 2020.",
        "Telegram tak, kropka. Mam małpę od 2020 roku. Kreska 7077.",
        "Инстаграм есть, точка. Собака Лайка 2019 года. Встреча точка 1500 рублей.",
        "تلغرام وسيارات kia2019 ودراجات bmx20 للبيع. نقطة 1500.",
        "इंस्टाग्राम है। एट होम सर्विस room12. बिंदु 1500।",
        "有Line。小老鼠玩具 toy2020。點餐 menu2。",
        "インスタあり。アットホームな salon2020 です。",
        "인스타 있음. 점 room12. 골뱅이 무침 set2.",
        "Ada Telegram. Titik kumpul 1500 meter. Strip 20.",
        "LINE is open. The bus line is only M15. The line is only: 2 people.",
        "Snapchat c'est fini. Instagram c'est bien.",
    ],
)
def test_everyday_texts_hold_no_name(text: str) -> None:
    assert _names(text) == []
