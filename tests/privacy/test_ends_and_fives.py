"""Numbers whose end is told first or last, joined by a word, or of which all fives are told."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise


@pytest.mark.parametrize(
    ("region", "text", "number"),
    [
        ("SE", "mitt nr slutar på 06 24, börjar på 070 174", "+46701740624"),
        ("SE", "ja, 13 kvm\nmitt nr slutar på 06 24, börjar på 070 174", "+46701740624"),
        ("FR", "mon tel finit par 59 48 et ça commence par 01 99 00", "+33199005948"),
        ("DE", "Tel. hinten 505, vorne 030 23125", "+493023125505"),
        ("DE", "Tel. vorne 030 23125, hinten 505", "+493023125505"),
        ("GB", "my number ends in 0142, starts with 07700 90", "+447700900142"),
        ("DE", "ruf an 030 23125 und ganz am ende 505", "+493023125505"),
        ("DE", "ruf an 030 23125 und am Schluss 505 ab 14 Uhr", "+493023125505"),
        ("FR", "tel 01 99 00 59 et à la fin 48", "+33199005948"),
        ("SE", "ring 070 174 06 och till sist 24", "+46701740624"),
        ("SE", "ring 070 sen 174 sen 06 sen 24 fin lägenhet", "+46701740624"),
        ("SE", "ring 070 174 och sen 06 sedan 24", "+46701740624"),
        ("US", "call 212 three high fives 🖐🖐🖐 then 0142", "+12125550142"),
        ("US", "wasap 212 puro cinco (555) 0142", "+12125550142"),
        ("US", "llama 212 puros cincos 0142", "+12125550142"),
        ("US", "call 212 nothing but fives, 0142", "+12125550142"),
        ("US", "txt me 212 five five five like in the movies lol 0142", "+12125550142"),
    ],
)
def test_the_whole_number_is_found(region: str, text: str, number: str, keyring: Keyring) -> None:
    assert {contact.normalised for contact in find_contacts(text, region)} == {number}
    stored = minimise("", text, keyring, region).body
    assert not [part for part in ("06", "24", "42", "55", "48", "212", "070") if part in stored]


@pytest.mark.parametrize(
    ("region", "text"),
    [
        ("SE", "Hyra 5200 kr, sen 400 kr för el"),
        ("DE", "Preis 450 Euro und am Ende 50 Euro Pfand"),
        ("DE", "vorne 2 Zimmer, hinten 3 Zimmer"),
        ("FR", "loyer 450 € et à la fin 50 € de caution"),
        ("US", "Room 212 has three high fives on the wall, rent $450"),
        ("US", "all fives and sixes, $20"),
    ],
)
def test_ordinary_amounts_stay(region: str, text: str, keyring: Keyring) -> None:
    assert find_contacts(text, region) == []
    assert minimise("", text, keyring, region).body == text
