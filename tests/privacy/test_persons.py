"""Names that the words before them announce, and house numbers with their streets."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from brightline.privacy import Keyring, mask_residual, minimise
from tests.tried import tried


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("My name is Robin and I", "My name is [name] and I"),
        ("my name is robin", "my name is [name]"),
        ("Call me Robin. Thirty minutes", "Call me [name]. Thirty minutes"),
        ("ask for Dana Lee", "ask for [name]"),
        ("I'm Robin, new here", "I'm [name], new here"),
        ("Me llamo Lucía Pérez", "Me llamo [name]"),
        ("pregunta por Ana", "pregunta por [name]"),
        ("Mrs. Robin will", "Mrs. [name] will"),
        ("Find us at 2868 Invented Ave", "Find us at [street]"),
        ("Park at Example Rd 35, Unit 5", "Park at [street], Unit 5"),
        ("Calle Example 24, centro", "[street], centro"),
        ("Avenida de la Invención 123", "[street]"),
        ("near EC3A 4BB", "near [street]"),
        ("Tea is free. Kisses from Greta.", "Tea is free. Kisses from [name]."),
        ("Take care, Robin. Cash only", "Take care, [name]. Cash only"),
        ("Hugs and kisses, Robin! x", "Hugs and kisses, [name]! x"),
        ("Best regards,\nRobin\nCash only", "Best regards,\n[name]\nCash only"),
        ("xoxo Robin", "xoxo [name]"),
        ("Un saludo, Lena. Hay té", "Un saludo, [name]. Hay té"),
        ("Con cariño, Tess", "Con cariño, [name]"),
        ("hello im Robin", "hello im [name]"),
        ("Quiet. Im Robin", "Quiet. Im [name]"),
        ("at 12 high street", "at [street]"),
        ("Avda. Example 12", "[street]"),
        ("ring Ste #208 Between 9523 Cedar St", "ring Ste #208 Between [street]"),
        ("at 7662 Old Highway", "at [street]"),
        ("58 años\n3846 14th Rd", "58 años\n[street]"),
        ("from $ 45 10am-8pm 308 Elm Street", "from $ 45 10am-8pm [street]"),
        ("sale 25/11/2026 38 Elm Ave", "sale 25/11/2026 [street]"),
        ("sale 22 Jan 866 Oak Rd", "sale 22 Jan [street]"),
        ("100 E 42 Street", "[street]"),
    ],
)
def test_names_and_streets_are_masked(text: str, masked: str) -> None:
    assert mask_residual(text) == (masked, 1)


@pytest.mark.parametrize(
    "text",
    [
        "Call me now", "call me Anytime", "I'm New in town", "I am Independent", "Ask for Details",
        "Soy Nueva en la ciudad", "This is The place", "30 minutes drive", "one street away",
        "near Main Street", "20 Minutes Drive", "open 10 to 12 on the road", "meet Friday",
        "Bicicleta de señora\nTrato serio", "Bicicleta de señora Del año 2010", "soy Hola a todos",
        "Seit 4 Jahren im Einsatz", "floor 4 of 63\nLovely quiet street", "size 32\nMill Street",
        "zip 78704\nNear Hwy 36 exit 25", "Between Hwy 141 exit 62 and the park",
        "I am I'm 57, friendly", "around 0900-1700 hrs", "10/12 10a-8p\nJune 4",
        "118 x 64 cm lovely quiet street", "I love Paris", "Kisses from me. Tea", "Cheers! Tea",
        "With love from Paris to you", "Take care - Tuesdays closed", "Regards, Management",
        "Best wishes. Open daily", "Un saludo. Hay té", "Take care, Everyone. We",
        "Only 80 bucks. Lovely quiet street",
    ],
)  # fmt: skip
def test_sentences_without_a_name_or_a_house_stay(text: str) -> None:
    assert mask_residual(text) == (text, 0)


def test_a_name_that_nothing_announces_stays(keyring: Keyring) -> None:
    """Where the rules end, as docs/privacy.md says."""
    assert minimise("Robin, relaxing massage", "", keyring).title == "Robin, relaxing massage"


PIECES = st.sampled_from(
    (
        "my name is ", "I'm ", "Mrs. ", "ask for ", "soy ", "Robin", "Dana", "Lee-Ann", " ", ", ",
        "\n", "24 ", "Calle ", "Ave ", "Example ", "212 ", "555 ", "0142 ", "five ", "[name]",
        "[street]", "[phone:ABCDEF]", " and ", "EC3A 4BB",
    )
)  # fmt: skip


@tried(80)
@given(pieces=st.lists(PIECES, max_size=12))
@example(pieces=["my name is ", "five ", "212 ", "212 "])
def test_a_masked_text_is_not_masked_again(keyring: Keyring, pieces: list[str]) -> None:
    once = minimise("", "".join(pieces), keyring)
    twice = minimise("", once.body, keyring)
    assert (twice.body, twice.masked) == (once.body, 0)


def test_what_a_name_of_a_streets_word_covered_is_looked_at_again(keyring: Keyring) -> None:
    stored = minimise("", "my name is Calle 212 Calle I'm 212 ", keyring)
    assert stored.body == "my name is [name] 212 [street] "


def test_a_token_is_nobodys_name_and_no_street(keyring: Keyring) -> None:
    text = "My name is [name], call me [phone:ABCDEF], Calle [email:ABCDEF] 24"
    assert minimise("", text, keyring).masked == 0


@pytest.mark.parametrize(
    "text",
    [
        "Cerca de la plaza. Grupos de 5",
        "Junto a la plaza. Tengo 41 años",
        "Calle tranquila. Somos 4",
        "We practise at 120 bpm, then at 180 bpm.\nStreet parking is free",
    ],
)
def test_no_street_reaches_over_the_end_of_a_sentence(text: str, keyring: Keyring) -> None:
    assert minimise("", text, keyring).body == text


@pytest.mark.parametrize(
    "text",
    [
        "Paseo a 5 perros a la vez.",
        "Camino con mis 3 perros cada tarde.",
        "Dogs up to 40 kg. Street parking is easy.",
        "Room is 11 x 18 ft. Street parking.",
        "On the job 7:30 AM – 10:00 PM. Street parking is easy.",
        "Open until 22:00. Street parking.",
        "Maison 123 m2. Avenue calme.",
        "Only 12 mi. Drive takes 20 minutes.",
        "90 sq ft. Road noise is low.",
        "Dogs up to 40 kg\nStreet parking is easy.",
        "Storage 64 GB. Place is quiet.",
        "There are 19 places left. Quiet street, private entrance.",
        "We have 3 rooms free. Lovely road outside.",
    ],
)
def test_what_someone_does_and_the_next_sentence_are_no_street(text: str) -> None:
    assert mask_residual(text)[0] == text


@pytest.mark.parametrize(
    "text", ["Vivo en Paseo de la Castellana 100", "At 450 St. James Street", "12 Mt. Hope Road"]
)
def test_streets_with_a_short_word_in_front_are_still_masked(text: str) -> None:
    assert "[street]" in mask_residual(text)[0]
