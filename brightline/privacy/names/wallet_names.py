"""Names that stand for wallets, and ids of messengers without names: 'ferndemo.eth', 'npub1...'.

What lives here: names of ENS and of the other registries of wallets, which receive money; ids of
Nostr (bech32, NIP-19), Session (a key of 66 hexadecimal figures that begins with 05) and Tox (a
key, four bytes and their checksum, beside its name), which nobody writes otherwise. Addresses of
coins are in `crypto`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.names.crypto import is_bech32
from brightline.privacy.names.handle_words import NO_NAMES
from brightline.privacy.text.late import late

Named = tuple[str, int, int]

_NAME = r"[a-z0-9][a-z0-9_-]{1,40}(?:\.[a-z0-9-]{1,40})?"
_WALLET = late(
    rf"(?<![\w@.-])(?P<name>{_NAME})\.(?:(?P<sure>eth|bnb|crypto|nft|blockchain|zil)|sol|wallet|bitcoin|polygon|avax|btc)(?![\w-]|\.\w)"
)
WALLET_CUE = re.compile(
    r"\.(?:eth|bnb|sol|crypto|nft|wallet|blockchain|bitcoin|zil|polygon|avax|btc)(?![a-z0-9])"
)
"""What a text with one holds; it is searched for first, since few do."""
_OF_COINS = late(
    r"(?<![a-z])(?:crypto\w*|cripto\w*|krypto\w*|coins?|wallets?|monederos?|billeteras?|carteras?|sol(?:ana)?|eth(?:ereum)?|"
    r"btc|bitcoins?|send|pay|tips?|donat\w*|usdt|usdc|phantom|metamask|ens)(?![a-z])"
)
_NEAR = 60  # characters between a word of coins and a name
_SENTENCE = re.compile(r"[A-Z]")  # 'arena.Sol': the next sentence begins
_FIGURE = re.compile(r"[\d_-]")
_HEX = r"[0-9a-fA-F]"
_ID = late(
    rf"(?<![a-zA-Z0-9])(?:(?P<nostr>npub1[02-9ac-hj-np-z]{{58}})|(?P<session>05{_HEX}{{64}})|(?P<tox>{_HEX}{{76}}))"
    r"(?![a-zA-Z0-9])"
)
_SESSION = re.compile(r"05[0-9a-fA-F]{64}")
_CHECKED = 4  # hexadecimal figures of the checksum of Tox


def find_wallet_names(text: str, lower: str) -> Iterator[Named]:
    """All names of wallets in a folded text."""
    if not WALLET_CUE.search(lower):
        return
    for match in _WALLET.finditer(lower):
        start, end = match.span()
        ending = text[match.end("name") + 1 : end]
        if match["name"] in NO_NAMES or (_SENTENCE.search(ending) and not ending.isupper()):
            continue
        near = max(0, start - _NEAR), end + _NEAR
        others = lower[near[0] : start] + " " + lower[end : near[1]]
        if match["sure"] or _FIGURE.search(match["name"]) or _OF_COINS.search(others):
            yield match.group(), start, end


def find_ids(text: str, lower: str) -> Iterator[Named]:
    """All ids of messengers in a folded text (case kept)."""
    if not ("npub1" in text or "tox" in lower or _SESSION.search(text)):
        return
    for match in _ID.finditer(text):
        plain = match.group().lower()
        digits = sum(map(str.isdigit, plain))
        if match["nostr"]:
            valid = is_bech32(match.group())
        else:
            valid = digits < len(plain) and (bool(match["session"]) or _is_checked(plain))
        if valid:
            yield plain, *match.span()


def _is_checked(key: str) -> bool:
    """Whether the last two bytes of an id of Tox are all others, two by two, XORed."""
    check = 0
    for at in range(0, len(key), _CHECKED):
        check ^= int(key[at : at + _CHECKED], 16)
    return check == 0
