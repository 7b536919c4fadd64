"""Addresses whose signs are counted, placed between, named otherwise, or corrected in words.

All names are invented, all text is synthetic.
"""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise

NAMES = ("quiet.harbor", "rubysky7", "duskgarden")


def _found(text: str) -> set[tuple[str, str]]:
    return {(found.kind.value, found.normalised) for found in find_contacts(text)}


def _around(written: str) -> str:
    return f"New in town\nFriendly lady, parking at the door.\n{written}.\nSerious people only."


@pytest.mark.parametrize(
    "written",
    [
        "Write to {} strudel example nekuda org",
        "Mail me: {}, then the squiggly a, then example, then a dot, then org",
        "Mail: {} the wiggly a example a dot org",
        "{} (you know the symbol for mails) example dot org",
        "{} (you know which sign for e-mail) example dot org",
        "Mail {}@inbox.example... oops, wrong host, same name at example.org",
        "{}@inbox.example - sorry, wrong provider, same user at example.org",
        "Write to {} at example dot net, no wait, dot org",
        "Correo: {} arroba example punto net, perdon, punto org",
        "Mail: {} (at) example dot com, I mean dot org",
        "My mail begins with {}@ and I love long walks. It goes on with example.org",
        "Mi correo empieza con {}@ y me gusta pasear. Sigue con example.org",
        "at example.org my mailbox is called {}",
        "My mailbox at example.org is called {}",
        "put an @ between {} and example.org",
        "pon una arroba entre {} y example.org",
        "with the at sign between {} and example.org",
        "part one {}, part two example, part three org; @ after the first, dot after the second",
        "parte uno {}, parte dos example, parte tres org: arroba tras la primera, punto tras la "
        "segunda",
        "{} ~ example ~ org, swap the first ~ for @ and the second for a dot",
        "{} # example # org (first # is the at, second is the dot)",
        "{} # example # org (the first # is the at sign, the other one a dot)",
        "Swap the first ~ for @ and the second for a dot: {} ~ example ~ org",
        "{} * example * org, cambia el primer * por arroba y el segundo por punto",
        "{} ~ example ~ org (first ~ = @, second ~ = .)",
        "first part {}, second part example, third part org; put the at between one and two and a "
        "dot between two and three",
        "la primera parte {}, la segunda parte example, la tercera parte org: arroba tras la "
        "primera, punto tras la segunda",
        "Mail: {} shtrudel example nekuda org",
        "{} (ya sabes el signo de los correos) example punto org",
        "{} (you know, the symbol for mails) example dot org",
        "Mail {}@inbox.example, sorry, wrong server, the name is the same but at example.org",
        "Mail {}@inbox.example - wait, the host is wrong, it is example.org",
        "Mail {}@inbox.example, oops, I mean the same at example dot org",
        "Correo {}@inbox.example, perdon, mismo nombre pero en example punto org",
        "Mail: {} at example.net, sorry, .org",
        "Mail: {} (at) example.net, no wait, dot org",
    ],
)
@pytest.mark.parametrize("name", NAMES)
def test_an_address_told_otherwise(written: str, name: str, keyring: Keyring) -> None:
    text = _around(written.format(name))
    assert _found(text) == {("email", f"{name}@example.org")}
    assert name not in minimise("", text, keyring).body


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("New here ... example dot org is my mail host", "put {} and an at before the host in the "
         "title! Ask for details."),
        ("Nuevo aquí ... example punto org es mi servidor de correo", "pon {} y una arroba antes "
         "del servidor del título"),
        ("Nueva aquí ... correo {}", "y detrás de la arroba va example.org"),
        ("New here, example.org is my domain", "write {} and the @ in front."),
        ("Guitar lessons ... mail {}", "and behind the @ comes example.org.\nI repair bikes."),
        ("Nueva aquí, correo {}", "y después de la arroba va example.org"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("name", NAMES)
def test_over_title_and_body(title: str, body: str, name: str, keyring: Keyring) -> None:
    title, body = title.format(name), body.format(name)
    assert _found(f"{title}\n{body}") == {("email", f"{name}@example.org")}
    stored = minimise(title, body, keyring)
    assert name not in stored.title + stored.body


@pytest.mark.parametrize(
    "text",
    [
        "Apple strudel at the corner, second table",
        "A squiggly line on the wall, then a dot of paint",
        "The meeting is between Anna and Rosa, put a chair there",
        "Put an hour between lunch and dinner",
        "My mailbox is called a pigeonhole at work",
        "The first part is slow, the second is a dot on the map",
        "It begins with tea and goes on with cake",
        "Same name at the door, wrong host, sorry",
        "You know the symbol for peace",
        "The shop is between Main Street and the park, more on example.org",
        "Join Anna and example.org with an open mind",
        "Tea, cake, example.org: jazz in between",
        "The first song is at ten, the second at noon, the dot on example.org is red",
        "Wait, the host is wrong, it is the other door",
        "Ya sabes el signo de los peces",
        "Between Anna and Rosa comes an attic",
        "Swap the first chair for a table and the second for a bench",
    ],
)
def test_what_only_sounds_like_it_stays(text: str, keyring: Keyring) -> None:
    assert {kind for kind, _ in _found(_around(text))} <= {"url"}
