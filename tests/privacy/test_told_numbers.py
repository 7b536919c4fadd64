"""Numbers whose groups are told, counted or drawn otherwise; synthetic, reserved for fiction."""

from __future__ import annotations

import pytest

from brightline.privacy import ContactKind, Keyring, find_contacts, minimise
from tests.privacy.reading import readable_digits

NUMBER = "+12125550142"
TOLD = [
    "2twelve 5fifty5 01 forty-two",
    "2twelve 5fifty5 0142",
    "2twelve 5fiftyfive 01forty2",
    "21two 5fifty5 01 four two",
    "2doce 5cincuenta5 01 cuarenta y dos",
    "two12 five55 01 forty2",
    "the first three are 212, the middle three are 555, the last four are 0142",
    "area code two one two, next five five five, last four zero one four two",
    "area code 212, next 555, last four 0142",
    "two one two, three 5s, 0 1 4 2",
    "tw one two five five five zilch one four tw",
    "dos uno dos cinco cinco cinco cero uno cuarto dos",
    "two one two five five five zip one 4our two",
    "2wo-0ne-tw0-f1ve-fiv3-fi5e-z3r0-on3-4our-2wo!",
    "212-SSS-O|42",
    "ZIZ SSS OI42",
    "212-555-01Ч2",
    "2І2-555-θ142",
    "212%20555%200142",
    "212-5r55-0142",
    "2n12 555 01k42",
    "212-555-()142",
    "2I2-5S5-01Az",
    "Z1Z-sSs-O1Az",
    "21z sss 01a2",
    "21z-sss-ol42",
    "2lz sSs 0la2",
    "t.me/+12125550142",
    "2xo1xo2xo5xo5xo5xo0xo1xo4xo2",
    "2 girl 1 girl 2girl 5 girl5 girl 5girl 0girl1 girl 4 girl 2girl",
    "2-1-2 trpl 5 0 1 4 2",
    "2 1 2-tripl 5-0 1 4 2",
    "2kiss1 kiss2 kiss5kiss5kiss5kiss0kiss1 kiss4 kiss2",
]
BETWEEN = (
    "kisses", "star", "stop", "press", "flower", "mi amor", "<3", ":3", "8)", "<333", "smile", "no",
)  # fmt: skip
GLUED = [
    "so2125550142", "hi2I2-555-O142lol", "only2125550142now", "text212 555 O142bb", "2125550142is",
    "cell#2125550142",
    "AVAILABLE212-555-0142kisses", "call212_555_O142at", "si212/555/0142ahora", "BB212.555.0142BB",
]  # fmt: skip
ELSEWHERE = [
    ("oh_two_two_one_four_seven_one_oh_four_six_two I enjoy books", "DE", "+492214710462"),
    ("cero dos cero, nueve uno seis, cinco nueve ocho cinco.\nnine out of ten", "IE", ""),
    (
        "zero eight, seven zero one zero, nine six three three\nnine out of ten",
        "AU",
        "+61870109633",
    ),
]


@pytest.mark.parametrize("written", TOLD)
def test_the_number_is_found_and_no_digit_of_it_stays(written: str, keyring: Keyring) -> None:
    text = f"Quiet room. Call {written}. Thank you"
    found = [c.normalised for c in find_contacts(text) if c.kind is ContactKind.phone]
    assert found == [NUMBER]
    stored = minimise("A title", text, keyring)
    assert len(readable_digits(stored.body)) < 6


@pytest.mark.parametrize("between", BETWEEN)
@pytest.mark.parametrize(
    "groups", [("212", "555", "0142"), ("two one two", "five five five", "zero one four two")]
)
def test_the_same_between_the_groups(groups: tuple[str, ...], between: str) -> None:
    found = find_contacts(f"Quiet place. Call {f' {between} '.join(groups)}. Thank you")
    assert [c.normalised for c in found] == [NUMBER]


@pytest.mark.parametrize("between", ["to", "too", "for"])
def test_small_words_between_groups_are_no_digits(between: str) -> None:
    written = f" {between} ".join(("eight zero eight", "five five five", "zero one eight four"))
    assert [c.normalised for c in find_contacts(written)] == ["+18085550184"]


@pytest.mark.parametrize("word", ["bien", "naughty", "dinner", "done", "press", "winner", "siento"])
def test_an_ordinary_word_behind_a_number_is_no_digit(word: str, keyring: Keyring) -> None:
    (found,) = find_contacts(f"two one two five five five zero one four two {word} ok")
    assert found.normalised == NUMBER
    assert minimise("A title", f"{word} 4 5 6 {word} 78", keyring).masked == 0


@pytest.mark.parametrize(
    "written", ["ZIZ-SSS-OI4Z", "zlz/sSs/olaz", "2i2 ssS o|4Z", "Z1z.5sS.0iAz"]
)
def test_a_number_drawn_in_letters(written: str, keyring: Keyring) -> None:
    (found,) = find_contacts(f"Quiet place. Call {written} thanks")
    assert found.normalised == NUMBER
    assert written not in minimise("A title", f"Call {written}", keyring).body


@pytest.mark.parametrize(
    "text", ["the big bad date", "get set late", "BIG BAD DEAL", "all its best"]
)
def test_words_that_could_be_drawn_so_stay(text: str) -> None:
    assert find_contacts(text) == []


@pytest.mark.parametrize("written", GLUED)
def test_words_glued_to_a_number_are_no_digits(written: str) -> None:
    found = find_contacts(f"Quiet place. {written} thank you")
    assert [c.normalised for c in found] == [NUMBER]


@pytest.mark.parametrize("form", ["&#{0};", "&#x{0:x};", "&#38;#{0};"])
def test_a_number_in_the_notation_of_pages(form: str, keyring: Keyring) -> None:
    written = "".join(form.format(ord(character)) for character in "212-555-0142")
    stored = minimise("A title", f"Call {written} now", keyring)
    assert [mention.kind for mention in stored.contacts] == [ContactKind.phone]
    assert stored.body.startswith("Call [phone:")


@pytest.mark.parametrize(("written", "region", "number"), ELSEWHERE)
def test_a_word_of_the_next_sentence_is_no_digit(written: str, region: str, number: str) -> None:
    found = [c.normalised for c in find_contacts("call " + written, region)]
    assert found == [number] if number else all(len(one) < 14 for one in found)


@pytest.mark.parametrize(
    "text",
    [
        "The first three are free, the last four pay",
        "Two girls, 3 rooms, 1 bath, 4 beds, 2 tables, 1 garden",
        "it is so lol to me",
        "My zip is on the card, tw: ask",
    ],
)
def test_what_is_counted_stays(text: str, keyring: Keyring) -> None:
    assert minimise("A title", text, keyring).body == text


def test_ranges_with_a_word_between_them_are_no_number() -> None:
    text = "A title\nZero to three months, three to six, nine to twelve."
    assert find_contacts(text, "AU") == []


def test_a_price_for_each_night_is_no_end_of_a_number() -> None:
    assert find_contacts("Bassist\nStrings .045-.105. $120 a night", "IE") == []


@pytest.mark.parametrize(
    "written",
    [
        "2a1g2y5h5v5f0b1d4q2n (figures only)", "2o1l2i5s5z5b0b1o4l2i", "a2b1c2d5e5f5g0h1i4j2",
        "q2w1e2r5t5y5u0i1o4p2a", "2AB1CD2EF5GH5IJ5KL0MN1OP4QR2", "21a25b55c01d42",
    ],
)  # fmt: skip
def test_letters_of_no_meaning_between_the_figures(written: str, keyring: Keyring) -> None:
    text = f"Quiet place. Tel. {written}"
    assert [c.normalised for c in find_contacts(text)] == [NUMBER]
    assert len(readable_digits(minimise("A title", text, keyring).body)) == 0


def test_a_code_of_letters_and_figures_is_no_number() -> None:
    assert find_contacts("Door code a1b2c3d4e5f6a7b8c9d0, ref 1a2b3c4d5e") == []
