"""Results, draws, ratings, machines of a house and caravans stay in rows. All invented."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import is_readable, phones_in

STAY = (
    "Rink 1: 21-15, rink 2: 16-14, rink 3: 17-11, rink 4: 25-9",
    "Drawn: 4, 17, 26, 48, 71, 88. Cards $2",
    "Usciti: 4, 17, 26, 48, 71, 88. Cartella 2 €",
    "Group B. TTR 1312 bis 1498, open to all",
    "8kg, 1200 U/min, Bj 2018, 60x60x85. Lieferung 20 €",
    "1240kg tare, 4 berth, awning 3m. Solar 120w",
    'Sofa 88" L x 36" D x 32" H, stool 22". Smoke free',
    "Jacka stl 42 80:-, lampa 50:-",
    "sz 9 $55 8/10, sz 9.5 $120 ds, sz 11 $45 7/10",
    "Boards 2x4x8 $3, 2x6x10 $7, 1x6 pine 60c a foot, 4x4x8 cedar $17",
    "upright $210, baby grand $440, stairs $9 each past the 6th. 3 movers, insured $3m",
    "tapete 2,40 x 0,80 R$ 150",
    "slabs 600x450 24 off £2",
    "Takte 1-48, 55-96, ab Ziffer 9",
    'monitor 24" 1080p $30, puzzle 1000 pcs $4',
    "138,200 on the clock, 1.6 litre, 5 speed",
)
NUMBERS = (
    "Rink 1: 21-25, rink 2: 55-50, rink 3: 14-2",
    "Rink 2: 12-5, rink 3: 55-0, rink 4: 14-2",
    "Drawn: 21, 25, 55, 50, 14, 2",
    "TTR 2125 bis 5501, court 42",
    "sz 12 $125 5/10, sz 55 $01 4/10, 2",
    "Bj 2012, 55x50x142",
    "2125kg tare, 5 berth, 50142",
    '21" L x 25" D x 55" H, stool 50", lamp 14", 2',
    "212,555 on the clock, 0.1 litre, 42 speed",
    "mesa 2,12 x 5,55 x 0,14 x 2",
    "Takte 2-12, 55-55, 0-14, 2",
    "2x12x5 $5, 5x50x1 $4, 2x2",
    "insured $2m, $12, $555, $01, $42",
    "Pages 212-555, 0-142",
    "slabs 212x555 01 off £42",
    "2 for 12, 5 for 55, 0 for 14, 2",
    "sz 21, sz 25, sz 55, sz 01, sz 42",
    'tv 21", tv 25", tv 55", tv 01", tv 42"',
)
BESIDE = (
    "Rink 1: 20-14, rink 2: 15-13. Call 212 555 0142",
    "Drawn: 4, 17, 26, 48, 71, 88. Text 2125550142",
    "1240kg tare, 4 berth. Ring 212-555-0142",
    'Sofa 88" L x 36" D x 32" H, phone (212) 555-0142',
    "138,200 on the clock, 1.6 litre, 5 speed. 212.555.0142",
)


@pytest.mark.parametrize("text", STAY)
@pytest.mark.parametrize("region", ["US", "GB", "AU", "DE", "IT", "SE"])
def test_contests_and_machines_stay(text: str, region: str, keyring: Keyring) -> None:
    body = f"From the club.\n{text}.\nCash only."
    assert find_contacts(f"Everything\n{body}", region) == []
    assert minimise("Everything", body, keyring, region).body == body


@pytest.mark.parametrize("text", NUMBERS)
def test_a_number_written_in_contests_does_not(text: str, keyring: Keyring) -> None:
    shown = minimise("Everything", f"No swaps.\n{text}\nTea is free.", keyring).body
    assert "[" in shown
    assert not is_readable("2125550142", shown)


@pytest.mark.parametrize("text", BESIDE)
def test_a_number_beside_contests_is_found(text: str) -> None:
    assert phones_in(text) == ["+12125550142"]
