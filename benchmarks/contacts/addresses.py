"""Crypto addresses with right checksums whose keys nobody has, and near misses with wrong ones.

The payload is a hash of the seed, not of a public key, so no private key belongs to it. Formats:
Base58Check; Bech32 (BIP 173) and Bech32m (BIP 350); EIP-55.
"""

from __future__ import annotations

import hashlib

from benchmarks.contacts.dice import Dice
from benchmarks.contacts.keccak import keccak_256
from benchmarks.contacts.model import FOLD, Written
from benchmarks.contacts.names import full_width
from benchmarks.contacts.phones import hide

_BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_SORTS = ("p2pkh", "p2sh", "bech32", "bech32-script", "taproot", "eth", "ltc-l", "ltc-m", "ltc-1")
_VERSIONS = {"p2pkh": 0x00, "p2sh": 0x05, "ltc-l": 0x30, "ltc-m": 0x32}


def base58check(payload: bytes) -> str:
    """Payload and the first four bytes of its double SHA-256, in base 58."""
    data = payload + hashlib.sha256(hashlib.sha256(payload).digest()).digest()[:4]
    number, text = int.from_bytes(data, "big"), ""
    while number:
        number, rest = divmod(number, 58)
        text = _BASE58[rest] + text
    return "1" * (len(data) - len(data.lstrip(b"\0"))) + text


def _polymod(values: list[int]) -> int:
    check = 1
    for value in values:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for at, term in enumerate((0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)):
            check ^= term if (top >> at) & 1 else 0
    return check


def segwit(human: str, version: int, program: bytes) -> str:
    """A segregated-witness address; version 0 is Bech32, later ones Bech32m."""
    bits = "".join(f"{byte:08b}" for byte in program)
    bits += "0" * (-len(bits) % 5)
    data = [version] + [int(bits[at : at + 5], 2) for at in range(0, len(bits), 5)]
    wide = [ord(c) >> 5 for c in human] + [0] + [ord(c) & 31 for c in human]
    check = _polymod([*wide, *data, 0, 0, 0, 0, 0, 0]) ^ (1 if version == 0 else 0x2BC830A3)
    data += [(check >> 5 * (5 - at)) & 31 for at in range(6)]
    return f"{human}1{''.join(_BECH32[value] for value in data)}"


def eip55(payload: bytes) -> str:
    """Twenty bytes in hexadecimal, the capitals being the checksum."""
    plain = payload.hex()
    marks = keccak_256(plain.encode()).hex()
    return "0x" + "".join(
        c.upper() if int(m, 16) > 7 else c for c, m in zip(plain, marks, strict=False)
    )


def draw_address(dice: Dice) -> tuple[str, str]:
    """An address and its sort."""
    sort = dice.pick(_SORTS)
    seed = hashlib.sha256(f"nobody/{dice.between(0, 2**48)}".encode()).digest()
    if sort in _VERSIONS:
        return base58check(bytes([_VERSIONS[sort]]) + seed[:20]), sort
    if sort == "eth":
        return eip55(seed[:20]), sort
    human = "ltc" if sort == "ltc-1" else "bc"
    program = seed[:20] if sort in ("bech32", "ltc-1") else seed
    return segwit(human, 1 if sort == "taproot" else 0, program), sort


def near_miss(dice: Dice) -> str:
    """An address with a wrong checksum: unlike neighbours changed places or a case is off."""
    while True:
        address, sort = draw_address(dice)
        at = dice.between(6, len(address) - 3)
        a, b = address[at], address[at + 1]
        if sort == "eth":
            if a.isalpha():
                return address[:at] + a.swapcase() + address[at + 1 :]
        elif a != b:
            return address[:at] + b + a + address[at + 2 :]


_WAYS = (
    ("plain", 5.0), ("spaced in groups", 2.0), ("hidden characters", 1.5), ("URI", 1.0),
    ("over lines", 1.0),
    ("brackets", 1.0), ("hyphens in groups", 1.0), ("other widths", 1.0), ("title and body", 0.5),
    ("other case", 1.0), ("two halves", 1.0),
)  # fmt: skip


def write_crypto(dice: Dice, split: str) -> tuple[Written, int]:
    """A crypto address in a disguise drawn for the split."""
    address, sort = draw_address(dice)
    way = dice.weighted(_WAYS)
    if way == "other case" and (sort in _VERSIONS):
        way = "plain"  # in base 58 the case carries meaning
    text = _disguised(dice, split, way, address, sort)
    normalised = address.lower() if sort == "eth" else address
    return Written("crypto", normalised, text, (way,)), 1 if way in ("plain", "URI") else 2


def _groups(dice: Dice, address: str) -> list[str]:
    size = dice.pick((4, 5, 6, 8))
    return [address[at : at + size] for at in range(0, len(address), size)]


def _disguised(dice: Dice, split: str, way: str, address: str, sort: str) -> str:
    middle = len(address) // 2
    if way == "spaced in groups":
        return dice.pick((" ", "  ") if split == "dev" else (" ", " . ", " | ")).join(
            _groups(dice, address)
        )
    if way == "hidden characters":
        return hide(dice, address, split, dice.pick((0.1, 0.3, 0.6)))
    if way == "URI":
        scheme = {"eth": "ethereum", "ltc": "litecoin"}.get(sort[:3], "bitcoin")
        return f"{scheme}:{address}" + ("" if dice.chance(0.6) else "?amount=0.01")
    if way == "over lines":
        return f"{address[:middle]}\n{address[middle:]}"
    if way == "brackets":
        a, b = dice.pick((("(", ")"), ("[", "]"), ("“", "”"), ("*", "*"), ("<", ">")))
        return f"{a}{address}{b}"
    if way == "hyphens in groups":
        return dice.pick(("-",) if split == "dev" else ("-", "_", ".")).join(_groups(dice, address))
    if way == "other widths":
        return full_width(address)
    if way == "title and body":
        return f"{address[:middle]}{FOLD}{address[middle:]}"
    if way == "other case":
        return address.lower() if sort == "eth" else address.upper()
    if way == "two halves":
        joint = (" and then ", " + ") if split == "dev" else (" then ", " ... ", " & ")
        return f"{address[:middle]}{dice.pick(joint)}{address[middle:]}"
    return address
