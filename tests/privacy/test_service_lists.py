"""Hours, stays, lines and prices as adverts of services list them: what stays, what must not."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, minimise
from tests.privacy.reading import readable_digits

ORDINARY = (
    "Horarios: L 9-14/16-22, M10-14, X 16-22, J 10-14/16-22, V 16-22.",
    "Hours Mo 9-6, Tu10-6, We10-6, Th9-5, Fr 9-6, free parking for 6 cars",
    "Tu visita: L 9.00-22.00 / M: 11.00-19.00 / X 10.30-19.30 / J 10.00-20.30",
    "Next trips: Leipzig 06/04 - 09/04 / Berlin: 10-14 Apr / Ulm 17/04 - 21/04",
    "Tour dates: Austin May 9-13, Denver 5/17-5/20",
    "Gira: Gijón del 5 al 9 de abril, Alicante 12/04 al 15/04",
    "Bus 34, 53 and 150 - 250 m from the metro - 3 min walk from the station",
    "zona bus 10/13/103 y metro l1, pisos de hasta 120 m2",
    "AUTOBUSES 6, 43 Y 341, tranvía 2",
    "still free 7, 8, 15, 20, 23 and 29 November, buses 6 and 40",
    "libres 2, 5, 14, 16 y 21 de enero, 80€ la hora",
    "4.9/5 from 343 reviews, since 2006, 30/60/90 min 300/600/850 kr",
    "Desde 2019, 4,8/5 en 258 opiniones",
    "Mis tarifas 20€x45'/25€x60'/35€x90'/Horario: todos los días de 9 a 21",
    "60' → 55,00 €\n120' → 105,00 €\n180' → 140,00 €",
    "15-30-45-60 min 14-29-44-59€, titulada en 2015",
    "Price list 120/180/240 min 134/189/229 €.",
    "Shoe 38\n98-60-98\n171 cm",
)
HIDDEN = (
    "bus 212, 555 and 0142", "buses 212/555/142, 0", "bus 55, 50 and 142, 212",
    "M 2-1, T 2-5, W 5-5, Th 0-1, F 4-2", "L 2-12, M 5-5, X 5-01, J 4-2",
    "Denver 21/2-5/5 50142", "Denver 2/12 - 5/5 50/14/2", "20€x21', 25€x55', 50€x142'",
    "2, 12, 5, 55, 01 and 42 January", "30/45/60 min 212/555/0142€",
    "4.9/5 from 2125550142 reviews",
)  # fmt: skip


@pytest.mark.parametrize("text", ORDINARY)
@pytest.mark.parametrize("region", ["US", "ES"])
def test_what_services_list_stays(text: str, region: str, keyring: Keyring) -> None:
    assert minimise("A quiet room", f"{text}\nBy appointment.", keyring, region).body.startswith(
        text
    )


@pytest.mark.parametrize("text", HIDDEN)
def test_a_number_passed_off_as_such_a_list_does_not(text: str, keyring: Keyring) -> None:
    stored = minimise("A quiet room", f"{text}\nBy appointment.", keyring).body
    assert "5550142" not in readable_digits(stored)
