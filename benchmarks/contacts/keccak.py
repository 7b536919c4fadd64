"""Keccak-256 with the original padding, as Ethereum's checksum needs it (EIP-55).

Python's `hashlib.sha3_256` is the later standard with another padding byte. Constants: the Keccak
reference, version 3.0, section 1.2.
"""

from __future__ import annotations

_MASK = (1 << 64) - 1
_RATE = 136  # bytes absorbed at a time: 1600 bits less twice 256


def _round_constants() -> tuple[int, ...]:
    """The constants of the 24 rounds, from their shift register."""
    constants, state = [], 1
    for _ in range(24):
        value = 0
        for j in range(7):
            if state & 1:
                value |= 1 << ((1 << j) - 1)
            state = (state << 1) ^ (0x171 if state & 0x80 else 0)
        constants.append(value)
    return tuple(constants)


_CONSTANTS = _round_constants()


def _turn(value: int, by: int) -> int:
    by %= 64
    return ((value << by) | (value >> (64 - by))) & _MASK if by else value


def _permute(lanes: list[list[int]]) -> list[list[int]]:
    for constant in _CONSTANTS:
        column = [x[0] ^ x[1] ^ x[2] ^ x[3] ^ x[4] for x in lanes]
        mixed = [column[(x - 1) % 5] ^ _turn(column[(x + 1) % 5], 1) for x in range(5)]
        lanes = [[lane ^ mixed[x] for lane in lanes[x]] for x in range(5)]
        x, y, current = 1, 0, lanes[1][0]
        for step in range(24):
            x, y = y, (2 * x + 3 * y) % 5
            current, lanes[x][y] = lanes[x][y], _turn(current, (step + 1) * (step + 2) // 2)
        for y in range(5):
            row = [lanes[x][y] for x in range(5)]
            for x in range(5):
                lanes[x][y] = row[x] ^ (~row[(x + 1) % 5] & _MASK & row[(x + 2) % 5])
        lanes[0][0] ^= constant
    return lanes


def keccak_256(data: bytes) -> bytes:
    """The digest of 32 bytes."""
    padded = bytearray(data) + b"\x01" + bytes(-(len(data) + 1) % _RATE)
    padded[-1] |= 0x80
    lanes = [[0] * 5 for _ in range(5)]
    for start in range(0, len(padded), _RATE):
        for at in range(_RATE // 8):
            word = padded[start + 8 * at : start + 8 * at + 8]
            lanes[at % 5][at // 5] ^= int.from_bytes(word, "little")
        lanes = _permute(lanes)
    return b"".join(lanes[at % 5][at // 5].to_bytes(8, "little") for at in range(4))
