"""What is sold by few values stays: devices, clothes, wheels, cars, lenses. All invented."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brightline.privacy import Keyring, find_contacts, minimise
from brightline.privacy.mask import mask_residual
from tests.privacy.reading import is_readable, phones_in, readable_digits
from tests.tried import tried

DEVICES = (
    'Notebook i7-8550U, 16/512, 15.6" 1920x1080, Win 11 Pro, Akku 91 %, 340 €',
    'Ultrabook\ni5-1235U 8 GB/256 GB SSD, 14" FHD, 65 W charger, £260',
    "Tour Ryzen 5 5600X, RTX 3060 12 Go, 16 Go DDR4 3200, SSD 1 To, 650W, 620€",
    "Galaxy A52s 128 £120, Pixel 6a 128 £150, iPhone 12 mini 64 £170, Redmi Note 11 4/128 £80",
    'Air M2 8/256, 13.6", 112 cycles, $820',
)
CLOTHES = (
    'Strampler Gr. 62/68 1€, Hosen 86/92 und 98/104 2€, Schuhe 25-27 3€, Roller 12" 10€',
    "Jeans 30x32 31x32 33x34, belts 90 cm, boots 9 9.5 10, 20 pieces $60",
    "Chinos W32 L32 W34 L32 W34 L34, shirts 38/40 42/44, 12 items £30",
    "BH 75B 80C 85C, Blusen 38/40 und 42/44, 15 Teile 25 €",
    "Vestidos 38 40 42, zapatos 36 37 38, niño 6 8 10 12, lote 40€",
    "Byxor 92/98 40:-, jacka 110/116 80:-, skor 30 31 32 20 kr",
)
WHEELS = (
    "Set of 4 215/60R16 99H 8/32 $150, pair 195/65R15 91T 6/32 $50",
    "Winterreifen 195/65 R15 91T, DOT 3821, 6 mm, 6,5Jx15 ET43 5x112, 140 €",
    'Alloys 18" 5x112 ET43 225/40R18 92Y 6 mm £240; 15" 4x108 ET38 £60',
    "Däck 205/55R16 94T DOT 4020 6 mm, 5x108 ET50 63,4, 2 200 kr",
    "Schläuche 28 Zoll, Reifen 42-622 und 50-559, je 12 €",
)
MOTORS = (
    "Kombi 1.9 TDI, Bj 2006, 105 PS (77 kW), 5 Gang, 5,4 l, Euro 4, HU 10/26, 2.100 € VB",
    "Berline 1.6 16V\n2007, 110 ch, 6 cv, 5 portes, 6,9 l/100, CT 04/2027, 1 800€",
    "Utilitario 1.4 TDI, 2008, 80 cv, 5p, 5 vel, ITV 02/27, 2.300€",
    "Hatch 1.2, 2011, 69 bhp, 5 dr, 48 mpg, MOT 05/27, 2 owners, £1,900",
)
LENSES = (
    "Brille R sph -1,75 cyl -0,50 A 170, L sph -2,25 cyl -0,75 A 10, PD 31/32, 35 €",
    "Glasses R -2.75/-0.50x90 L -3.00/-0.75x85 add +1.75 PD 64, £30",
    "Gafas OD -1,75 -0,50 180º, OI -2,00 -0,75 5º, calibre 53-17-140, 30€",
)
SOUND = (
    "Boxen 4-8 Ohm, 80/120 W, 40-22000 Hz, 90 dB, 14 kg, 120 €",
    "Amp 2x50 W at 8 ohms, 20-20,000 Hz, 0.04%, 22 lbs, $150",
    "Enceintes 6 ohms, 100 W, 45 Hz-20 kHz, 88 dB, 80€",
)
SETS = (
    "Squat 5x5 90 kg, bench 3x8 65, row 4x10 50, plank 3x60 s, 1:1 £30",
    "Sentadilla 4x8 80 kg, press 3x10 55, curl 3x12, plancha 3x45 s, 28€/h",
    "Knäböj 5x5 95 kg, bänk 3x8 70, marklyft 3x5 120, 10 veckor 1 200 kr",
)
NUMBERS = (
    "i7-2125, RTX 550, 142 €",
    "2/12 55/50 14/2",
    "Jeans 21x25 55x01 42",
    "BH 21B 25B 55B 01B 42B",
    "Tyres 5x112 ET21 ET25 ET55 ET0 ET14 2 mm",
    "Tyres 212/55R50 14/2",
    "2.1 l, 255 ps, 50 kw, 14 l/100, 2 dr",
    "R -2.12 -5.55 x 014 L -2",
    "21 W, 25 ohm, 55 Hz, 0142 dB",
    "Squat 2x12 55, row 5x01 42",
    "Squat 2x1 2x5 5x5 0x1 4x2",
    "Kids 21 25 55 01 42",
    "Galaxy A21 25, A55 50, A14 2",
)
BESIDE = (
    "Galaxy A52 128, call 212 555 0142",
    'i5-8250U, 8/256, 14". Text 2125550142',
    "Jeans 30x32 31x32, ring 212-555-0142",
    "Tyres 205/55R16 91H, tel 212.555.0142",
    "1.9 TDI, 2006, 105 PS, 212 555 0142",
    "Amp 2x50 W at 8 ohms, phone (212) 555-0142",
    "Squat 5x5 90 kg, bench 3x8 65. Call 212 555 0142",
)


@pytest.mark.parametrize("text", [*DEVICES, *CLOTHES, *WHEELS, *MOTORS, *LENSES, *SOUND, *SETS])
@pytest.mark.parametrize("region", ["US", "GB", "DE", "FR", "ES", "SE"])
def test_what_is_sold_by_few_values_stays(text: str, region: str, keyring: Keyring) -> None:
    body = f"From the garage.\n{text}.\nCash only."
    assert find_contacts(f"Everything\n{body}", region) == []
    assert minimise("Everything", body, keyring, region).body == body


@pytest.mark.parametrize("text", NUMBERS)
def test_a_number_written_in_such_values_does_not(text: str, keyring: Keyring) -> None:
    shown = minimise("Everything", f"No swaps.\n{text}\nTea is free.", keyring).body
    assert "[" in shown
    assert not is_readable("2125550142", shown)


@pytest.mark.parametrize("text", BESIDE)
def test_a_number_beside_such_values_is_found(text: str) -> None:
    assert phones_in(text) == ["+12125550142"]


SIGNS = st.sampled_from((", ", " ", "/", " x ", "x", "-", ' 14" ', ", ET", " -", ", PD "))
BEFORE = st.sampled_from(
    ("i5-", "Galaxy A", "jeans ", "BH ", "kids ", "tyres 5x112 ET", "DOT ", "2.0 TDI, ", "R -",
     "add +", "PD ", "amp ", "squat ", "W", "1.6 16V, ", "RTX ", "8/256 ", "205/55R16 ")
)  # fmt: skip


@tried(150)
@given(
    st.sampled_from(("212", "305", "416")), st.integers(0, 99),
    st.lists(st.integers(1, 4), min_size=2, max_size=8).filter(lambda cut: sum(cut) >= 10),
    BEFORE, st.lists(SIGNS, min_size=7, max_size=7),
)  # fmt: skip
def test_no_number_passes_as_such_values(
    area: str, line: int, cut: list[int], before: str, signs: list[str]
) -> None:
    rest, row = f"{area}55501{line:02d}", ""
    for sign, size in zip(["", *signs], cut, strict=False):
        row, rest = row + (sign if rest else "") + rest[:size], rest[size:]
    assert f"55501{line:02d}" not in readable_digits(mask_residual(f"{before}{row}")[0])
