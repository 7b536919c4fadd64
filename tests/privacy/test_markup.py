"""Contacts with tags and entities inside of them; synthetic, reserved for fiction."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from brightline.privacy.ready.markup import without_markup
from brightline.privacy.text.normalise import fold_each
from tests.privacy.reading import readable_digits

NUMBER, ADDRESS = "+12125550142", "janedoe@example.org"


@pytest.mark.parametrize(
    "written",
    [
        "janedoe<b>@</b>example.org",
        "janedoe 💌at💌 example 💌dot💌 org",
        "janedoe ✨ arroba ✨ example ✨ punto ✨ org",
        "janedoe<span>@</span>example<span>.</span>org",
        "janedoe<!-- x -->@<!-- y -->example.org",
        "janedoe[b]@[/b]example.org",
        "janedoe[i](at)[/i]example[i](dot)[/i]org",
        "janedoe&commat;example&period;org",
        "janedoe&#xFF20;example.org",
    ],
)
def test_an_address_with_markup_inside(written: str, keyring: Keyring) -> None:
    text = f"Write to {written} please"
    (found,) = find_contacts(text)
    assert found.normalised == ADDRESS
    stored = minimise("A title", text, keyring).body
    assert stored.startswith("Write to [email:")
    assert stored.endswith("] please")


@pytest.mark.parametrize(
    "written",
    [
        "212&nbsp;555&nbsp;0142",
        "&#50;&#x31;&#50;&ensp;555&middot;0142",
        "2<br>1<br>2<br>5<br>5<br>5<br>0<br>1<br>4<br>2",
        "<b>212</b><i>555</i><u>0142</u>",
        "[b]212[/b]-[i]555[/i]-0142",
    ],
)
def test_a_number_with_markup_inside(written: str, keyring: Keyring) -> None:
    text = f"Call {written} now"
    assert [found.normalised for found in find_contacts(text)] == [NUMBER]
    assert readable_digits(minimise("A title", text, keyring).body) == ""


def test_a_number_of_another_plan_with_entities_is_masked(keyring: Keyring) -> None:
    stored = minimise("A title", "Call &#48;&#x37;700&nbsp;900&nbsp;776", keyring)
    assert readable_digits(stored.body) == ""


@pytest.mark.parametrize(
    "text",
    ["I <3 you & me", "[b] is a letter", "fish &chips; <at> noon", '<a href="2125550142">'],
)
def test_what_is_no_markup_or_may_hold_a_contact_stays(text: str) -> None:
    assert without_markup(fold_each(text)).text == text
