"""Rows of everyday figures in lines: menus of prices, steps, bodies, sides, terms; all invented."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from brightline.privacy import Keyring, find_contacts, mask_residual, minimise
from brightline.privacy.figures.numbering import is_assigned
from tests.privacy.reading import is_readable, phones_in

MENUS = (
    "half hour 140 | full hour 240 | four hands 430",
    "HALF HOUR 60 ~ FULL HOUR 100 ~ FOUR HANDS 190",
    "media 70 | entera 120 | a cuatro manos 220", "media 70 ♥ entera 120 ♥ a cuatro manos 220",
    "basico 680 | medio 960 | pro 450", "Basic 150 • Medium 220 • Pro 650",
    "media hora 400\nuna hora 680\ndos horas 1240", "MEDIA HORA 70\nUNA HORA 120\nDOS HORAS 220",
    "renta 925\ndeposito 250\nestancia minima 3 meses", "Rent 850 / deposit 250",
    "medio camion 680 | entero 1240", "half truck 260, full truck 460",
    "1 recamara 400\n2 recamaras 680\n3 recamaras 960",
    "estudio 70\n2 habitaciones 100\n3 habitaciones 120",
    "corte 25\nbarba 15\nalisado 190", "relajante 80 • deportivo 120 • pies 50",
    "antes 1.200 ahora 950 ultimo 900", "was 1200 now 950 firm 900",
    "PRICE 125 30 210 60 300 90 cash or card", "$60/$100/$140/$190 30/60/90/120",
    "por dia 60 • semana 190 • mes 850", "3 horas 1200\n5 horas 1550",
)  # fmt: skip
STEPS = (
    "100 150 200 250 300 depends how long u stay", "packs of 10 20 50 100 500",
    "sizes in stock 5 6 7 8 9 10 11 12\n$14 a head", "tallas 36 37 38 39 40 41\n3 horas de fiesta",
    "lot of 12 pairs sizes 8 8.5 9 9.5 10 10.5 11\n$35 off",
)  # fmt: skip
BODIES = (
    "5'1 138 36D 33-27-35 thats all of me", "5'10 161 32DD 37-30-42", "5'4 110lbs | 34B | 36-26-36",
    "ages in the house: 39 36 31 45\n1st timers $10 off", "edades en la casa: 39, 36, 31 y 45",
)  # fmt: skip
SIDES = (
    "truck 16'x8'x7' 2.5 tons lift gate 1500 lb", "CAMION DE 3.5 T CON 2 CARGADORES",
    "room 10'6\" x 12'4\" closet 3' x 6' ceiling 9'",
    'up to 50" $100 • 55-75" $170 • 85" $240', 'tv 32" $60 | 55" $110 | 75" $190',
)  # fmt: skip
TERMS = (
    "rabies shot after 11/2024 required", "licencia vigente hasta 05/2027",
    "credit 600+, income 2.5x rent, move in 10/10", "class starts 5/17 ends 5/20",
    "km 128.450, pido 6.900, modelo 2015", "speakers 2x 1000w good for 200 ppl",
    "internet de 300 megas, baño compartido entre 4\nrenta 925\ndeposito 250",
    "visiting ♥ 11/12-11/15 ♥ downtown",
)  # fmt: skip
STAY = (*MENUS, *STEPS, *BODIES, *SIDES, *TERMS)


@pytest.mark.parametrize("text", STAY)
def test_rows_of_everyday_figures_stay(text: str, keyring: Keyring) -> None:
    for body in (text, f"A calm place.\n{text}\nAsk here."):
        assert find_contacts(f"Offer\n{body}") == []
        assert minimise("Offer", body, keyring).body == body


def test_a_mileage_beside_a_masked_id_stays(keyring: Keyring) -> None:
    text = "vin on request, ad number 7740352365, odometer 143200 miles\none hour is ninety"
    assert "odometer 143200 miles" in minimise("Car", text, keyring).body
    assert "7740352365" not in minimise("Car", text, keyring).body
    steps = "post id: 8376374\n100 150 200 250 300 depends how long"
    assert minimise("Rates", steps, keyring).body == steps.replace("8376374", "[number]")


@pytest.mark.parametrize(
    "text",
    [
        "half hour 212 | full hour 555 | four hands 0142", "media 212\nentera 555\nnoche 0142",
        "basic 510 | medium 680 | pro 1240", "1 room 212\n2 rooms 555\n3 rooms 0142",
        "half hour 600 - full hour 555 - two hours 8 - overnight 98",
        "basic 60 / medium 0 / pro 55 / vip 585 / plus 4", "was 2125 now 550 firm 142",
        "price 2125 550 142", "100 212 555 0142", "sizes in stock 2 1 2 5 5 5 0 1 4 2",
        "ages in the house: 21 25 55 01 42", "5'1 212 55-50-14 2", "truck 21'x25'x55' 01 42",
        "credit 655, move in 5/12, suite 555 0142",
    ],
)  # fmt: skip
def test_what_may_be_a_number_does_not_stay(text: str, keyring: Keyring) -> None:
    stored = minimise("Offer", text, keyring).body
    assert "[" in stored
    assert not is_readable("2125550142", stored)


@pytest.mark.parametrize("text", [*MENUS[:10], *STEPS[:2], *BODIES[:2], *SIDES[:2]])
def test_a_number_beside_such_rows_is_found(text: str) -> None:
    assert phones_in(f"Offer\n{text}\nCall 212-555-0142.") == ["+12125550142"]


_LABELS = ("half hour", "full hour", "two hours", "overnight"), ("basic", "medium", "pro", "vip")


@given(
    st.from_regex(r"\A[2-9][0-8][0-9]55501[0-9]{2}\Z").filter(lambda number: number[1:3] != "11"),
    st.lists(st.integers(1, 4), min_size=3, max_size=4),
    st.sampled_from(_LABELS),
    st.sampled_from((" | ", "\n", " • ", ", ", " / ", " ~ ")),
)
def test_no_number_passes_as_a_menu(
    number: str, cuts: list[int], labels: tuple[str, ...], sign: str
) -> None:
    groups, rest = [], number
    for many in cuts[:-1]:
        groups.append(rest[:many])
        rest = rest[many:]
    groups.append(rest)
    if not 1 < len(rest) < 6:
        return
    assume(is_assigned(f"+1{number}"))  # an area code that nobody has calls nobody
    # 'basic 2195 | medium 550 | pro 100' are prices, as far as anybody can tell
    assume(not (groups[0][0] != "0" and groups[0][-2:] == "95"))
    # and so may 'pro 50100' be, in some currency
    assume(not (int(rest) >= 10_000 and int(rest) % 50 == 0))
    # so are 'basic 2 | medium 15 | pro 550 | vip 100', round sums but for a single figure
    assume(any((int(group) % 5 and len(group) > 1) or group[0] == "0" for group in groups))
    text = sign.join(f"{label} {group}" for label, group in zip(labels, groups, strict=False))
    assert not is_readable(number, mask_residual(text)[0])
