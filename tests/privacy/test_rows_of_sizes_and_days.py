"""Rows of sizes with what each costs, and of days with their month, stay. All invented."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import is_readable, phones_in

STAY = (
    "botas, tallas 4 6 8 10 12, 95 c/u",
    "children's boots, sizes 2 3 4 5 6, 17 each",
    "New floor in 2011; 6 7 8 9 10 all sizes in stock, $41 a pair",
    "slippers 37 38 39 40 41 all sizes, 12 a pair, 14 doors down",
    "pointures 35 36 37 38 39 40, 22 € la paire",
    "Größen 36 37 38 39 40, je 18, Hof 2",
    "maten 36/37/38/39/40, 14 per stuk",
    "storlekar 36, 37, 38, 39 och 40, 120 kr st",
    "taglie 36 38 40 42 44, 20 l'una",
    "tamanhos 34 36 38 40 42, 28 cada",
    "12 acts, 45 min, free dates: Dec 2 5 7 8 14 16 21",
    "Oct 3 4 8 9 15 22, 140 hour",
    "jours libres : 1 4 6 7 12 15 janvier, 11 ans de métier",
    "freie Tage: 1. 4. 6. 7. 12. Dez, 45 Min 60 €",
    "Termine: 3. 5. 8. 11. Okt., Raum 2",
    "fechas libres: 1 4 6 7 12 dic, salón 4",
    "giorni liberi: 3 5 6 9 12 gen, sala 4",
    "vrije dagen 2 4 5 9 11 okt, zaal 3",
    "lediga dagar 2 4 5 9 11 maj, sal 3",
    "dias livres: 1 4 6 7 12 dez, sala 4",
)
NUMBERS = (
    "tallas 2 12 5 5 5 0 1 4 2, 90 c/u",
    "sizes 2 1 2 5 5 5 0, 142 each",
    "sizes 21 25 55 50, 142 each",
    "2 12 55 50 all sizes in stock, $142 a pair",
    "212 5 5 5 0 1 4 2 all sizes in stock, $40 a pair",
    "Größen 2 1 2 5 5 5 0 1 4 2, je 18",
    "free dates: Dec 2 12 55 50 14 2",
    "free dates: Dec 2 1 2 5 5 5 0 1 4 2",
    "jours libres : 2 12 5 5 5 0 1 4 2 décembre",
    "freie Tage: 2. 1. 2. 5. 5. 5. 0. 1. 4. 2. Dez",
    "212 dates: 5 5 5 0 1 4 2 dic",
)
BESIDE = (
    "sizes 2 3 4 5 6, 17 each. Call 212 555 0142",
    "free dates: Dec 2 5 7 8 14. Text 2125550142",
    "freie Tage: 1. 4. 6. 7. 12. Dez. Ruf 212-555-0142",
    "6 7 8 9 10 all sizes in stock, phone (212) 555-0142",
)


@pytest.mark.parametrize("text", STAY)
@pytest.mark.parametrize("region", ["US", "GB", "AU", "DE", "FR", "SE", "MX"])
def test_rows_of_sizes_and_days_stay(text: str, region: str, keyring: Keyring) -> None:
    body = f"From the shop.\n{text}.\nCash only."
    assert find_contacts(f"Everything\n{body}", region) == []
    assert minimise("Everything", body, keyring, region).body == body


@pytest.mark.parametrize("text", NUMBERS)
@pytest.mark.parametrize("region", ["US", "GB", "MX"])
def test_a_number_cut_into_sizes_and_days_does_not(
    text: str, region: str, keyring: Keyring
) -> None:
    shown = minimise("Everything", f"No swaps.\n{text}\nTea is free.", keyring, region).body
    assert "[" in shown
    assert not is_readable("2125550142", shown)


@pytest.mark.parametrize("text", BESIDE)
def test_a_number_beside_sizes_and_days_is_found(text: str) -> None:
    assert phones_in(text) == ["+12125550142"]
