"""Signs that stand for digits, told or known, and digits with a mark of their place."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import readable_digits

US, ES, GB, SE = "+12125550142", "+34600000022", "+447700900123", "+46701740656"
TOLD = [
    ("+14375550157", "CA", "437 XXX 01X7 (each X is a 5)"),
    (US, "US", "2X2 555 0X42, every X is a one"),
    ("+12155550163", "US", "215 555 #163 (pon cero donde veas #)! Sábados"),
    ("+13475550117", "US", "347 555 #117 (put zero where you see #), no withheld calls"),
    ("+353209108188", "IE", "❤2❤ 91❤ 8188 (the hearts are zeros) after lunch"),
    ("+61355500010", "AU", "❤3-555❤-❤❤1❤ (the hearts are zeros)"),
    (US, "US", "212 🌹🌹🌹 0142 (roses are fives)"),
    (US, "US", "212 555 ⭐142 (each star = 0)"),
    (US, "US", "21_ 555 0142 (underscore = 2)"),
    (ES, "ES", "6♥♥ ♥♥♥ ♥22 (los corazones son ceros)"),
    (ES, "ES", "6🌙🌙 🌙🌙🌙 🌙22, las lunas son ceros"),
    (GB, "GB", "☀77☀☀ 9☀☀ 123, suns are zeros"),
    ("+442079460048", "GB", "OBO-GIDF-OODH (A is 1, B is 2 and so on, O is zero)"),
    ("+13035550169", "US", "COC-EEE-OAFI (A es 1, B es 2 y así, O es cero)"),
    (US, "US", "BAB EEE JADB, A=1, B=2 and J=0"),
    (US, "US", "A=1, B=2, C=3 ... I=9, J=0: BAB-EEE-JADB"),
    (US, "US", "x = zero: 212 555 x142"),
    (US, "US", "zero is written x, x = zero: 212 555 x142"),
    ("+61855501410", "AU", "0🎱 5550 1410 (🎱 is 8)"),
    ("+18085550148", "US", "🎱0🎱 555 014🎱, the ball is 8 (🎱 = 8)"),
]
KNOWN = [
    (US, "US", "21two 555 01 then a 42"),
    ("+18085550144", "US", "808-555-014 and then a 4 to finish"),
    ("+18085550156", "US", "🎱0🎱-555-0156"),
    ("+12135550136", "US", "213 ✋🖐️✋ 0136"),
    ("+12135550136", "US", "213 🖐🏽🖐🏽🖐🏽 0136"),
    ("+12105550142", "US", "21° 555 °142"),
    (ES, "ES", "6°° °°° °22"),
    ("+15125550126", "US", "my digits: $12 $$$ 0126"),
    (US, "US", "212 $$$ 0142"),
    (SE, "SE", "contact carol: 070 174 06 $6"),
    # with a mark of the place
    (US, "US", "a2 b1 c2 d5 e5 f5 g0 h1 i4 j2"),
    (US, "US", "A=2, B=1, C=2, D=5, E=5, F=5, G=0, H=1, I=4, J=2"),
    (ES, "ES", "a6b0c0d0e0f0g0h2i2"),
    (US, "US", "A212B555C0142"),
    (GB, "GB", "A07700 B900 C123"),
    (US, "US", "\nPrimero: 2\nSegundo: 1\nTercero: 2\nCuarto: 5\nQuinto: 5\nSexto: 5\n"
     "Séptimo: 0\nOctavo: 1\nNoveno: 4\nDécimo: 2\n"),
    (SE, "SE", "Primero: 0\nSegundo: 7\nTercero: 0\nCuarto: 1\nQuinto: 7\nSexto: 4\nSéptimo: 0\n"
     "Octavo: 6\nNoveno: 5\nDécimo: 6"),
    (US, "US", "1st digit 2, 2nd digit 1, 3rd digit 2, 4th digit 5, 5th digit 5, 6th digit 5, "
     "7th digit 0, 8th digit 1, 9th digit 4, 10th digit 2"),
    (US, "US", "first two second one third two fourth five fifth five sixth five seventh zero "
     "eighth one ninth four tenth two"),
    (ES, "ES", "#6 #0 #0 #0 #0 #0 #0 #2 #2"),
    (US, "US", "really2call1friend2ready5lovely5daily5me0today1calm4always2"),
    (US, "US", "2come1now2baby5honey5quiet5kiss0see1me4soon2"),
    ("+33639984606", "FR", "06sweet39anytime98dear46cozy06"),
]  # fmt: skip


@pytest.mark.parametrize(("number", "region", "written"), [*TOLD, *KNOWN])
def test_the_number_is_found(number: str, region: str, written: str) -> None:
    text = f"A title\nQuiet room. Call {written}. Thank you"
    assert [found.normalised for found in find_contacts(text, region)] == [number]


@pytest.mark.parametrize(("number", "region", "written"), KNOWN)
def test_no_digit_of_it_stays(number: str, region: str, written: str, keyring: Keyring) -> None:
    stored = minimise("A title", f"Quiet room. Call {written}. Thank you", keyring, region)
    assert readable_digits(stored.body) == ""


@pytest.mark.parametrize(
    "body",
    [
        "Roses are red, hearts are many, 150 and 220 for the stars",
        "Prices 60$ 80$ 99$, or 120$",
        "It is 20° 25° 30° outside and 60° 70° 80° in the sauna",
        "$12 tea, $55 lunch, $126 dinner",
        "Levels A1, A2, B1 and B2, paper A4",
        "First: 30 min, second: 45 min, third: 60 min",
        "First floor 2, second floor 5",
        "Rooms #1, #2, #3 and #5",
        "I play pool 🎱 and wave ✋ at 5",
        "Each class is a 60 minute one, every star is a friend",
        "Donde veas la estrella, 3 minutos",
    ],
)
@pytest.mark.parametrize("region", ["US", "ES", "GB"])
def test_the_same_signs_of_other_things(body: str, region: str, keyring: Keyring) -> None:
    assert minimise("A title", body, keyring, region).body == body
