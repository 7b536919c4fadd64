"""Lines with running numbers in front; synthetic, reserved for fiction."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import readable_digits

NUMBER, ADDRESS = "+12125550142", "pebble_7@example.org"


@pytest.mark.parametrize(
    "lines",
    [
        "1| 212\n2| 555\n3| 0142",
        "1 | 212\n2 | 555\n3 | 0142",
        "08 | 212\n09 | 555\n10 | 0142",
        "0046: // 212\n0047: // 555\n0048: // 0142",
        "1 212\n2 555\n3 0142",
        "line 1: 212\nline 2: 555\nline 3: 0142",
        "Zeile 4: 212\nZeile 5: 555\nZeile 6: 0142",
        "> 1| 212\n> 2| 555\n> 3| 0142",
        "1\t212\n2\t555\n3\t0142",
        "01. 212\n02. 555\n03. 0142",
        "L1: 212\nL2: 555\nL3: 0142",
        "1> 212\n2> 555\n3> 0142",
    ],
)
def test_a_number_behind_them(lines: str, keyring: Keyring) -> None:
    text = f"Piano lessons, call\n{lines}\nany day"
    assert [found.normalised for found in find_contacts(text)] == [NUMBER]
    stored = minimise("", text, keyring).body
    assert stored.endswith("]\nany day")
    assert len(readable_digits(stored)) <= len("0046")  # of the first line


@pytest.mark.parametrize(
    "lines",
    [
        "1 pebble_7\n2 @\n3 example.org",
        "10 pebble_7\n11 @\n12 example.org",
        "1| pebble_7\n2| @\n3| example\n4| .org",
        "line 1: pebble_7\nline 2: at\nline 3: example.org",
        "1 pebble_7\n2 @\n3 example.org\n.\nPh. is off",
    ],
)
def test_an_address_behind_them(lines: str, keyring: Keyring) -> None:
    text = f"Piano lessons, write to\n{lines}"
    assert [found.normalised for found in find_contacts(text)] == [ADDRESS]
    stored = minimise("", text, keyring).body
    assert "pebble" not in stored
    assert "example" not in stored


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("049  Insured.\n050  Ad 82864.\n051  Two for 1.\n052  Lens 22-56 mm, f/4", "GB"),
        ("027  Rabatt 25 %.\n028  8–20 Uhr.\n029  Anzeige 29907.\n030  Endstand 4:1.", "DE"),
        ("1. Since 2015.\n2. Bay 14, row 22.\n3. $40 for 60 min.\n4. Bus 86 and tram 7.", "US"),
        ("1) Sizes 36-38\n2) Sizes 39-41\n3) 5 for $20\n4) open 9am-7pm", "US"),
        ("060  Café 1,50 €.\n061  Métro ligne 3.\n062  Libre le 26/04.\n063  9h à 19h30.", "FR"),
    ],
)  # fmt: skip
def test_adverts_of_numbered_lines_stay(text: str, region: str, keyring: Keyring) -> None:
    stored = minimise("", text, keyring, region)
    assert (stored.body, stored.masked) == (text, 0)


def test_the_next_line_s_number_is_no_digit_of_it(keyring: Keyring) -> None:
    text = "5. Two rooms.\n6. Call two one two, five five five, oh one four two\n7. Free tea"
    assert [found.normalised for found in find_contacts(text)] == [NUMBER]
    assert minimise("", text, keyring).body.endswith("]\n7. Free tea")


@pytest.mark.parametrize(
    "text",
    [
        "212  555 0142\n213  tea\n214  cats",
        "212: 555 0142\n213: tea\n214: cats",
        "2. 125550142\n3. tea\n4. cats",
        "212  555\n213  0142\n214  cats",
        "1. room 212\n2. hall 555\n3. end 0142",
    ],
)
def test_a_number_that_is_passed_off_as_one_does_not_stay(text: str, keyring: Keyring) -> None:
    stored = minimise("", text, keyring).body
    assert "212" not in stored.replace("213", "").replace("214", "")
    assert "0142" not in stored


@pytest.mark.parametrize("text", ["020  7946 0018\n021  tea\n022  cats"])
def test_nor_does_one_of_another_plan(text: str, keyring: Keyring) -> None:
    stored = minimise("", text, keyring, "GB").body
    assert stored == "[phone:" + stored[len("[phone:") :][:6] + "]\n021  tea\n022  cats"
