"""Numbers of which each part is dialled in a sentence of its own; synthetic, reserved."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import phones_in, readable_digits

IN_STEPS = [
    "Dial 503. I am home most evenings. Then 555. Ask for Rita. Finish with 0147",
    "Dial 503. I am home most evenings. Next 555. Ask for Rita. End with 0147",
    "Dial 503! I am home most evenings. After that 555. Ask for Rita. Lastly 0147",
    "Dial 503, I am home most evenings. Then add 555, ask for Rita. Finally 0147",
    "Dial five zero three. I am home. Then five five five. Tea. Then zero one four seven",
    "First 503. Nice and quiet here. Then 555. Be kind, be on time. Then 0147",
    "Type 503. I am downtown on most days. Add 555. No texts after ten. And last 0147",
    "Dial 503 (I am home most evenings). Then 555 (ask for Rita). Finish with 0147",
    "Dial 503 and wait. I am home. Then 555 and smile. Ask for Rita. Finish with 0147 and talk",
    "Marca 503 y espera. Estoy en casa. Luego 555. Pregunta por Rita. Y para terminar 0147",
    "Press 503. Breathe in and out. Press 555. Smile like a child. Press 0147",
    "Marca 503. Estoy en casa por la noche. Luego 555. Pregunta por Rita. Termina con 0147",
    "Primero 503. Me gusta mucho el té verde. Después 555. Soy amable. Por último 0147",
]
NUMBERED = [
    "1. dial 503\n2. then 555\n3. end with 0147",
    "1) marca 503\n2) luego 555\n3) al final 0147",
    "1. first 503\n2. next 555\n3. last 0147",
]
OF_OTHER_THINGS = [
    "1. start with room 202\n2. then 555 chairs\n3. end with 12",
    "1. call 3 people\n2. then 20 more\n3. finally 100",
    "Dial 9. I am home most evenings. Then 250. Ask for Rita. Finish with 1500",
    "Start with 250. I bake on most days. Then 300. Ask for Rita. Finish with 1500",
    "Start with 250 grams of flour. Mix it. Then 355 of milk. Finish with 18 eggs",
    "Dial 503. I am home most evenings. Then 555 dollars. Finish with 147 hours",
    "Start at 230. I am home most evenings. Then 450. Ask for Rita. Closed since 2012",
]


@pytest.mark.parametrize("written", IN_STEPS)
def test_a_number_dialled_in_steps(written: str, keyring: Keyring) -> None:
    text = f"Back from holiday. {written}. Tea is free."
    assert set(phones_in(text)) == {"+15035550147"}
    assert len(readable_digits(minimise("Evenings", text, keyring).body)) < 2  # 'ten'


@pytest.mark.parametrize("written", NUMBERED)
def test_steps_with_running_numbers(written: str, keyring: Keyring) -> None:
    text = f"Back from holiday.\n{written}\n60 min $70"
    assert set(phones_in(text)) == {"+15035550147"}
    assert readable_digits(minimise("Evenings", text, keyring).body) == "16070"  # and '1.'


def test_a_number_of_the_region_dialled_in_steps() -> None:
    text = "Dial 020. I am home most evenings. Then 7946. Ask for Rita. Finish with 0123."
    assert {found.normalised for found in find_contacts(text, "GB")} == {"+442079460123"}


@pytest.mark.parametrize("text", OF_OTHER_THINGS)
def test_what_is_done_in_steps_otherwise_stays(text: str, keyring: Keyring) -> None:
    assert find_contacts(text) == []
    assert "[number]" not in minimise("Evenings", text, keyring).body
