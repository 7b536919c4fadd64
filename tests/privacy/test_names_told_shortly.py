"""Names on platforms told shortly: 'disc:', 'my gram', 'TG', or as an answer to the title."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Cash or card. disc: fernloft41", "fernloft41"),
        ("Disc: velvetfeather.", "velvetfeather"),
        ("My disc is fernloft41", "fernloft41"),
        ("DC: fernloft41", "fernloft41"),
        ("my gram is cedarfeather10. Tea is free.", "cedarfeather10"),
        ("My gram is cedarfeather.", "cedarfeather"),
        ("gram: cedarfeather10", "cedarfeather10"),
        ("Find me on gram: cedarfeather10", "cedarfeather10"),
        ("mi gram es cedarfeather10", "cedarfeather10"),
        ("TG velvetcompass. Tea is free.", "velvetcompass"),
        ("Add TG velvetcompass", "velvetcompass"),
        ("IG velvetcompass", "velvetcompass"),
        ("snap cedarmoss", "cedarmoss"),
        ("telegram c-e-d-a-r-f-e-a-t-h-e-r without the dashes.", "cedarfeather"),
        ("telegram c e d a r without spaces", "cedar"),
        ("My insta is c.e.d.a.r", "cedar"),
        ("Mi insta c e d a r, sin espacios. Trato amable.", "cedar"),
        ("venmo c e d a r (no spaces)", "cedar"),
        ("snap c_e_d_a_r, ignore the lines", "cedar"),
        ("more pics: ig/snap same: cedar.moss", "cedar.moss"),
        ("ig/snap the same: cedarmoss7", "cedarmoss7"),
        ("snap & ig same - cedarmoss7", "cedarmoss7"),
        ("ig y snap igual: cedar.moss", "cedar.moss"),
        ("insta/tele mismo: cedar_moss", "cedar_moss"),
        ("IG + Snap (same): cedarmoss7", "cedarmoss7"),
        ("IG [@][cedar_test642] (ADD ME)", "cedar_test642"),
        ("IG @cedar_test642 (ADD ME)", "cedar_test642"),
        ("OF: @cedar_test642", "cedar_test642"),
        (
            "Walks of 30 minutes, 50 euros. Ad 52721. Add me, Snapchat is cedar underscore 5851",
            "cedar_5851",
        ),
    ],
)
def test_a_short_way_of_telling_is_enough(text: str, name: str, keyring: Keyring) -> None:
    assert [contact.normalised for contact in find_contacts(text)] == [name]
    assert name not in minimise("", text, keyring).body


@pytest.mark.parametrize(
    "text",
    [
        "Slipped disc: relieved by massage",
        "Snap frames, same: price as last week",
        "Insta is down, same as Snapchat",
        "My disc is herniated.",
        "Frisbee disc: professional",
        "Compact disc, as good as new",
        "DC: Washington and Georgetown",
        "My gram loves tea. My gram is wonderful.",
        "My gram is understanding.",
        "20 grams of tea, 1 gram: enough",
        "TG friendly. TG companion.",
        "TG seductress. Tea is free.",
        "TG princess, TG goddess",
        "TG welcome, TG ladies too",
        "I am on Instagram f r o m Monday.",
        "Instagram, T E A and cake",
        "Facebook A B C of tea",
    ],
)
def test_the_same_words_of_other_things_stay(text: str, keyring: Keyring) -> None:
    assert find_contacts(text) == []
    assert minimise("", text, keyring).body == text


def test_a_number_in_letters_behind_a_platform_is_no_name() -> None:
    text = "telegram t w o o n e t w o f i v e f i v e f i v e z e r o o n e f o u r t w o"
    assert [contact.normalised for contact in find_contacts(text)] == ["+12125550142"]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Massage: my snap?", "Couples welcome. It is {} as in the title question. Tea."),
        ("My snap?", "It is {} as in the title question."),
        ("Massage, and my insta?", "Tea is free. The answer: {}"),
        ("What is my insta?", "Tea is free. The answer to the title is {}."),
        ("What is my insta?", "Tea is free. {} is the answer to the title question."),
        ("What is my insta?", "Tea is free. To answer the title: {}."),
        ("Masaje, ¿mi telegram?", "Trato amable. Es {}, como pregunta el título."),
        ("Masaje, ¿mi telegram?", "Trato amable. La respuesta al título es {}"),
        ("Massage - my cashapp?", "Tea is free. It is @{}, as asked in the title."),
    ],
)
@pytest.mark.parametrize("name", ["mistysparrow65", "mistysparrow"])
def test_the_body_answers_the_title(title: str, body: str, name: str, keyring: Keyring) -> None:
    text = body.format(name)
    assert [one.normalised for one in find_contacts(f"{title}\n{text}")] == [name]
    assert "misty" not in minimise(title, text, keyring).body


def test_a_sentence_that_gives_nothing_else_answers_it_too(keyring: Keyring) -> None:
    stored = minimise("Massage - my snap?", "Tea is free. It's mistysparrow65.", keyring)
    assert "misty" not in stored.body


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Want my snap?", "Tea is free. It is relaxing as in the title."),
        ("Want my snap?", "Tea is free. It is wonderful. The title is a joke."),
        ("Cash app?", "No. It is cash only, as the title says."),
        ("Do you have Telegram?", "I like it. It is the best answer to the title. That is all."),
        ("My insta?", "The title is misleading: photographs only."),
        ("Ready for the snap?", "The question is difficult. The answer is wonderful."),
    ],
)
def test_a_title_that_asks_for_no_name(title: str, body: str, keyring: Keyring) -> None:
    stored = minimise(title, body, keyring)
    assert (stored.title, stored.body) == (title, body)
