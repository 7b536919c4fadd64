"""Numbers told one digit a word; synthetic, reserved for fiction."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, minimise
from tests.privacy.reading import phones_in, readable_digits


@pytest.mark.parametrize(
    "written",
    [
        "2 call 1 me 2 now 5 any 5 time 5 day 0 or 1 night 4 just 2 ring",
        "2 llama 1 me 2 a 5 este 5 numero 5 de 0 dia 1 o 4 noche 2 si",
        "2call 1me 2now 5any 5time 5day 0or 1night 4just 2ring",
        "call2 me1 now2 any5 time5 day5 or0 night1 just4 ring2",
        "me2 kind1 late2 day5 warm5 easy5 and0 see1 calm4 sweet2",
        "nice2, come1, kind2, day5, warm5, calm5, easy0, see1, soon4, and2",
        "nice2-come1-kind2-day5-warm5-calm5-easy0-see1-soon4-and2",
        "2nice 1come 2kind 5day 5warm 5calm 0easy 1see 4soon 2and",
        "linda2 ven1 noche2 hora5 flores5 luz5 mar0 paz1 cena4 rosa2",
        "nice-2 come-1 late-2 day-5 warm-5 easy-5 and-0 see-1 calm-4 sweet-2",
        "2 cedar 1 petal 2 candle 5 rose 5 linen 5 cocoa 0 misty 1 silk 4 pearl 2 calm",
        "2 call\n1 me\n2 now\n5 any\n5 time\n5 day\n0 or\n1 night\n4 just\n2 ring",
        "two call 1 me two now 5 any five time 5 day 0 or one night 4 just 2 ring",
        "#2 #1 #2 #5 #5 #5 #0 #1 #4 #2",
        "$2 $1 $2 lol $5 $5 $5 lol $0 $1 $4 $2",
        "#2 #1 #2 clean and discreet ^^ #5 #5 #5 :: ok? #0 #1 #4 #2",
        "#2 - #1 - #2 - #5 - #5 - #5 - #0 - #1 - #4 - #2",
        "#2/#1/#2/#5/#5/#5/#0/#1/#4/#2",
        "2 call 1 me 2 now. 5 any 5 time! 5 day. 0 or 1 night 4 just 2 ring",
        "2 llama 1 cuando 2 quieras 5 para 5 una 5 cita 0 muy 1 tranquila 4 y 2 amable",
        "2llama 1cuando 2quieras 5para 5una 5cita 0muy 1tranquila 4y 2amable",
        "llama2 cuando1 quieras2 para5 una5 cita5 muy0 tranquila1 y4 amable2",
        "2 one 1 call 2 to 5 one 5 good 5 walk 0 for 1 four 4 walkers 2 there",
        "line:\n#2125550142",
        "212text555me0142",
        "90'\n212text555me0142",
    ],
)
def test_a_digit_a_word_is_a_number(written: str, keyring: Keyring) -> None:
    text = f"Kind people. {written}.\nWeekends only"
    assert phones_in(text) == ["+12125550142"]
    stored = minimise("A title", text, keyring).body
    assert readable_digits(stored.replace("90'", "")) == ""
    assert "Weekends only" in stored


@pytest.mark.parametrize(
    "text",
    [
        "0 call 7 me 7 now 0 any 0 time 9 day 0 or 0 night 1 just 2 ring 3",
        "2 call 1 me 2 now 5 any 5 time 5 day 0 or 1 night 4 just 2 ring or 6 call 4 me 6 now",
        "#2 #1 #2 #5 #5 #5 #0 #1 #4 #2 #7 #8 #9 #1",
    ],
)
def test_what_may_be_another_number_is_masked(text: str, keyring: Keyring) -> None:
    assert phones_in(text) == []
    assert readable_digits(minimise("A title", text, keyring).body) == ""


def test_a_digit_a_word_is_a_number_of_the_country_of_the_site() -> None:
    text = "To book: 0velvet 1pearl 6cocoa 1cedar 4silk 9misty 6petal 0linen 1dawn 5rose 6honey."
    assert phones_in(text, "GB") == ["+441614960156"]


@pytest.mark.parametrize(
    "text",
    [
        "Tea $5, cake $4, pie $3, soup $7, bun $2, milk $1, jam $6, salt $8, oil $9, ham $5",
        "3 chairs 2 tables 1 bed 4 lamps 2 sofas 1 desk 3 rugs 2 mirrors 5 towels 4 robes",
        "Mon 9 to 5 Tue 9 to 5 Wed 9 to 5 Thu 9 to 5 Fri 9 to 5",
        "Mon 8 till 5 Tue 8 till 6 Wed 8 till 5 Thu 8 till 6 Fri 8 till 4",
        "mp3 and mp4 players, ps5 and ps4 games, a4 and a5 paper",
        "Rooms #1 #2 #3 #4 #5 #6 #7 #8 #9",
        "Food 8 Wine 9 Staff 7 Garden 9 Room 6 Photos 5 Overall 8 Again 9 Value 7 Music 6",
        "Text me: Mon 9 till 5 Tues 8 till 6 Weds 9 until 4 Thurs 7 to 5 Fri 9 to 3",
        "Rooms #2 #4 #1 #7 #9 #3 #5 #8 #6",
        "Call me: 2 beds 1 bath 3 tables 4 chairs 2 desks 5 lamps 1 sofa 6 cups 2 mats 8 plates",
        "Tables for 1 or 2 or 3 or 4 or 5 or 6 or 7 or 8 or 9",
        "Steps: 1 call me 2 book 3 visit 4 pay 5 enjoy 6 rest 7 leave 8 write 9 return",
    ],
)
def test_hours_and_counted_things_are_none(text: str, keyring: Keyring) -> None:
    assert phones_in(text) == []
    assert minimise("A title", text, keyring).body == text


@pytest.mark.parametrize(
    "text",
    [
        "Mi número: 6 llama 0 cuando 0 quieras 0 para 0 una 0 cita 0 muy 9 tranquila 9.",
        "Llama6 cuando0 quieras0 para0 una0 cita0 muy0 tranquila9 y9 (las cifras, en orden)",
    ],
)
def test_without_a_trunk_prefix_where_there_is_none(text: str, keyring: Keyring) -> None:
    assert phones_in(text, "ES") == ["+34600000099"]
    assert readable_digits(minimise("A title", text, keyring, "ES").body) == ""


def test_things_that_are_counted_are_none() -> None:
    text = "3 rooms 2 baths 1 kitchen 4 chairs 5 tables 6 lamps 7 books 8 cups 9 plates 2 cats"
    assert phones_in(text) == []
