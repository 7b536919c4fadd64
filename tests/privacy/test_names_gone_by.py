"""Names that somebody goes by on a platform: 'sous le nom de ...', 'jag heter ... på Instagram'."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise


def _found(text: str) -> list[tuple[str, str]]:
    return [(one.kind.value, one.normalised.rpartition(":")[2]) for one in find_contacts(text)]


@pytest.mark.parametrize(
    "written",
    [
        "jag heter demomeadow på Instagram",
        "jag heter demomeadow7 på Instagram",
        "jag finns som demomeadow på Insta",
        "ich heiße demomeadow auf Instagram",
        "ik heet demomeadow op Instagram",
        "mi chiamo demomeadow su Instagram",
        "jeg hedder demomeadow på Instagram",
        "im demomeadow on telegram",
        "retrouvez-moi sur Insta sous le nom demomeadow7",
        "retrouve-moi sur Snap sous le nom de demomeadow",
        "búscame en Insta con el nombre de demomeadow",
        "du findest mich auf Insta unter dem Namen demomeadow",
        "find me on Insta by the name of demomeadow",
        "mi trovi su Insta sotto il nome demomeadow",
        "no Insta com o nome demomeadow",
        "op Insta onder de naam demomeadow",
        "on the ’gram I go by demomeadow",
        "on the 'gram im demomeadow",
        "on the gram I go by demobadger_meadow",
        "l’appli au petit fantôme jaune : demomeadow",
        "beim Messenger mit dem kleinen Papierflieger bin ich demomeadow",
        "the messenger with the paper plane: demomeadow",
    ],
)
def test_names_that_somebody_goes_by(written: str, keyring: Keyring) -> None:
    text = f"A quiet room.\n{written}.\nTea is free."
    (found,) = _found(text)
    assert found[0] == "handle"
    assert "meadow" in found[1]
    assert "meadow" not in minimise("A quiet room", text, keyring).body


@pytest.mark.parametrize(
    "text",
    [
        "Hi, im available on telegram",
        "im currently on telegram, ask away",
        "im newcomer on telegram",
        "$9 the gram, I go by weight",
        "Vi syns på Instagram och Facebook",
        "Volg ons op Instagram",
        "Jag är ledig på Instagram",
        "Bilder finns på Instagram",
        "Our Facebook page goes under the name of the shop",
    ],
)
def test_what_is_said_of_a_platform_is_no_name(text: str) -> None:
    assert _found(text) == []
