"""Numbers of other plans as they are told in their countries.

All numbers are reserved for drama, or of a form that is used for invented ones.
"""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring
from tests.privacy.reading import assert_number_is_hidden

US, MX = "+12125550142", "+525555500142"
OF_OTHER_PLANS = [
    ("+33639981227", "DE", "Erreichbar unter +33 6 39 98 12 27."),
    ("+447700900123", "DE", "Tel. +44 7700 900123"),
    ("+447700900123", "ES", "Tel. +44 7700 900123, llámame"),
    ("+34600555085", "MX", "prefijo 34, número 600 555 085"),
    ("+541155500154", "AR", "Citas: 11//5550//0154."),
    ("+541155500130", "AR", "Escríbeme: uno uno 5 5 5 cero 0 1 3 cero."),
    ("+541155500194", "AR", "un0 un0 cinc0 cinc0 cinc0 c3r0 c3r0 un0 nu3v3 cuatr0."),
    (MX, "MX", "Llámame al prefijo 55, número 5550 0142."),
    (MX, "MX", "Llámame al prefijo cinco cinco, número 5550 0142."),
    ("+4542555034", "DK", "Sms til https://api.whatsapp.com/send?phone=4542555034, tak."),
    ("+4542555034", "US", "wa.me/4542555034"),
    (US, "GB", "wa.me/2125550142"),
    ("+31855550239", "NL", "Bel nul acht, vijfenvijftig, vijfenvijftig, nul twee, negenendertig."),
    ("+31855550785", "NL", "Nummer: 08 - vijfenvijftig - 55 - nul zeven - 85"),
    ("+81355500144", "JP", "ご予約は 〇三の五五五〇の〇一四四 まで。"),
    ("+40744000062", "RO", "Tel. se termină cu 062 și începe cu 0744 000"),
    ("+447700900123", "GB", "it ends with 123 and begins with 07700 900"),
    ("+32470555031", "BE", "Mon numéro : O quatre 7 O cinq 5 5 O 3 1"),
    ("+353209189048", "IE", "náid dó náid naoi aon ocht naoi náid ceathair ocht, thanks"),
]


@pytest.mark.parametrize(("number", "region", "written"), OF_OTHER_PLANS)
def test_numbers_of_other_plans_as_they_are_told_there(
    number: str, region: str, written: str, keyring: Keyring
) -> None:
    assert_number_is_hidden(number, region, written, keyring)
