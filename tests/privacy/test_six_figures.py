"""Mileages, prices and orders of six figures stay, numbers written so do not; synthetic."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brightline.privacy import Keyring, find_contacts, mask_residual, minimise
from tests.privacy.reading import is_readable

MILEAGES = (
    "Serious buyers only. Odometer reads 204955 km.", "2018 model with 156672 miles.",
    "Price is $5,430. Test drive any evening. Odometer reads 154801 km.",
    "Modelo 2007 con 106.939 km. Pequeño rayón atrás. Servicio hecho a los 69568 km.",
    "Auto único dueño, kilometraje 158144", "Kombi, 153.314 km gelaufen", "mileage 118204, clean",
    "Serviced at 204955 km, next at 214955 km.", "Kilometerstand 182350, TÜV neu",
    "Golf 2010, 231.450 km, ITV hasta 09/2026, 3.200 €", "Kilométrage : 143200",
    "Clio 2011, 143 200 km, contrôle technique OK jusqu'en 02/2026, 3 500 €",
    "Panda 2013, 134.500 km, revisione fino a 05/2026, 4.200 €",
    "Gol 2014, 123.450 km, R$ 32.500,00", "Kilometerstand: 187.450, APK tot 08/2026",
    "Jetta 2014, kilometraje 132,450 km, precio 165000 pesos a tratar",
    "Toyota 2015. 141233 miles. Runs great. $6500 firm.",
    "Jetta, clean. 212345 miles, $6500 firm", "Odometer 212345 miles. Price $7950.",
    "$6500. Odometer 212345 miles. Clean title.", "158,508 on the clock, 2.8 litre, 5 speed",
    "131.614 auf der Uhr, TÜV neu", "131 614 au compteur", "94.120 en el reloj, 4.200 €",
)  # fmt: skip
PRICES = (
    "Precio 133650 pesos", "Price 133650 dollars", "Asking $133650 for the house",
    "Precio 112800 pesos. Servicio hecho a los 73 000 km.", "Truck 185000 USD, no trades",
    "Maison 5 pièces, 123 m2, 230 000 €", "Maison 230 000 €, 5 pièces, 123 m2.",
    "Haus 345.000 €, 5 Zimmer, 137 qm", "Two bed flat, £215000, leasehold 99 years",
    "Sessão de 60 min por R$ 1020,00.", "Piso de 94 m², 3 habitaciones, 215000 €",
)  # fmt: skip
INSPECTED = (
    "Alle Papiere da. TÜV bis 05/2027. Maße 220 x 60 cm.", "HU/AU 01/2027, EZ 03/2012",
    "Reifen 205/55 R16, EZ 02/2016. Größen 36 38 40 42.", "Inspection until 03/2026",
    "ITV hasta 05/2027", "Contrôle technique 02/2026", "Revisione 04/2027",
    "TÜV bis 01/2027. 120.000 km gelaufen. VB 625 EUR.", "MOT 11/2026, 102331 miles",
)  # fmt: skip
PAPERS = (
    "Order no. 2025-00185 on request. Ref A-206177, viewing at 5:45 or 6:30.",
    "4 bed 3 bath. Order no. 2025-00136 on request.", "Factura 2025-00671", "Order #2025-00185",
    "Rif. 64464. Solo persone serie.", "Ref 10442", "Fattura n. 2025-00671", "Invoice 2025/00185",
    "Rechnung Nr. 2025-00671", "Facture n° 2025-00671", "Pedido nº 2025-0671, entrega en 3 días",
)  # fmt: skip


@pytest.mark.parametrize("text", [*MILEAGES, *PRICES, *INSPECTED, *PAPERS])
@pytest.mark.parametrize("region", ["US", "ES", "DE"])
def test_amounts_of_six_figures_stay(text: str, region: str) -> None:
    assert mask_residual(text) == (text, 0)
    assert not find_contacts(text, region)


@pytest.mark.parametrize(
    "text",
    [
        "212555 km 0142", "Odometer reads 212555 km. No rush. Bring 0142",
        "0142 comes last, odometer 212555 km", "Call me at 212555 km", "My number: 212555 pesos",
        "Price 212555 dollars, room 0142", "Price 212555 dollars, no. 0142",
        "Price $212555. 17 rooms, 42 beds", "Price $212555. 1742 photos",
        "Order A-212555. No. 0142", "Order A-212555, no 1742", "Order no. 2025-55014, 2 of them",
        "Order 2025-550142", "text order no. 2025-00185", "phone ref A-206177", "555142 km",
        "Ref. A-416555 dollars. Then 9344 €", "Odometer 212555 miles, 17 € and 42 €",
        "Factura 21255, pedido 50142", "212345 miles, $6540 firm",
        "212555 miles, $0150", "212345 miles, 6500 of them", "Order A-212345. $6500",
        "Precio 600555 pesos, 008", "212555 on the clock, 0142", "Call me at 212555 on the clock",
    ],
)  # fmt: skip
def test_what_may_be_a_number_does_not_stay(text: str) -> None:
    assert mask_residual(text)[1] or find_contacts(text)


def test_a_long_id_is_no_number() -> None:
    text = "Anzeigennummer 2756833738, erneuert 21. März 2025."
    assert not find_contacts(text, "DE")
    assert "2756833738" not in mask_residual(text)[0]


def test_a_number_behind_a_word_for_an_advert_is_found() -> None:
    found = find_contacts("Fragen zur Anzeige 030 23125929", "DE")
    assert [contact.normalised for contact in found] == ["+493023125929"]


BEFORE = (
    "Odometer reads ", "Price ", "2018 model with ", "mileage ", "Order A-", "Ref. A-", "$",
    "TÜV 05/2027, ",    "Precio ", "Rif. ", "",
)  # fmt: skip
UNITS = ("", " km", " miles", " dollars", " pesos", " €")
BETWEEN = (
    ". ", ", ", " and ", ". Then ", ", room ", ". The rest is ", "\n", " - ", ". Order no. ",
    ". Ref A-", " for ", ". Bought in August 2023. ", ", TÜV 05/2027, ",
)  # fmt: skip


@given(
    st.sampled_from(("212", "305", "416")),
    st.integers(0, 99),
    st.sampled_from(BEFORE),
    st.sampled_from(UNITS),
    st.sampled_from(BETWEEN),
    st.sampled_from(("", " ", ". ", " and ", " rooms, ")),
)
def test_no_number_passes_as_such_an_amount(
    keyring: Keyring, area: str, line: int, before: str, unit: str, between: str, cut: str
) -> None:
    number = f"{area}55501{line:02d}"
    stored = minimise("", f"{before}{area}555{unit}{between}01{cut}{line:02d}", keyring)
    assert not is_readable(number, stored.body)
    assert number[:6] not in stored.body or number[-2:] not in stored.body
