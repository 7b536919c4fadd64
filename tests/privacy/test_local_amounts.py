"""Prices, distances, times and days as they are written in some thirty countries; synthetic."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brightline.privacy import Keyring, find_contacts, mask_residual, minimise
from tests.privacy.reading import phones_in

PRICES = [
    ("BR", "Faço por R$ 630,00, paguei R$ 2.400. Aluguel R$ 4600 por mês, caução R$ 3300,00."),
    ("BR", "Desconto de 80% até 8/1/25. Valor da hora R$ 240,00, noventa minutos R$ 1.950."),
    ("BR", "Por R$1080,00, ou cinco por R$ 1250,00."),
    ("ZA", "Prices from R490–810 depending on length."),
    ("ZA", "Three sessions for R4 600, five for R12 000,00."),
    ("ZA", "Price R 350 000, budget from R2 000,00 to R17 000, or 940-2 350 rand."),
    ("PH", "Three sessions for P15,000, five for ₱79,000.00, or ₱3150–6,300, Php 2,750-4,650."),
    ("JP", "家賃は月¥140,000、敷金190,000 円。料金は￥5000〜9,700、時間によります。"),
    ("JP", "価格¥3,600,000、2017年式、走行91,000km。"),
    ("SE", "Säljes för 4 400:-, nypris 14 000,00 kr."),
    ("SE", "Hyra 7 000,00 kr i månaden, handpenning 8 600:-."),
    ("SE", "Pris 129 900 kr, eller från 1 200 till 3 400 kr."),
    ("CZ", "Ceny 1 300–2 250 CZK, jinde 1500-2 500 korun, od 1 300 až 2 250 Kč."),
    ("CZ", "Cena 355 000 korun, prodám za 6250,-, nové stálo 13 000 Kč, pokoj 1 500,-."),
    ("TR", "Fiyat 355.000,00 TL. Fiyatlar 970-1.750 TL, 1.250 - 3100 lira arası."),
    ("TR", "Otopark saati 140,25 lira, yol ₺56,90 / km. Fiyat 355.000,00 TL."),
    ("CH", "Kaltmiete CHF 690, Kaution SFr. 1100.00."),
    ("CH", "Fünferkarte Fr. 120.-, Zehnerkarte SFr. 1'000.00."),
    ("SG", "Ad number 74056.\nPrices from SGD 30–70 depending on length."),
    ("NZ", "Ad number 52504. Three sessions for $470.00, five for NZ$1100."),
    ("IN", "Price ₹ 11,00,000, deposit Rs. 17,500/- on the day, rent INR 37,000."),
    ("AR", "Vendo por 290000 pesos, antes 117500 pesos."),
    ("FR", "Prix 134 900 €, de 1 200 à 1 800 € par mois."),
]  # fmt: skip
DISTANCES = [
    ("DK", "Pris 150.000 kr, årgang 2018, 70.700 km."),
    ("DK", "Pris kr. 150.000, årgang 2005, 104.600km."),
    ("AT", "Preis EUR 24.500,00, Baujahr 2008, 134.900 km."),
    ("IT", "Prezzo 11.000€, anno 2008, 99.500 km."),
    ("FR", "Prix 3 400€, année 2007, 96 800km, ou année 2024, 20 100 kms."),
    ("US", "Clean Honda, 2018, 129,049 mi, one owner."),
    ("MX", "Modelo 2017, 142.000 km."),
    ("IN", "First registered in 2011, 1,15,200km on the clock."),
    ("PH", "Price ₱810,000.00, first registered in 2023, 168,500km on the clock."),
    ("CZ", "Rok výroby 2016, najeto 150 000km."),
    ("TR", "Model 2022, 114.000km."),
    ("PL", "Rok produkcji 2014, przebieg 187 500 km."),
    ("US", "Odometer 128927mi, timing belt at 156017 miles, receipts since 2012."),
    ("US", "Timing belt done at 113,000, brakes 2 months ago."),
    ("KE", "Mwaka 2015, kilomita 150,000, KSh 36,000."),
    ("IN", "मॉडल 2012, 119,000 किमी, ₹4,60,000, एक मालिक।"),
]
TIMES = [
    ("DK", "13 m2 på 4. sal, 7.200 kr pr. måned, ledigt 23/12 2025. Ring."),
    ("DK", "Årgang 2009, 182.000 km, 6500 kr., syn 7/9 2025."),
    ("CZ", "9 m², 5. patro, 9 tisíc měsíčně, volný od 25. 1. 2025."),
    ("CZ", "Rok 2009, najeto 164 000 km, 8 900 Kč, STK do 15. 12. 2025."),
    ("TH", "เดือนละ 8,900 บาท ว่าง 12/10/2568 เปิด 10.00-20.00 น."),
    ("HU", "12 m², 6. emelet, 190 000 Ft havonta, szabad: 2025.09.09."),
    ("CZ", "Délka 15 minut, poslední termín v 18.45. Číslo inzerátu 654."),
    ("RO", "Program 08.00-21.30, duminica închis."),
    ("CZ", "Otevřeno 9.30-20.15, volné od 8/1/25."),
    ("BR", "Livre até 8/1/25, depois desde 12/2/25."),
    ("CO", "Libre desde el 02/12/2026."),
    ("GR", "Διαστάσεις 60 x 70 cm, βάρος 72 kg."),
    ("BE", "Pour groupes de 2 à 20 personnes. Ouvert de 11h-20h sauf le dimanche."),
]


@pytest.mark.parametrize(("region", "text"), [*PRICES, *DISTANCES, *TIMES])
def test_local_amounts_stay(region: str, text: str, keyring: Keyring) -> None:
    for body in (text, f"A calm room. {text} Every day.", f"{text}\nThanks"):
        assert find_contacts(f"Tarot\n{body}", region) == []
        assert minimise("Tarot", body, keyring, region).body == body


def test_an_id_in_front_hides_no_price(keyring: Keyring) -> None:
    body = "İlan no 5533221. Fiyat 355.000,00 TL."
    assert minimise("Tarot", body, keyring, "TR").body == "İlan no [number]. Fiyat 355.000,00 TL."


@pytest.mark.parametrize(
    ("region", "text", "number"),
    [
        ("ZA", "Price R4 600, call 011 555 0818", "+27115550818"),
        ("SE", "Säljes för 4 400:-, ring 070-174 06 35", "+46701740635"),
        ("CZ", "Cena 355 000 korun, tel 601 555 094", "+420601555094"),
        ("DK", "Årgang 2018, 70.700 km, tlf. 31 55 50 90", "+4531555090"),
        ("US", "R 212 555 0142", "+12125550142"),
        ("US", "P212,555,0142", "+12125550142"),
        ("US", "2008 km, 212,555,0142 km", "+12125550142"),
        ("US", "built 2012, call 212-555-0142 km", "+12125550142"),
    ],
)
def test_a_number_beside_local_amounts_is_found(region: str, text: str, number: str) -> None:
    assert number in phones_in(f"Tarot\n{text}", region)


@pytest.mark.parametrize(
    "text",
    [
        "R212 555, R0 142", "212 555,01 kr, 42", "2 125 550 142 Kč", "212 555 korun 0142",
        "SFr. 212'555.01 42", "¥212,555,0142", "R 212–555 0142", "₱2125-5501, 42",
        "212,55 lira 501,42 lira", "Rs. 21,25,550 142/-", "årgang 2125, 550.142 km",
        "2012, 555.014 km", "anno 2125, 550 142 km", "5,55,014km 2", "v 21.25, v 55.50, v 14.2",
        "Program 21.25-55.50, 142", "até 21/25/55, 0142", "212 555:- 0142", "2125,- 5501,- 42",
        "212-555 lira 0142", "600 555 014 Kč",
    ],
)  # fmt: skip
def test_what_may_be_a_number_does_not_stay(text: str) -> None:
    assert "[number]" in mask_residual(text)[0]


NOT_ROUND = st.integers(0, 99).filter(lambda line: line % 5 > 0)  # else it may be all of prices
CUTS = st.lists(st.integers(1, 4), min_size=3, max_size=10).filter(lambda cut: sum(cut) >= 10)
AROUND = st.sampled_from(
    (
        ("R", ""), ("kr ", ""), ("SFr. ", ".-"), ("₱", ""), ("Php ", ""), ("P", ""), ("Rs. ", "/-"),
        ("TL ", ""), ("Cena ", " Kč"), ("", ":-"), ("", ",-"), ("", " lira"), ("od ", " korun"),
        ("", "円"), ("", " rand"), ("", " €"), ("Baujahr ", " km"),
        ("2012, ", " km"), ("anno ", " mi"), ("v ", ""), ("Program ", ""), ("až ", ""),
        ("ad number ", ""),
    )
)  # fmt: skip
SIGNS = st.sampled_from((" ", ".", ",", "'", "-", "–", ", ", "/", " - "))


@given(st.sampled_from(("212", "914")), NOT_ROUND, CUTS, AROUND, SIGNS)
def test_no_number_passes_as_a_local_amount(
    area: str, line: int, cut: list[int], around: tuple[str, str], sign: str
) -> None:
    rest, groups = f"{area}55501{line:02d}", []
    for size in cut:
        groups.append(rest[:size])
        rest = rest[size:]
    row = sign.join(filter(None, groups))
    left = mask_residual(row.join(around))[0]
    assert f"55501{line:02d}" not in re.sub(r"\D", "", left)
