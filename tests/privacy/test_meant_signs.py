"""Addresses with a word, a bracket or a bar for the at, and a note that says so; all synthetic."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring
from tests.privacy.reading import assert_is_found_and_hidden, emails_in


@pytest.mark.parametrize(
    "written",
    [
        "Write to janedoe(a)example.org, put @ instead of (a)",
        "Write to janedoe(q)example.org, use @ in place of (q)",
        "janedoe[x]example.org (replace [x] with @)",
        "Put @ instead of (a): janedoe(a)example.org",
        "Escribe a janedoe(a)example.org, pon @ en lugar de (a)",
        "Mail : janedoe(a)example.org, mettez @ au lieu de (a)",
        "Mail: janedoe(a)example.org, setzen Sie @ statt (a)",
        "Scrivi a janedoe(a)example.org, metti @ al posto di (a)",
        "Contact: janedoeCATexample.org - replace CAT by @",
        "Contact: janedoeHEREexample.org, swap HERE for the at sign",
        "Contact: janedoe CAT example.org (read @ for CAT, replace it)",
        "Mail: janedoeKATZEexample.org - ersetze KATZE durch @",
        "Mail: janedoeKATZEexample.org - KATZE durch @ ersetzen",
        "Write to janedoe(a)example.org where (a) is @",
        "Write to janedoe(a)example.org - (a) means @",
        "(a) stands for @: janedoe(a)example.org",
        "Write to janedoe(a)example(d)org, put @ for (a) and . for (d)",
        "Mail: janedoeDOGexampleCATorg - DOG is @ and CAT is a dot",
        "Mail: janedoe AFFE example.org, AFFE = @",
        "Mail is janedoe|example|org: first | is @, second is .",
        "Mail is janedoe~example~org, the first ~ is an at and the second ~ a dot",
        "Mail is janedoe / example / org: first / is @, the other is a dot",
    ],
)
def test_a_note_tells_what_stands_for_the_at(written: str, keyring: Keyring) -> None:
    assert_is_found_and_hidden("janedoe@example.org", written, keyring)


@pytest.mark.parametrize(
    "written",
    [
        "Write to jane(xx)doe@example.org - ignore what is in brackets",
        "Write to jane(xx)doe at example dot org - ignore what is in brackets",
        "Write to jane[no]doe@example.org (without the brackets)",
        "Write to janedoe@exam(abc)ple.org, leave out what stands in brackets",
        "Escribe a jane(xx)doe@example.org, ignora lo que está entre paréntesis",
        "Mail: jane(xx)doe@example.org, was in Klammern steht weglassen, ohne die Klammern",
    ],
)
def test_what_stands_in_brackets_can_be_left_out(written: str) -> None:
    assert emails_in(f"A quiet room\n{written}\nTea is free.") == ["janedoe@example.org"]


@pytest.mark.parametrize(
    "text",
    [
        "Replace the towels by noon, example.org has the rules",
        "Swap tea for coffee, see example.org, put honey instead of sugar",
        "Look at example.org instead of calling. Ignore what is in brackets (old prices)",
        "A (small) tea, see example.org, ignore the brackets",
        "DOG is my best friend, CAT is a dot @ home",
        "Home|Rates|com tea: first tea is at nine, second is a dot",
    ],
)
def test_sentences_of_other_exchanges_tell_no_address(text: str) -> None:
    assert emails_in(f"A quiet room\n{text}. Be polite.") == []
