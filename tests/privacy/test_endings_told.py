"""Endings of a domain that stand apart from it, and second ones; synthetic addresses."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import assert_is_found_and_hidden, emails_in


@pytest.mark.parametrize(
    ("written", "ending"),
    [
        ("quilt at example, ending net", "net"),
        ("Escribe a quilt@example y añade punto net al final", "net"),
        ("quilt@example and add dot net at the end", "net"),
        ("quilt@example (put dot org behind it)", "org"),
        ("quilt at example, then add dot org", "org"),
        ("quilt@example y pon punto com detrás", "com"),
        ("quilt@example y al final .org", "org"),
        ("quilt@example, just append .net", "net"),
        ("quilt@example y le agregas punto com", "com"),
        ("quilt@example and stick a dot com on the end", "com"),
        ("quilt@example, agrega .org al final", "org"),
        ("Mail: quilt@example org with a dot in the gap.", "org"),
        ("mail quilt at example org with a dot in the space", "org"),
        ("quilt@example net con un punto en el hueco", "net"),
        ("quilt (at) example - ending com", "com"),
        ("quilt@example and the ending org", "org"),
        ("quilt arroba example, terminación com", "com"),
        ("quilt at example, Endung org", "org"),
        ("quilt at example with an org ending", "org"),
        ("quilt arroba example, terminado en com", "com"),
        ("quilt at example, extension net", "net"),
        ("quilt at example and .net", "net"),
        ("quilt at example + .org", "org"),
        ("quilt ät example und .de", "de"),
        ("quilt at example, next .org", "org"),
        ("quilt and then at example and then .org", "org"),
        ("Mail an quilt bei example Punkt com", "com"),
        ("Erreichbar unter quilt bei example Punkt com", "com"),
        ("quilt aroubase example poin fr", "fr"),
        ("quilt arobasse example point com", "com"),
        ("quilt, ensuite l'arobase, ensuite example, un point et com", "com"),
        ("quilt, em seguida arroba, em seguida example, ponto com", "com"),
        ("quilt {at} example, ending org", "org"),
        ("q u i l t at example, ending org", "org"),
        ("quilt a.t. example, ending org", "org"),
        ("quilt {at} example and then .net", "net"),
        ("quilt at example and then .net", "net"),
        ("quilt at example then .com", "com"),
        ("quilt arroba example y luego .com", "com"),
        ("quilt arobase example puis .fr", "fr"),
        ("quilt ät example und dann .de", "de"),
        ("quilt arroba example e depois .com", "com"),
        ("quilt chiocciola example poi .it", "it"),
        ("quilt a.t. example d.o.t. org", "org"),
        ("quilt A.T. example D.O.T. com", "com"),
        ("quilt arrobase example poin org", "org"),
        ("quilt arobas example poing com", "com"),
        ("quilt kiocciola example punto net", "net"),
        ("quilt chioccola example punto org", "org"),
        ("Kontakt: quilt bei example Punkt org", "org"),
        ("Termine unter quilt bei example Punkt com", "com"),
        ("Contact : quilt chez example point fr", "fr"),
        ("Contatto: quilt presso example punto it", "it"),
        ("Contato: quilt em example ponto com", "com"),
        ("quilt, dann ein At-Zeichen, danach example, ein Punkt und net", "net"),
        ("quilt, danach Klammeraffe, danach example, Punkt, org", "org"),
        ("quilt, depois o arroba, depois example e ponto org", "org"),
        ("quilt, puis arobase, puis example et point org", "org"),
        ("quilt, poi chiocciola, poi example e punto com", "com"),
        ("quilt, luego arroba, luego example y un punto y com", "com"),
    ],
)
def test_an_ending_told_apart(written: str, ending: str, keyring: Keyring) -> None:
    assert_is_found_and_hidden(f"quilt@example.{ending}", written, keyring)


@pytest.mark.parametrize(
    ("written", "addresses"),
    [
        ("quilt at example dot net or dot com", ["quilt@example.net", "quilt@example.com"]),
        ("quilt at example dot net or com", ["quilt@example.net", "quilt@example.com"]),
        ("quilt@example.org or .net", ["quilt@example.org", "quilt@example.net"]),
        ("quilt@example.org/.net", ["quilt@example.org", "quilt@example.net"]),
        ("quilt@example.org (or .com)", ["quilt@example.org", "quilt@example.com"]),
        ("quilt@example.org oder .de", ["quilt@example.org", "quilt@example.de"]),
        ("quilt (at) example (dot) com or (dot) net", ["quilt@example.com", "quilt@example.net"]),
        ("quilt arroba example punto com o punto org", ["quilt@example.com", "quilt@example.org"]),
        ("quilt at example dot org or at test dot net", ["quilt@example.org", "quilt@test.net"]),
        ("quilt@example.net, if not .org", ["quilt@example.net", "quilt@example.org"]),
        ("quilt ät example Punkt de oder Punkt com", ["quilt@example.de", "quilt@example.com"]),
        ("quilt at example (dot net or dot org)", ["quilt@example.net", "quilt@example.org"]),
        ("quilt_7 at gmail or yahoo", ["quilt_7@gmail.com", "quilt_7@yahoo.com"]),
    ],
)
def test_a_second_ending_is_a_second_mailbox(
    written: str, addresses: list[str], keyring: Keyring
) -> None:
    text = f"Tea is free. {written}\nWeekends only."
    assert emails_in(text) == addresses
    assert minimise("A title", text, keyring).body.endswith("\nWeekends only.")


@pytest.mark.parametrize(
    "behind",
    [
        "or call me",
        "and information",
        "and net 50",
        "and dot the i",
        "or example.com",
        "and me",
    ],
)
def test_what_else_stands_behind_an_address_is_no_ending(behind: str) -> None:
    assert emails_in(f"Tea is free. quilt@example.org {behind}") == ["quilt@example.org"]


@pytest.mark.parametrize(
    "text",
    [
        "Party at example, ending com",
        "I live at the lake and then some",
        "Free at 5 and then .5 hours",
        "At the end, ending soon",
        "Mehr bei example Punkt com",
        "Kontakt: bei example Punkt com",
        "Infos: Fotos bei example Punkt com",
        "Massage bei Kerzenlicht, Punkt acht",
        "Kontakt: Anna bei uns",
        "Dann das Zimmer, ein Punkt und ein Strich",
        "Una foto, luego otra, luego un punto",
        "The poin is good",
        "A cioccolata at noon",
        "Termine buchbar bei Anna, Punkt acht",
        "Kontakt: Studio bei Berlin",
        "Double room at hotel, ending Sunday",
        "I come at ten and add .5 hour",
        "Party at beach and .5 mile walk",
        "S.m.l. sizes and a.m. hours",
        "Wine at dinner, then add a dot of cream",
        "Un té al final y añade punto y seguido",
    ],
)
def test_the_same_words_elsewhere_tell_no_address(text: str) -> None:
    assert emails_in(f"Tea is free. {text}\nWeekends only.") == []


@pytest.mark.parametrize(
    "text",
    [
        "They print dot com stickers here",
        "By the lake dot com jokes are free",
        "He was a real dot com millionaire",
        "All from old dot com hoodies",
    ],
)
def test_dot_com_as_an_adjective_names_no_page(text: str) -> None:
    assert find_contacts(f"Tea is free. {text}\nWeekends only.") == []


def test_a_page_before_any_other_word_is_one() -> None:
    found = find_contacts("Tea is free. Look at example dot com business hours")
    assert [one.normalised for one in found] == ["example.com"]
