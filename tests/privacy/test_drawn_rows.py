"""Numbers drawn in letters and signs in groups of any kind, and words and lists that are none."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from brightline.privacy.telephone.drawn.drawn_rows import find_drawn_rows

NUMBER = "+12125550142"


@pytest.mark.parametrize(
    "written",
    [
        "zi.zs.ss.oi.4z",
        "zi-zs-ss-oi-4z",
        "ZI ZS SS OI AZ",
        "z1-2$-5S-O1-4z",
        "2I 2$ $5 O1 42",
        "z-i-z-$-$-$-o-i-a-z",
        "2.!.2.S.S.$.0.!.4.Z",
        "Z / I / Z / S / S / S / O / | / 4 / Z",
        "2 ! Z S S S 0 ! A Z",
        "ZIZ.. SSS.. OIAZ",
        "(ZIZ) SSS.OIAZ",
        "(z1z) $$$ - o!4z",
        "zi2.$$$.oi4z",
        "zIz$$$OiAz",
        "2|2*$$5*0|42",
        "212 / $5$ / 0142",
    ],
)
def test_in_any_groups(written: str, keyring: Keyring) -> None:
    text = f"Quiet room near the park. Call {written} thanks"
    assert [contact.normalised for contact in find_contacts(text)] == [NUMBER]
    kept = minimise("A title", text, keyring)
    assert kept.body.startswith("Quiet room near the park. Call [phone:")
    assert kept.body.endswith("] thanks")
    assert "letters-for-digits" in kept.contacts[0].disguises


@pytest.mark.parametrize(
    "written",
    [
        "zIzfiveSfive 0142",
        "T02fiveSfive 01g3",
        "2unodos 55five0oneAZ",
        "Zunodos 55five0one4Z",
        "212five5five Ol42",
    ],
)
def test_number_words_glued_among_letters(written: str, keyring: Keyring) -> None:
    kept = minimise("A title", f"Quiet room near the park. {written}", keyring)
    assert kept.body.startswith("Quiet room near the park. [phone:")
    assert kept.body.endswith("]")


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("+AA TTOO gOOIZE", "+447700900123"),
        ("(+44) TTOO-gOOIZE", "+447700900123"),
        ("+a.a.t.t.o.o.g.o.o.1.z.e", "+447700900123"),
        ("OOAA / TTOO / gOOIZE", "+447700900123"),
        ("otToo-goo-1zE", "+447700900123"),
    ],
)
def test_of_another_country(written: str, number: str) -> None:
    found = find_contacts(f"Quiet room near the park. Call {written} thanks", "GB")
    assert [contact.normalised for contact in found] == [number]


@pytest.mark.parametrize(
    "text",
    [
        "Sizes S | L | 8 | 10 | 12 | 14",
        "It is $40 $80 $120 for 30, 60, 90",
        "$5 | $8 | $10 | $12 tiles",
        "A (big) old sale",
        "Big. Bed. Good. Nice",
        "S O L I D  G O L D",
        "B I G  S A L E  O D D  B A G S",
        "A B&B is at 10-12 Old Lodge",
        "SALE!! 50!! 60!! 70!! 80!!",
        "Go Go Go! Dogs, cats | all sizes | big 10 small 8",
        "ES 300 SL 500 IS 250",
        "Good deals: be at 8 or 9, so I'll be glad. Also 1-2-3 | 4-5-6",
        "Oslo! Lodz! Bilbao! 10! 20!",
    ],
)
def test_words_sizes_and_prices_are_no_number(text: str) -> None:
    assert find_contacts(text) == []


@pytest.mark.parametrize("text", ["Rooms A1 A2 B1 B2 B3 are free", "1GB 2GB 4GB 8GB 16GB"])
def test_nor_are_rooms_and_measures_drawn(text: str) -> None:
    assert list(find_drawn_rows(text, "US")) == []


@pytest.mark.parametrize(
    "written",
    [
        "2onetwoSSS0one4two",
        "twoonetwo5SSzerooneA2",
        "2I2 - five five five - O1AZ",
    ],
)
def test_with_number_words_among_them(written: str, keyring: Keyring) -> None:
    text = f"Quiet room near the park. Call {written} thanks"
    assert [contact.normalised for contact in find_contacts(text)] == [NUMBER]
    assert minimise("A title", text, keyring).body.endswith("] thanks")


def test_words_that_end_like_number_words_are_none() -> None:
    assert find_contacts("All alone, a stone is gone, the bone 5 or 10, a dog I see at one") == []


@pytest.mark.parametrize("written", ["TIE   SSS   OIOS", "TIE\nSSS\nOIOS", "LIE-SSS-OIZS"])
def test_groups_far_apart_and_a_seven_drawn_as_it_is(written: str) -> None:
    number = "+17135550105" if written[0] == "T" else "+17135550125"
    assert [c.normalised for c in find_contacts(f"Quiet room. {written}\nThanks")] == [number]
