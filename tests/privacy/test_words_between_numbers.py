"""Numbers among words that could explain a group, and zeros in front; reserved for fiction."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, minimise
from tests.privacy.reading import phones_in, readable_digits

NUMBER = "+12125550142"


@pytest.mark.parametrize(
    "written",
    [
        "212 rose 555 sunshine 0142",
        "212 sun 555 dear friend 0142",
        "212 kisses 555 honey 0142",
        "212 stars 555 darling 0142",
    ],
)
def test_one_group_that_words_could_explain_belongs_to_the_number(
    written: str, keyring: Keyring
) -> None:
    assert phones_in(f"Contact {written}. Thank you") == [NUMBER]
    stored = minimise("A title", f"Contact {written}. Thank you", keyring)
    assert readable_digits(stored.body) == ""


@pytest.mark.parametrize(
    "text",
    [
        "305 photos, 245 reviews, 1234 visits",
        "suite 891. Park at 268 Nowhere Street, exit 1024",
        "200 rose 300 hour 1000 night",
        "65/229/649 for one, two or three visits",
        "65 229 649 to one",
        "near 7662 14th Ave\nFive or six people, three nights, one teacher",
    ],
)
def test_groups_that_are_each_explained_are_no_number(text: str) -> None:
    assert phones_in(text) == []


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Ten lessons $300+\n\n2125550142", "Ten lessons $300+\n\n"),
        ("TWO ONE TWO - TRIPLE FIVE - O ONE FOUR TWO\n\nSeven days", "\n\nSeven days"),
        ("dos*uno*dos cinco*cinco*5 0*uno*cuatro*2 Personas amables", " Personas amables"),
    ],
)
def test_what_stands_beside_a_number_stays(text: str, left: str, keyring: Keyring) -> None:
    assert phones_in(f"Hay té\n{text}\nThank you") == [NUMBER]
    assert left in minimise("Hay té", f"{text}\nThank you", keyring).body


@pytest.mark.parametrize("written", ["212 555 01 for two", "212-555 zero one for two"])
def test_a_small_word_behind_an_exchange_may_be_a_digit(written: str) -> None:
    assert phones_in(f"Contact {written}. Thank you") == [NUMBER]


def test_a_group_before_a_word_that_begins_like_a_preposition_is_masked(keyring: Keyring) -> None:
    stored = minimise("A title", "Call me on 020 smile 911 dear 9214\nThank you", keyring)
    assert readable_digits(stored.body) == ""


@pytest.mark.parametrize(
    "written",
    [
        "0.2.0.7.9.4.6.0.5.5.6",
        "zero two zero - seven nine four six - zero five five six",
        "0️⃣ 2️⃣ 0️⃣ 7️⃣ 9️⃣ 4️⃣ 6️⃣ 0️⃣ 5️⃣ 5️⃣ 6️⃣",
        "O two O seven nine four six O five five six",
        "z3r0 tw0 zero s3v3n n1ne four six zer0 f1ve f1ve six",
        "\n0\n2\n0\n7\n9\n4\n6\n0\n5\n5\n6\n",
    ],
)
def test_a_number_behind_a_zero_is_none_of_north_america(written: str, keyring: Keyring) -> None:
    text = f"My number is {written}, call"
    assert phones_in(text) == []
    assert phones_in(text, "GB") == ["+442079460556"]
    assert readable_digits(minimise("A title", text, keyring).body) == ""


@pytest.mark.parametrize(
    "written",
    [
        "212 (60 min is 120) 555 (I am 34) 0142",
        "212 [$120 an hour] 555 [since 2015] 0142",
        "212 (no rush, room 12) 555-0142",
        "212 (24/7) 555 (9-5) 0142",
        "two one two (24/7) five five five (9-5) zero one four two",
        "my212number555is0142",
        "212then555plus0142now",
    ],
)
def test_remarks_and_words_glued_between_groups(written: str, keyring: Keyring) -> None:
    text = f"Text me: {written}. Open from 9 am"
    assert set(phones_in(text)) == {NUMBER}
    assert "0142" not in minimise("A title", text, keyring).body


@pytest.mark.parametrize(
    ("number", "region", "written"),
    [
        (
            "+34600000070",
            "ES",
            "600 (sigue leyendo) cero cero (me encanta) 00 (ya casi) siete cero",
        ),
        ("+442079460556", "GB", "020 (ask for Kim) 7946 (60 min is 120) 0556"),
        ("+34700000088", "ES", "siete doble cero, después doble cero y doble cero y por último 88"),
        ("+493023125625", "DE", "030 followed by 23125 and to finish 625"),
        ("+493023125625", "DE", "030, luego 23125 y para terminar 625"),
        ("+34600000025", "ES", "600 AMOR 00 CARIÑO 00 YA 25 ESCRIBE"),
        ("+33639987109", "FR", "wa (dot) me / 33 6 39 98 71 09"),
        (NUMBER, "US", "212, then 555, lastly 01 and in the end 42"),
        (NUMBER, "US", "212, después 555 y al final 0142"),
    ],
)
def test_words_and_remarks_between_groups_in_any_country(
    number: str, region: str, written: str, keyring: Keyring
) -> None:
    text = f"Quiet room. Text me: {written}. Thank you"
    assert phones_in(text, region) == [number]
    assert number[-4:] not in readable_digits(minimise("A title", text, keyring, region).body)


def test_groups_that_a_word_for_a_call_announces(keyring: Keyring) -> None:
    text = "Cell 212 is where I am, then 555, then only 0142 is missing. Open from 9 am"
    assert set(phones_in(text)) == {NUMBER}
    assert "0142" not in minimise("A title", text, keyring).body


@pytest.mark.parametrize(
    "text",
    [
        "Sets of 212 (60 min is 120) and 555 (I am 34) in 2015",
        "212 (of 555) rooms (142 free)",
        "Text: 212 chairs, 555 guests in all and 4201 candles",
        "My cell 212 rooms on, 555 pounds, 1420",
    ],
)
def test_remarks_between_other_figures_join_none(text: str) -> None:
    assert phones_in(text) == []


@pytest.mark.parametrize("text", ["llámame al 555 0142 o 2125550142", "so oh well, 212 555 0142"])
def test_a_word_in_front_of_groups_is_no_zero(text: str) -> None:
    assert phones_in(text) == [NUMBER]


@pytest.mark.parametrize(
    "counted",
    [
        "one two three four five six seven eight nine ten",
        "10 9 8 7 6 5 4 3 2 1",
        "2022 2023 2024",
        "one two three four, one two three four",
        "one two three, one two three, one two three",
    ],
)
def test_counting_is_no_number_and_stays(counted: str, keyring: Keyring) -> None:
    assert minimise("A title", f"Count with me: {counted} and rest", keyring).body.count(counted)


def test_a_local_number_that_counts_is_masked(keyring: Keyring) -> None:
    stored = minimise("A title", "Call four five six seven eight nine zero", keyring)
    assert "[number]" in stored.body
