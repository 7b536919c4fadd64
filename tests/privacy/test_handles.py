"""Names on platforms and with payment services, in many ways, and sentences that hold none.

All names are invented, all text is synthetic.
"""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise

NAMES_THERE = ("coralbay7", "wildsorrel.nyc75", "paper_lark", "wildsorrel")
HANDLES = ("rose_garden7", "lucylotus", "river.rose")
PAYMENTS = ("rosegarden7", "lucylotus")


def _found(text: str) -> list[tuple[str, str]]:
    return [(found.kind.value, found.normalised) for found in find_contacts(text)]


def _around(written: str) -> str:
    return f"Friendly lady, parking at the door.\n{written}.\nSerious people only, please."


@pytest.mark.parametrize(
    "written",
    [
        "Add {} on Snapchat", "I am {} on Telegram", "i go by {} on IG", "{} (Instagram)",
        "IG/Snap: {}", "IG & snap: {}", "Insta and Telegram are both {}", "IG: at sign {}",
        "IG: the at sign then {}", "Telegram (at sign) {}", "IG: [at] {}", "IG: @@{}",
        "instagrm: {}", "telegramm: {}", "snapchatt: {}", "twiter: {}", "I/G: {}", "nick: {}",
        "the paper plane app: {}", "yellow ghost app: {}", "the app with the ghost: {}",
        "the blue bird app: {}", "on the gram as {}", "👻 {}", "📸{}", "insta's {}", "snap me {}",
        "Insta {}", '"insta" {}', "insta page {}", "Instagram profile is {}", "Telegram only: {}",
        "Telegram (user {})", "Instagram: look for {}", "en IG me llamo {}", "{} en Telegram",
        "Mon Telegram est {}", "je suis {} sur Instagram", "Mein Telegram ist {}",
        "Du findest mich auf Telegram unter {}", "Meu insta é {}", "{} no Telegram",
        "Mi trovi su Telegram come {}", "t . me / {}", "t. me/{}", "instagram,com/{}",
        "I G: {}", "Telegram for bookings: {}", "IG (new): {}", "all platforms: {}",
        "insta.com/{}", "socials: {}", "youtube: {}", "Reddit: u/{}", "line id {}",
        "IG + Snap, same name: {}", "Snapchat & Insta - same user: {}", "1G: {}", "1G = {}",
        "IG and Telegram, same handle on both: {}", "tiktok dot com slash at {}",
        "t[.]me[/]{}", "instagram [dot] com </> {}", "t.me forward slash {}",
        "tiktok.com/@{}", "instagram dot com slash arroba {}", "I use Snapchat, name there is {}",
        "X user: {}", "X account: {}",
    ],
)  # fmt: skip
def test_a_name_on_a_platform(written: str) -> None:
    for name in HANDLES:
        assert _found(_around(written.format(name))) == [("handle", name)]


@pytest.mark.parametrize(
    "written",
    [
        "Venmo {}", "Zelle to {}", "${} on cash app", "{} via Venmo", "[dollar] {}",
        "dollar sign {}", "the dollar sign then {}", "money sign{}", "cash sign {}", "$ign {}",
        "$$ {}", "$: {}", "$ - {}", "$tag {}", "my $ is {}", "my $ tag is {}", "cash $: {}",
        "cashap: {}", "cash ap: {}", "kash app: {}", "vemno: {}", "ven mo: {}", "zell: {}",
        "CashApp/Venmo: {}", "Venmo and Cash App are {}", "Cash App only: {}", "pp: {}",
        "PP me at {}", "PayPal friends and family to {}", "Cashapp it to {}", "venmo: at sign {}",
        "venmo (at) {}", "mon paypal est {}", "Zahlung per PayPal an {}", "meu paypal é {}",
        "💵: {}", "💸 {}", "the green app with the dollar: {}", "cash dot app slash dollar {}",
        "venmo dot com slash u slash {}", "venmo . com / {}", "monzo.me/{}",
        "deposit by cashapp {}", "Bizum a nombre de {}", "revtag: {}",
        "paypal[.]me[/]{}", "cash(.)app(/)${}", "paypal punto me barra inclinada {}",
        "p@ypal.me/{}", "c@sh.app/${}", "paypal me slash {}",
    ],
)  # fmt: skip
def test_a_name_that_receives_payments(written: str) -> None:
    for name in PAYMENTS:
        assert _found(_around(written.format(name))) == [("payment", name)]


@pytest.mark.parametrize(
    "text",
    [
        "Instagram verified and reviewed", "Telegram only: no calls please",
        "Telegram: verified members only", "IG: open from nine", "IG page: coming soon",
        "I have telegram, whatsapp and signal", "Venmo is preferred over cash",
        "CashApp/Venmo/Zelle accepted", "Paypal friends and family only",
        "cash app deposit required",
        "pay with venmo at arrival", "signal your arrival at the gate", "Signal: ring twice",
        "session is relaxing and long", "handle: stainless steel", "threads: cotton, silk",
        "Find me on Telegram", "Photos on Instagram", "livestream on onlyfans", "pix are recent",
        "I am mostly on telegram", "The ghost app is fun", "paper plane lessons for kids",
        "PP: pretty please", "nick: the barber", "In line: two people", "$ accepted",
        "The dollar sign means price", "$$ reviews", "my $ is good", "dollar store next door",
        "sign language spoken", "meet me (at) noon", "📲 text only", "📲 24hrs", "💵 cash only",
        "💵 100roses", "👻 halloween special", "✈️ arriving Friday", "Telegram ist vorhanden",
        "PayPal est accepté", "WhatsApp e Telegram", "deposito por zelle obligatorio",
        "X: marks the spot", "Insta (ask me)", "Zelle (preferred)", "add extra on venmo",
        "LG: television and fridge", "take 1g: daily", "Snap and Insta, same name: ask me",
        "take out every X (synthetic)", "I don't use Telegram\nTakes an hour",
        "I don't use Telegram Come to Route Nine", "I don't use Telegram.. It takes an hour",
        "I DON'T USE TELEGRAM 🍀\nTHAI LESSONS", "I don't use Telegram / E-Mail is best",
 "Telegram slash coffee",
        "fond of (synthetic) tables", "We are on X page_2 of the guide",
        "on X march_2024 we open", "Exhibit on X ray2 machines", "See photo on X floor_3",
        "Find the news on X since_2019", "Telegram: name there is easy to find",
        "Snapchat name there is blank", "Snapchat, name there is short and sweet",
        "5'7 138lbs ~ facebook.com",
        "She wrote on discord \" please wait \" twice",
        "Put the x on the at sign then wait",
    ],
)  # fmt: skip
def test_sentences_about_platforms_hold_no_name(text: str) -> None:
    assert _found(text) == []
    assert _found(_around(text)) == []


@pytest.mark.parametrize(
    "written",
    [
        "{} - IG",
        "{}, Instagram",
        "{} | Telegram",
        "{} <- my Telegram",
        "DM: {}",
        "Follow: {}",
        "Add me on X {}",
        "I'm also on X {}",
        "I post on X {}",
        "my name on X {}",
    ],
)
def test_a_name_with_a_figure_beside_a_platform(written: str) -> None:
    assert _found(_around(written.format("rose_garden7"))) == [("handle", "rose_garden7")]
    assert _found(_around(written.format("friendly"))) == []


@pytest.mark.parametrize(
    "written",
    [
        "If you don't use Telegram: {}", "People who never use Instagram: {}",
        'I don\'t have Telegram "{}" any more', "I don't use telegram = {}", "no tengo snap: {}",
        "I don't use Telegram 👉 {}", "I don't use Telegram 👻 {}",
    ],
)  # fmt: skip
@pytest.mark.parametrize("name", HANDLES)
def test_a_name_is_found_behind_a_platform_that_somebody_does_without(
    written: str, name: str
) -> None:
    assert _found(_around(written.format(name))) == [("handle", name)]
    assert _found("I never have PayPal: lucylotus") == [("payment", "lucylotus")]


@pytest.mark.parametrize("name", NAMES_THERE)
def test_the_name_there_is_the_last_word_or_holds_a_sign(name: str) -> None:
    assert _found(_around(f"i use Telegram, name there is {name}")) == [("handle", name)]


@pytest.mark.parametrize(
    "written",
    [
        "insta [{}]", "Snap <{}>", "Telegram {{{}}}", "1nst4gram {}", "t3legram {}",
        "INSTAGRAM {} (all in small letters)", "Signal username {}", "Session user name: {}",
        "add my sc {}", "add me on telegram {}, thanks", "follow my insta {}", "wei xin: {}",
        "weixin {}", "👻 {} on snap", "📷 {} on Instagram", "🎵tok: {}", "🎵 tok {}",
    ],
)  # fmt: skip
def test_a_name_of_letters_that_is_set_off(written: str) -> None:
    for name in ("velourfern", "lucylotus"):
        assert _found(_around(written.format(name))) == [("handle", name)]


def test_a_name_on_the_face() -> None:
    assert _found("en el face soy rio_verde.") == [("handle", "rio_verde")]
    assert _found("The face is smooth, the face: oval") == []


@pytest.mark.parametrize(
    "text",
    [
        "Instagram [private]", "Instagram [verified account]", "Telegram <only>",
        "in the session username and password are asked", "the handle user guide",
        "Follow my insta stories, please", "add me on signal please", "add my telegram too",
        "add my signal strength to that", "1nst4gram worthy", "👻 stories on snap",
        "📷 taken on Instagram",
    ],
)  # fmt: skip
def test_what_is_said_of_a_platform_in_such_ways_is_no_name(text: str) -> None:
    assert _found(_around(text)) == []


@pytest.mark.parametrize(
    "text", ["Studio @ Mill Lane", "Studio @ Oak Avenue.", "@ Rose Court, floor 2"]
)
def test_a_street_behind_an_at_stays(text: str, keyring: Keyring) -> None:
    assert minimise("", text, keyring).body == text


@pytest.mark.parametrize(
    "text",
    [
        "Precios de 60 a 200 $ según el tiempo.",
        "Portrait session $110\nNatural style. 50% deposit ($65) to hold the date.",
    ],
)
def test_a_price_in_front_of_a_word_is_no_payment_name(text: str) -> None:
    assert not find_contacts(text)


@pytest.mark.parametrize(
    "told", ["area code 212, then 555 0142", "starts 212, middle 555, ends 0142"]
)
def test_how_a_number_is_told_behind_an_app_is_no_name(told: str) -> None:
    assert {found.kind.value for found in find_contacts(f"Quiet room. Whatsapp: {told}")} == {
        "phone"
    }


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ('on the gram im "fern.loft"', "fern.loft"),
        ("on insta im fern_loft4, all week", "fern_loft4"),
        ("vendo coche 2011 on the gram im 'fernloft4'", "fernloft4"),
        ('on snap i go by "fern.loft"', "fern.loft"),
        ("insta gram dot com slash fernloft4", "fernloft4"),
        ("snap chat dot com slash add slash fernloft4", "fernloft4"),
        ("tele gram.me/fernloft4", "fernloft4"),
        ("ONLY FANS DOT COM SLASH FERNLOFT4", "fernloft4"),
        ("pay before 3 AM: pay pal dot me slash fernloft4", "fernloft4"),
        ("pay-pal dot me forward slash fernloft4", "fernloft4"),
        ("cash app dot me slash $fernloft4", "fernloft4"),
        ("Old books\nOF: fernloft4", "fernloft4"),
        ("Old books\nMY OF FERNLOFT4", "fernloft4"),
    ],
)
def test_a_name_behind_i_am_or_in_a_link_of_words(written: str, name: str) -> None:
    assert [one.normalised for one in find_contacts(written)] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "on snap im 24, call me",
        "on snap i go by bike",
        'on insta im "busy"',
        'mehr auf insta im Profil, oder im "Laden"',
        "Estate sale\nROUTER WIFI 5, SWITCH 24 PORT, BOX OF CAT6 CABLE",
        "Estate sale\nSET OF MP3 DISCS, PAIR OF B2B HEADERS",
        "I pay my pal and he is me, dot and slash",
    ],
)
def test_what_only_looks_like_such_a_name_stays(text: str) -> None:
    assert not find_contacts(text)
