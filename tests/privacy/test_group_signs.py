"""Groups with signs, lines and brackets around them, and what stands beside; reserved numbers."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, minimise
from tests.privacy.reading import phones_in

LINES = "\n".join("2145550125")


@pytest.mark.parametrize(
    ("written", "number", "region"),
    [
        ("➡ #600 #555 #073 ⬅ quedan 4 lugares", "+34600555073", "ES"),
        ("call #212 #555 #0142", "+12125550142", "US"),
        ("#07700 #900 #142", "+447700900142", "GB"),
        ("telefono: 600 # 555 # 076 gracias", "+34600555076", "ES"),
        ("Clases // 600 # 555 # 076 //", "+34600555076", "ES"),
        ("6\u200b0\u200b0 # 5\u200b5 # 5\u200b0 # 4\u200b7", "+34600555047", "ES"),
        ("telefono: 600 #555 #076 gracias", "+34600555076", "ES"),
        ("call 07700 # 900 # 142 ok", "+447700900142", "GB"),
        ("appelez 06 # 39 # 98 # 12 # 34 merci", "+33639981234", "FR"),
        ("llama 55 # 5550 # 0142", "+525555500142", "MX"),
        ("8x1 xx 5x5x5x0 xx 0x1x1x5", "+528155500115", "MX"),
        ("reserva en el 5x5 xx 5x5x5x0 xx 0x1x9x4 con 5 dias", "+525555500194", "MX"),
        ("my number is 2x1x2 xx 5x5x5 xx 0x1x4x2", "+12125550142", "US"),
        (f"phone in pieces\n{LINES}\n$100 half / $170 hour", "+12145550125", "US"),
        ("Sept 9 ☎️ 0161 (zero one six one) 496-0142", "+441614960142", "GB"),
        ("07700 (zero seven seven zero zero) 900142", "+447700900142", "GB"),
        ("212-555-0142 (zero one four two)", "+12125550142", "US"),
        ("mi numero es 6OO SSS cero nueve ocho\nCuarto amueblado", "+34600555098", "ES"),
        ("6 cero O cinco 5 5 cero cinco 9 nada de mensajes", "+34600555059", "ES"),
        (
            "Lada siete uno tres y luego 555 0184\ntelefono en el titulo\nmas de 342 clientes",
            "+17135550184",
            "US",
        ),
        ("only +1 346-555-OIOO .. 3 hrs", "+13465550100", "US"),
    ],
)
def test_a_number_is_whole_and_no_more(
    written: str, number: str, region: str, keyring: Keyring
) -> None:
    assert phones_in(written, region) == [number]
    assert number[-4:] not in minimise("", written, keyring, region).body


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("Rooms #612 #614 #716 are free", "ES"),
        ("Rooms # 612 # 614 # 716 are free", "ES"),
        ("Rooms 612 #614 #716 are free", "ES"),
        ("Room 212 (two one two) is on floor 5", "US"),
        ("Mesas 4x6 y 5x7", "MX"),
        ("Figures of 5\n$100 half / $170 hour", "US"),
    ],
)
def test_other_figures_with_such_signs_are_none(text: str, region: str) -> None:
    assert phones_in(text, region) == []
