"""Numbers dictated in one sentence with many words between; synthetic, reserved for fiction."""

from __future__ import annotations

import re

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import phones_in, readable_digits

_PRICE = re.compile(r"\$\d+")
DICTATED = [
    "Start dialing 212 my dear, do not stop, 555, nearly there, 0142",
    "Dial 212, smile, take a deep breath and relax, 555, almost done now my friend, 0142",
    "Text two one two, friend of my quiet heart, five five five and at long last zero one four two",
    "Marca 212 mi amor, por favor no te detengas, 555, ya casi llegas, 0142",
    "Call 212 555. Bring the dog if you like. The rest of the number is 0142",
    "Mobile 212 then 555 and the last four are 0142",
    "My cell phone: 212 and then 555 and to finish 0142",
    "Ring 212-555 and do not stop there. Kind people only. Then 0142 finishes the number",
    "Bike check $30 // phone 212\nFull tune $80 // next 555\nNew tyre $45 // next 0142",
    "Shirt $40 -- ring 212\nCoat $30 -- and 555\nDress $85 -- and 0142\n",
    "Compose 212 mon cher, ne t'arrête surtout pas, 555, presque fini, 0142",
    "Wähle 212 mein Lieber, bitte nicht gleich aufhören, 555, gleich fertig, 0142",
]
OF_OTHER_THINGS = [
    "Call 212 times if you like, the hour is 250 and my shift begins when the clock says 2330",
    "Text me, 300 for the half hour with you, 450 for one hour and dinner, 2000",
    "Call 212 250. Bring 2 dogs. The rest of the day is 2012",
    "Phone stand 120\nFull tune $80 and 550\nNew tyre $45 and 1500",
    "Mobile massage 120 for one hour, 220 for two and 1500 for a week",
    "Call me: 212 is my room, there are 250 others here so ask at the door, open since 2012",
]


@pytest.mark.parametrize("written", DICTATED)
def test_a_number_dictated_in_one_sentence(written: str, keyring: Keyring) -> None:
    assert set(phones_in(f"A quiet room. {written}.")) == {"+12125550142"}
    stored = minimise("A title", written, keyring).body
    assert len(readable_digits(_PRICE.sub("", stored))) < 2  # "done"


@pytest.mark.parametrize("text", OF_OTHER_THINGS)
def test_amounts_behind_such_a_word_are_no_number(text: str) -> None:
    assert find_contacts(text) == []
