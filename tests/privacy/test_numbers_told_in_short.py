"""Numbers told in a few words: 'Vorwahl 030 dann ... und ...', '... dont forget the 212 first'."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, minimise
from brightline.privacy.ready.reading import TOKEN
from tests.privacy.reading import phones_in

US, DE, FR = "+12125550142", "+493023125142", "+33199005874"


@pytest.mark.parametrize(
    ("number", "region", "written"),
    [
        (DE, "DE", "Vorwahl 030 dann 23125 und 142"),
        (DE, "DE", "030 danach 2312 und 5142"),
        ("+46701740624", "SE", "ring 070 sen 174 och 0624"),
        (FR, "FR", "01 puis 9900 et 5874"),
        (US, "US", "555.0142 dont forget the 212 first"),
        (US, "US", "call 555 0142, don't forget to dial 212 first"),
        (US, "US", "555-0142 remember the 212 before it"),
        (US, "US", "llama 555 0142, no olvides el 212 primero"),
        ("+442079460142", "GB", "7946 0142 dont forget the 020 first"),
        (DE, "DE", "23125142 nicht vergessen die 030 davor"),
        (US, "US", "my opening times, dial them in a row: 2:12, 5:55, 01:42"),
        (US, "US", "my prices are dialled: $212, $555, $0142"),
        (FR, "FR", "mes « prix » se composent au téléphone : 01 € / 99 € / 00 € / 58 € / 74 €"),
        ("+34600000042", "ES", "mis precios se marcan así: 600 € / 000 € / 042 €"),
        (DE, "DE", "meine Preise werden so gewählt: 030 € / 231 € / 25 € / 142 €"),
        (FR, "FR", "$01$-$99$-$00$-$58$-$74$"),
        (US, "US", "€212€ €555€ €0142€"),
        ("+61355501234", "AU", "$03$-$5550$-$1234$"),
    ],
)
def test_numbers_told_in_short_are_found_and_hidden(
    number: str, region: str, written: str, keyring: Keyring
) -> None:
    text = f"Tea is free. {written}.\nWeekends only."
    assert phones_in(f"A quiet room\n{text}", region) == [number]
    stored = minimise("A quiet room", text, keyring, region).body
    assert not any(map(str.isdigit, TOKEN.sub(" ", stored)))


@pytest.mark.parametrize(
    ("region", "text"),
    [
        ("DE", "Erst 30 Minuten, dann 60 und 90 Euro."),
        ("DE", "Erst 45 Min., danach 15 und 120 Euro."),
        ("SE", "Först 30 sen 45 och 60 minuter."),
        ("US", "Our rates are dialed in: $60, $90, $120, $150."),
        ("US", "Times, call them: 9:00, 10:30, 11:45, 12:15"),
        ("US", "Press it: 12, 15, 18 kg."),
        ("FR", "Mes prix se tapent au clavier : 30 € / 60 € / 90 €."),
    ],
)
def test_what_is_like_them_stays(region: str, text: str, keyring: Keyring) -> None:
    assert minimise("A quiet room", text, keyring, region).body == text
