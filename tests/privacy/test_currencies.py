"""Prices in other currencies than dollars and euros, and dates in other languages."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import phones_in

PRICES = [
    ("IN", "₹5,000 an hour, ₹12,500 a night"),
    ("IN", "Rs 5000 / Rs. 12500"),
    ("IN", "5000 rupees, 12,500 INR"),
    ("BR", "R$ 200 a hora, R$ 1.500 a noite"),
    ("PE", "S/ 120 la hora, S/. 250 dos horas"),
    ("BO", "Bs 200, Bs. 350 la hora"),
    ("CR", "₡25.000 la hora, ₡ 40.000 dos"),
    ("PY", "₲ 150.000, Gs. 200.000 la hora"),
    ("CO", "COP 150.000, 150 mil"),
    ("GT", "Q300 la hora, Q 1,200 noche"),
    ("HN", "L 500, 1,200 lempiras"),
    ("ZA", "R500 an hour, R 1,200 two hours, R1500"),
    ("NG", "₦50,000, N20,000 short time"),
    ("KE", "KSh 2,000, KES 5,000, 3000/="),
    ("AE", "AED 500, 1000 dhs, 800 dirhams"),
    ("TR", "₺1.500, 2.000 TL"),
    ("RU", "3000 руб, 5 000 ₽"),
    ("PL", "200 zł, 1 500 zł"),
    ("CZ", "1 500 Kč, 2000,- Kč"),
    ("HU", "20.000 Ft, 15 000 Ft, 30000 HUF"),
    ("RO", "200 lei, 1.500 RON"),
    ("SE", "1 500 kr, 2000 SEK"),
    ("CH", "CHF 250.-, Fr. 1'500"),
    ("JP", "¥15,000, 20,000円, 15000 yen"),
    ("KR", "₩150,000, 150,000원"),
    ("TH", "฿2,000, 3000 baht, 2,500 THB"),
    ("PH", "₱3,500, PHP 5,000, 3000 pesos"),
    ("ID", "Rp 500.000, 750rb, IDR 1.000.000"),
    ("MY", "RM 200, RM1,500"),
    ("SG", "S$200, SGD 350"),
    ("HK", "HK$1,000, 1500 HKD"),
    ("VN", "500.000đ, 1.000.000 VND"),
    ("IL", "₪500, 1,000 NIS, 800 shekel"),
    ("EG", "EGP 1,500, 2000 LE"),
    ("DE", "Neu ab 12. März 2026, nur bis 3. Mai 2026"),
    ("DE", "12. März 2026, 3.4.2026, 18.30 Uhr, 9-17 Uhr"),
    ("NL", "12 maart 2026, 18.30 uur"),
    ("FR", "12 mars 2026, 1er avril 2026, de 9h à 17h"),
    ("PT", "12 de março de 2026, 18h30"),
    ("IT", "12 marzo 2026, 3 luglio 2026"),
    ("NL", "12 maart 2026, 3 juli 2026"),
]


@pytest.mark.parametrize(("region", "text"), PRICES)
def test_prices_and_dates_of_other_countries_stay(region: str, text: str, keyring: Keyring) -> None:
    for body in (text, f"Calm room. {text}. Every day.", f"{text}\nThanks"):
        assert find_contacts(f"Tarot\n{body}", region) == []
        assert minimise("Tarot", body, keyring, region).body == body


@pytest.mark.parametrize(
    "text",
    [
        "R 212 555 0142",
        "L 212-555-0142",
        "RM 2125550142",
        "Q 2 1 2 5 5 5 0 1 4 2",
        "N 212, 5550142",
        "₹212 ₹555 ₹0142",
        "₹212, ₹555, ₹0142",
        "212 baht 555 baht 0142",
        "212 baht, 555 rupees, 0142",
        "Rs 212 / 555 / 0142",
        "N 212 / N 555 / N 0142",
        "le 212 le 555 le 0142",
        "call 212 won 555 won 0142",
    ],
)
def test_a_number_among_currencies_is_found(text: str, keyring: Keyring) -> None:
    assert phones_in(f"Tarot\n{text}") == ["+12125550142"]
    assert "0142" not in minimise("Tarot", text, keyring).body
