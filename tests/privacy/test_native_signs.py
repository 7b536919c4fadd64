"""Addresses whose signs are told by their names in some forty languages; invented."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, minimise
from tests.privacy.reading import emails_in

_ADDRESS = "jane.doe7@post.example.org"
_SIGNS = [
    ("ات", "دوت"), ("آت", "نقطة"), ("ایٹ", "ڈاٹ"), ("שטרודל", "נקודה"), ("एट द रेट", "डॉट"),
    ("অ্যাট", "ডট"), ("ඇට්", "ඩොට්"), ("அட்", "டாட்"), ("แอท", "จุด"), ("แอด", "ดอท"),
    ("小老鼠", "點"), ("艾特", "点"), ("アットマーク", "ドット"), ("골뱅이", "점"), ("앳", "닷"),
    ("собачка", "точка"), ("равлик", "крапка"), ("кльомба", "точка"), ("παπάκι", "τελεία"),
    ("kukac", "pont"), ("małpa", "kropka"), ("zavináč", "tečka"), ("arond", "punct"),
    ("snabel-a", "punktum"), ("krøllalfa", "prikk"), ("miukumauku", "piste"),
    ("kuyruklu a", "nokta"), ("apenstaartje", "punt"), ("aapstert", "punt"), ("a còng", "chấm"),
    ("a keong", "titik"), ("chez", "point"), ("bei", "Punkt"), ("alias", "dot"), ("kwa", "nukta"),
    ("et", "nokta"), ("sa", "tuldok"),
]  # fmt: skip


@pytest.mark.parametrize(("at", "dot"), _SIGNS)
@pytest.mark.parametrize(
    "around", ["*{}*", " |{}| ", "_{}_", " -{}- ", "<{}>", "【{}】", " ...{}... ", "-{}-", "«{}»"]
)
def test_set_off_by_any_sign(at: str, dot: str, around: str, keyring: Keyring) -> None:
    signs = (around.format(at), around.format(dot), around.format(dot))
    written = "jane.doe7{}post{}example{}org".format(*signs)
    text = f"Quiet room.\nMail: {written}\nFree parking."
    assert emails_in(text) == [_ADDRESS]
    assert "jane" not in minimise("Calm evening", text, keyring).body


@pytest.mark.parametrize(("at", "dot"), _SIGNS[:31])
def test_between_blanks_and_in_lines(at: str, dot: str) -> None:
    for gap in (" ", "\n"):
        written = gap.join(("jane.doe7", at, "post", dot, "example", dot, "org"))
        assert emails_in(f"Quiet room.\nMail: {written}\nFree parking.") == [_ADDRESS]


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("jane.doe7ΠΑΠΆΚΙexampleΤΕΛΕΊΑorg", "jane.doe7@example.org"),
        ("jane.doe7MAŁPAexampleKROPKAorg", "jane.doe7@example.org"),
        ("jane.doe7ARONDexamplePUNCTorg", "jane.doe7@example.org"),
        ("jane.doe7КУЧЕ@example точка org", ""),
        ("jane.doe7собакаexampleточкаorg", "jane.doe7@example.org"),
        ("jane.doe7小老鼠example点org", "jane.doe7@example.org"),
        ("jane.doe7@example डॉट org", "jane.doe7@example.org"),
        ("jane.doe7@mail دوت example دوت org", "jane.doe7@mail.example.org"),
        ("jane.doe7 at example точка org", "jane.doe7@example.org"),
        ("jane 下划线 doe7@example.org", "jane_doe7@example.org"),
        ("jane Unterstrich doe7@example.org", "jane_doe7@example.org"),
        ("jane podtržítko doe7@example.org", "jane_doe7@example.org"),
        ("jane شرطة سفلية doe7@example.org", "jane_doe7@example.org"),
        ("jane (нижнее подчёркивание) doe7@example.org", "jane_doe7@example.org"),
        ("jane punct doe7 arond example punct org", "jane.doe7@example.org"),
        ("jane piste doe7 miukumauku example piste org", "jane.doe7@example.org"),
        ("jane ডট doe7 অ্যাট example ডট org", "jane.doe7@example.org"),
        ("jane дефис doe7 собака example точка org", "jane-doe7@example.org"),
        ("jane.doe7 (앳] post {닷) example {닷) org", _ADDRESS),
    ],
)
def test_run_together_mixed_and_in_the_name(written: str, address: str, keyring: Keyring) -> None:
    text = f"Quiet room.\nMail: {written}\nFree parking."
    if address:
        assert emails_in(text) == [address]
        assert "doe7" not in minimise("Calm evening", text, keyring).body


@pytest.mark.parametrize(
    "told",
    [
        "før snabel-a {}, efter {}", "före snabel-a {}, efter {}", "przed małpą {}, po małpie {}",
        "avant l'arobase {}, après l'arobase {}", "voor het apenstaartje {}, erna {}",
        "vor dem Klammeraffen {}, danach {}", "a kukac előtt {}, utána {}",
        "قبل الآت {} وبعدها {}", "ඇට් ඉස්සර {}, පස්සේ {}", "অ্যাট এর আগে {}, পরে {}",
        "골뱅이 앞은 {} , 뒤는 {}", "小老鼠前面是 {} ，後面是 {}", "bago ang at {}, pagkatapos {}",
        "kabla ya kwa {}, baada yake {}", "sebelum alias {}, selepas {}", "до собаки {}, после {}",
        "před zavináčem {}, po zavináči {}", "ennen miukumaukua {}, sitten {}",
    ],
)  # fmt: skip
def test_told_by_the_side_of_the_at(told: str, keyring: Keyring) -> None:
    text = f"Quiet room.\nMail: {told.format('jane.doe7', 'example.org')}\nFree parking."
    assert emails_in(text) == ["jane.doe7@example.org"]
    stored = minimise("Calm evening", text, keyring).body
    assert "jane" not in stored
    assert "example" not in stored


@pytest.mark.parametrize(
    "text",
    [
        "Massage chez Marie, au point de rendez-vous. Avant le massage thé, après le bain.",
        "Treffen bei mir an dem Punkt im Plan. Vor dem Termin Tee, danach Ruhe.",
        "Voor het eten, na de koffie. Punt. Bel bij vragen.",
        "Mødes hos mig. Punktum. Før klokken 20, efter aftale.",
        "Mam małpę, ma 3 lata, kropka. Przed wizytą herbata, po wizycie spacer.",
        "Kukac nélküli alma, pont 2 kg. Előtte tea, utána séta.",
        "Güzel a sınıfı daire. Önce çay, sonra kahve. Et 5 kg.",
        "Собака живёт дома, точка. До сеанса чай, после душ. Тире.",
        "Το παπάκι μου είναι 125 κυβικά, τελεία. Πριν τσάι, μετά καφές.",
        "سيارات ودراجات للبيع، نقطة اللقاء هنا. قبل الجلسة شاي، بعدها قهوة.",
        "שטרודל תפוחים, נקודה. לפני תה, אחרי קפה.",
        "एट होम सर्विस, बिंदु। पहले चाय, बाद में बात।",
        "มีจุดนัดพบ แอดได้เลย ก่อนนวดชา หลังนวดน้ำ",
        "小老鼠玩具，點心。前面是公園，後面是學校。",
        "アットホームなドット柄。前は公園、後は学校。",
        "골뱅이 무침, 점 하나. 앞은 공원, 뒤는 학교.",
        "Titik kumpul. Sebelum pijat teh, setelah itu kopi. Alias Siti.",
    ],
)
@pytest.mark.parametrize("page", ["", " www.example.com"])
def test_everyday_texts_hold_no_address(text: str, page: str) -> None:
    assert emails_in(f"Calm evening\n{text}{page}") == []
