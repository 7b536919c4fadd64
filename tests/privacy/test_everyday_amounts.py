"""What stands in adverts every day stays: prices with points, hours, ratings, sizes; synthetic."""

from __future__ import annotations

import pytest

from brightline.privacy import find_contacts, mask_residual

THOUSANDS = (
    "Bono de 10 sesiones por $1.450.000 (oferta 10+1). Tengo 47 años.",
    "Precios entre $180.000 - $270.000 según el tiempo.",
    "💆 40 minutos 👉 $180.000\n⭐ 4.9/5 (93 opiniones)",
    "Precios en pesos:\n60 minutos 100.000\n75 minutos 160.000\n90 minutos 250.000",
    "Planta completa $ 3.325.000 al mes, sala $260.000/día.",
    "Cuesta $12.990 la hora y $8.550 media hora, abierto de 10 a 19",
)
HOURS_AND_SIZES = (
    "⏰ 11.00 a 19.00 h\n⭐ 4.8/5 (220 opiniones)",
    "Copias 30x40 cm / 10x15 cm\nViaje hasta 8 millas incluido.",
    "Precios desde 65 dls, sin sorpresas. Abierto de 9.00 a 19.00 h, domingos cerrado. 39 años.",
)


@pytest.mark.parametrize("text", [*THOUSANDS, *HOURS_AND_SIZES])
def test_everyday_amounts_stay(text: str) -> None:
    assert mask_residual(text) == (text, 0)
    assert not find_contacts(text)


@pytest.mark.parametrize(
    "text",
    [
        "$212.555.0142",
        "60 minutos 212.500.0142",
        "1.00 a 2.12 h 555.01.42",
        "$2.125.550 142",
        "4.5/5 (550) 142 212",
    ],
)
def test_numbers_like_them_do_not(text: str) -> None:
    assert mask_residual(text)[1] or find_contacts(text)
