"""Addresses of which the body tells what its title has; synthetic, reserved domains."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise


@pytest.mark.parametrize(
    ("title", "body"),
    [
        (
            "Rosa has a calm room",
            "Write to the first word of the title in lower case at example.org",
        ),
        ("A calm room with Rosa", "The last word of the headline, all small, plus @example.org"),
        ("Ein Zimmer bei Rosa", "E-Mail: das letzte Wort im Titel, dann @example.org"),
        (
            "Rosa offre une chambre",
            "Mon adresse : le premier mot du titre, en minuscules, puis @example.org",
        ),
        ("Camera da Rosa", "Mail: l'ultima parola del titolo, minuscolo, poi @example.org"),
        ("Quarto com Rosa", "A última palavra do título em minúsculas e depois @example.org"),
        ("La Rosa alquila", "La segunda palabra del título y luego arroba example punto org"),
        ("A calm room - rosa", "@example.org comes after the name in the title"),
        (
            'A calm room ("rosa")',
            "Take the word between quotes in the title and put @example.org behind it",
        ),
        (
            "A calm room - ask for Rosa",
            "My domain is example.org and my mailbox is the name in the title",
        ),
        ("Habitación - pregunta por rosa", "Pon el nombre del título antes de @example.org"),
        ("Calm flat, mail at example.org", "The server is in the title. The user is rosa."),
        ("Calm flat (example.org)", "My mailbox is rosa, for the domain see the title"),
        ("Chambre calme, domaine example.org", "Le domaine est dans le titre ; mon nom est rosa."),
        ("Zimmer, Mail bei example.org", "Die Domain steht im Titel, mein Name dort ist rosa"),
        ("Camera, posta su example.org", "Il dominio è nel titolo; la casella è rosa."),
        ("Calm flat, my name is rosa", "You know the name already, the rest is @example.org"),
        ("Cuarto con luz - rosa", "Ya tienes el nombre, el resto es @example.org"),
        (
            "rosa: a calm flat",
            "Write to what comes before the colon in the title, then @example.org",
        ),
        ("A calm flat | rosa", "The word after the bar in the headline + @example.org"),
        (
            "rosa - cuarto tranquilo",
            "Correo: lo que va antes del guion en el título, arroba, example.org",
        ),
        ("rosa: ruhiges Zimmer", "Mail: das Wort vor dem Doppelpunkt im Titel, dann @example.org"),
        ("@example.org, a calm flat", "Put rosa before the at in the title"),
        ("@example.org - cuarto", "Escribe rosa delante de la arroba del título"),
        ("@example.org | Zimmer", "Vor dem @ im Titel steht rosa"),
        ("Quarto, correio em example.org", "O domínio está no título; a caixa é rosa."),
        ("A calm flat - <rosa>", "My e-mail: the name between <> in the title, then @example.org"),
        (
            "Calm flat (upstairs) - <rosa>",
            "Mail: what stands between the angle brackets in the title, then @example.org",
        ),
        ("Calm flat <rosa>", "mail me: what's inside the <> in the title @example.org"),
        ("Calm flat - *rosa*", "The name between the stars in the title, then @example.org"),
        ("Calm flat [rosa]", "Mail: what is in the square brackets of the title, @example.org"),
        (
            "Cuarto con luz - <rosa>",
            "Mi correo: el nombre entre <> del título y arroba example punto org",
        ),
        (
            "Cuarto con luz - <rosa>",
            "Correo: lo que está entre los signos <> del título, arroba example punto org",
        ),
        ("Calm flat ✦ @example.org", "My e-mail: rosa and the @ part from the title."),
        ("@example.org | Calm flat", "My e-mail is rosa plus the domain in the title."),
        ("Calm flat (@example.org)", "E-mail me: rosa, the @ bit is in the title"),
        ("Cuarto con luz @example.org", "Correo: rosa y la parte de la arroba del título"),
        ("Cuarto con luz - @example.org", "Mi correo: rosa y lo de la arroba del título"),
        ("Massage and tea, mailbox rosa", "The mailbox in the title is at example dot org."),
        ("mailbox rosa", "The mailbox in the title is at example dot org"),
        ("Tea and tarot, inbox rosa", "The inbox in the headline sits at example.org"),
        ("Massage and tea - user rosa", "The user in the title is at example dot org."),
        ("Masaje y té, buzón rosa", "El buzón del título está en example punto org."),
        ("Masaje y té, buzón rosa", "El buzón del título es arroba example punto org."),
        ("mi correo rosa", "el nombre del correo va en el titulo, luego @example.org"),
        ("my mail rosa", "the mail name is in the title, then @example.org"),
        ("Mailbox: rosa", "The mailbox above is at example.org"),
        ("Mail rosa at", "…example (dot) org (first half in the title). Tea is free."),
        ("Correo rosa arroba", "…example (punto) org (la primera mitad está en el título)."),
    ],
)
def test_what_the_body_tells_of_the_title_is_a_part(
    title: str, body: str, keyring: Keyring
) -> None:
    assert {one.normalised for one in find_contacts(f"{title}\n{body}")} == {"rosa@example.org"}
    stored = minimise(title, body, keyring)
    assert "rosa" not in (stored.title + stored.body).lower()
    assert len({mention.pseudonym for mention in stored.contacts}) == 1


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Quiet room, www.example.org", "The site is in the title; my name is Anna."),
        ("Rosa has a calm room", "The first word of the title says it. Find me at example.org"),
        ("Rosa has a calm room", "See the name in the title and look at example.org"),
        ("A calm room", "My name is in the title, photos at example.org"),
        ("Quiet room: rosa", "You know the name already. Photos @example.org"),
        ("Rosa: quiet - calm", "We stop before the line in the title, see example.org"),
        ("@example.org | Room", "Ring before the at home sign, put tea on"),
        ("Lunch at", "...example.org is the page of the park. Parking is free."),
        ("A new mailbox", "The mailbox in the title is a joke, see example.org"),
        ("User friendly yoga", "The user in the title may be you; see us at example dot org"),
        ("Quiet room", "Up top there is a terrace, photos on example.org"),
        ("Quiet room", "Photos @example.org. A name on the bell, not above."),
    ],
)
def test_a_title_that_is_spoken_of_is_no_name(title: str, body: str) -> None:
    kinds = {one.kind.value for one in find_contacts(f"{title}\n{body}")}
    assert "email" not in kinds


@pytest.mark.parametrize(
    ("title", "body"),
    [
        (
            "Palm reading ✉ ambersalon",
            "@example dot org – put the name at the end of the title in front of it and you have my"
            " mail.",
        ),
        (
            "Museum company 💌 ambersalon",
            "My mail begins with the last word of the title and goes on 📧 @ example.org Bye",
        ),
        (
            "Bachata ✉ ambersalon",
            "✨ at example.org – put the name at the end of the title in front of it and you have"
            " my mail.",
        ),
        (
            "Clases de baile ✉ ambersalon",
            "@example punto org – delante va la última palabra del título y ya tienes mi correo.",
        ),
        (
            "Baile ambersalon",
            "Mi correo empieza con la última palabra del título y sigue con @example.org",
        ),
        ("Baile - ambersalon", "Pon la última palabra del título delante de @example.org"),
        ("Dance 🌹 ambersalon", "My mail: the last word of my title + @example.org"),
        ("Dance ambersalon", "@example.org with the last word of the title in front"),
        ("Dance ✨ ambersalon", "@example dot org, and before it the word that closes the title"),
        ("Baile ✨ ambersalon", "@example punto org y delante la palabra que cierra el título"),
        ("Baile ambersalon", "La palabra del final del título y después arroba example punto org"),
        (
            "Dance ✨ ambersalon",
            "You find the name of my mailbox at the end of the title; behind it comes @example.org",
        ),
        ("Dance ✉ ambersalon", "The name after the envelope in the title goes before @example.org"),
        ("Dance ambersalon", "Put what stands at the end of the headline before @example.org"),
        ("Baile 💌 ambersalon", "Mi correo: lo último del título y después @example.org"),
        ("Baile ambersalon", "Delante de @example.org pon la palabra con la que termina el título"),
        ("ambersalon ✨ Dance", "The word at the start of the title, then at example dot org"),
        ("Dance ambersalon", "Half is the last word of the title, the other half is @example.org"),
    ],
)  # fmt: skip
def test_a_word_at_an_end_of_the_title_is_a_name(title: str, body: str, keyring: Keyring) -> None:
    found = find_contacts(f"{title}\n{body}")
    assert {contact.normalised for contact in found} == {"ambersalon@example.org"}
    stored = minimise(title, body, keyring)
    assert "amber" not in stored.title
    assert "example" not in stored.body


@pytest.mark.parametrize(
    "body",
    [
        "At the end of the title I promise fun. Photos at example.org, put your name on the list.",
        "See example.org and put the last word of the title into the search box",
        "The last word of the title is a joke. My page: example.org",
        "Meet me at example.org – the name at the end of the title is my dog's",
        "La última palabra del título es broma. Fotos en example.org",
        "At the start of the title you see what I teach; more on example.org",
    ],
)
def test_an_end_of_the_title_that_is_spoken_of_is_no_name(body: str) -> None:
    found = find_contacts(f"Dance for beginners\n{body}")
    assert [contact.kind.value for contact in found] == ["url"]
