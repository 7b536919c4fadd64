"""Names whose sign or last part is told; invented names only."""

from __future__ import annotations

import pytest

from brightline.privacy import ContactKind, Keyring, find_contacts, minimise


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("insta arobase mapleloom7", "mapleloom7"),
        ("Insta : arobase maple.loom", "maple.loom"),
        ("INSTAGRAM CHIOCCIOLA mapleloom", "mapleloom"),
        ("telegram małpa mapleloom", "mapleloom"),
        ("insta klammeraffe mapleloom", "mapleloom"),
        ("insta apenstaartje mapleloom", "mapleloom"),
        ("ig: mapleloom y pegado 5", "mapleloom5"),
        ("snap: mapleloom and stuck to it 52", "mapleloom52"),
        ("insta: first mapleloom then glued to it 82", "mapleloom82"),
        ("Insta: mapleloom und direkt dahinter 82", "mapleloom82"),
        ("insta : mapleloom et juste derrière 82", "mapleloom82"),
        ("insta : mapleloom suivi de 82", "mapleloom82"),
        ("insta: mapleloom gefolgt von 82", "mapleloom82"),
        ("insta: mapleloom seguito da 82", "mapleloom82"),
        ("insta: mapleloom e depois 82", "mapleloom82"),
        ("insta @mapleloom and then 82", "mapleloom82"),
        ("insta: mapleloom (add 82)", "mapleloom82"),
        ("insta is mapleloom, 82 goes on the end", "mapleloom82"),
        ("kik mapleloom nine (figures at the end)", "mapleloom9"),
        ("snap: mapleloom two nine (ends in figures)", "mapleloom29"),
        ("ig: mapleloom dos nueve (cifras al final)", "mapleloom29"),
        ("my snapchat backwards (read right to left): 7moolelpam", "mapleloom7"),
        ("mein Telegram von hinten: 7moolelpam", "mapleloom7"),
        ("mijn snapchat achterstevoren: 7moolelpam", "mapleloom7"),
    ],
)
def test_the_whole_name_is_found(written: str, name: str, keyring: Keyring) -> None:
    text = f"Calm rooms. {written}\nWeekends only."
    found = find_contacts(text)
    assert [(one.kind, one.normalised) for one in found] == [(ContactKind.handle, name)]
    stored = minimise("", text, keyring).body
    assert "maple" not in stored
    assert stored.endswith("\nWeekends only.")


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("$mapleloom and right after it 839", "mapleloom839"),
        ("cash app: $mapleloom und direkt dahinter 49", "mapleloom49"),
        ("$mapleloom then 52 straight after", "mapleloom52"),
        ("Cash App, mit $ davor: mapleloom7", "mapleloom7"),
        ("venmo @mapleloom zero one eight (end in figures)", "mapleloom018"),
        ("cash app, put the $ in front of mapleloom897", "mapleloom897"),
        ("Cashapp, name after the dollar: mapleloom", "mapleloom"),
        ("Cash App: what follows the dollar sign is mapleloom7", "mapleloom7"),
        ("pay here, the dollar sign goes first, then mapleloom (Cash App)", "mapleloom"),
        ("Cashapp, el nombre después del dólar: mapleloom7", "mapleloom7"),
        ("my cash app name backwards, read right to left: 7moolelpam$", "mapleloom7"),
    ],
)
def test_a_payment_name(written: str, name: str, keyring: Keyring) -> None:
    text = f"Calm rooms. {written}\nWeekends only."
    found = find_contacts(text)
    assert [(one.kind, one.normalised) for one in found] == [(ContactKind.payment, name)]
    stored = minimise("", text, keyring).body
    assert "maple" not in stored
    assert stored.endswith("\nWeekends only.")


@pytest.mark.parametrize(
    "text",
    [
        "Insta post glued to it 5 pictures. Venmo or cash app, right after 3 hours.",
        "Cash App. The dollar comes first, then the rest of the deposit on arrival",
        "Cash app is ok. Name after the dollar: please ask me",
        "Tips by cash app, put the $ in front of everything you say",
        "Scala a chiocciola interna, foto su Instagram",
        "$80 and right after 7 pm, telegram stuck 5 times",
        "My telegram channel is read backwards by 200 fans",
        "Cash app or card, 60 min 80 $",
        "Photos on insta first and then 5 more at the door",
        "Telegram or snap, then 60 minutes on the table at the end",
    ],
)
def test_other_sentences_stay(text: str, keyring: Keyring) -> None:
    assert minimise("", text, keyring).body == text
