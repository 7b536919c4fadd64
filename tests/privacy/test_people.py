"""How many people something holds, rows of sizes and what devices need stay; synthetic."""

from __future__ import annotations

import pytest

from brightline.privacy import find_contacts, mask_residual

PEOPLE = (
    "Seats one, two, three or four people. Ad number 48706, please quote it.",
    "Ad number 48825, please quote it. Between twenty and thirty guests fit inside.",
    "Internet de 300 megas incluido. Entre veinte y treinta invitados.",
    "Tallas 34 36 38 40 42, zapatos 23 24 25. Caben cuatro, cinco o seis personas.",
    "Pour deux, trois ou quatre personnes. Annonce 48825.",
    "Für zwei, drei oder vier Personen. Anzeige 48825.",
    "Per due, tre o quattro persone. Annuncio 48825.",
)
SIZES = (
    "Größen 36 38 40 42.", "Tailles 36 38 40 42.", "Tamanhos 36 38 40 42", "Maten 36 38 40 42",
    "Taglie 40 42 44 46, scarpe 37 38 39", "Shirts in S M L XL, shoes 7 8 9 10 11.",
    "Schuhe in Größen 38, 39, 40 und 42, Hosen 46 48 50", "Waist sizes 28 to 44.",
    "Frame sizes 50, 52, 54, 56 and 58 cm all here.", "Kurs 09.03.-12.06.2025. Größen 36 38 40 42.",
    "Camisas tallas 38 40 42, pantalones 40 42 44 46",
    "Pointures 38 39 40 41, jupes tailles 36 38 40",
)  # fmt: skip
DEVICES = (
    "Bought in August 2023. 5000 mAh battery and 512 GB of storage.",
    "Gekauft im August 2023. Akku 5000 mAh, 256 GB.",
    "Comprado en agosto de 2023. 5000 mAh, 256 GB.",
    "Battery 12V 100Ah, panel 2 x 180 W.", "Solar kit: battery 24V 200Ah, panels 4 x 320 W",
)  # fmt: skip
BY_TIME = (
    "Precios 500 / 900 / 1300 pesos por 30 / 60 / 90 minutos.\nNo agencias.",
    "Prices 250 / 450 / 1200 dollars for 1 / 2 / 6 hours",
)


@pytest.mark.parametrize("text", [*PEOPLE, *SIZES, *DEVICES, *BY_TIME])
def test_people_sizes_and_devices_stay(text: str) -> None:
    assert mask_residual(text) == (text, 0)
    assert not find_contacts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Seats two one two, five five five, zero one four two people",
        "Seats two, one, two or five people, then five five zero one four two",
        "Tallas 212 555 0142", "sizes 20 25 55 01 42", "Sizes 21 25 55 01 42",
        "Prices 212 / 555 / 1742 pesos por 30 / 60 / 90 minutos",
        "Prices 500 / 900 / 1300 pesos por 90 / 60 / 30 minutos",
        "Battery 21V 255Ah, panel 5 x 014 W, 2",
    ],
)  # fmt: skip
def test_numbers_like_them_do_not(text: str) -> None:
    assert mask_residual(text)[1] or find_contacts(text)


@pytest.mark.parametrize("text", ["Between twenty and thirty guests", "Caben dos o tres personas"])
def test_a_number_beside_them_is_found(text: str) -> None:
    found = find_contacts(f"{text}. Call 212-555-0142.")
    assert [contact.normalised for contact in found] == ["+12125550142"]
