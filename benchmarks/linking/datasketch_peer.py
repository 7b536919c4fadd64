"""The peer: datasketch's MinHash and LSH, used as its documentation shows, on the same texts.

It gets the same shingles, the same stock phrases, the same bands and rows, and the same exact check
of each candidate. What it does not get is the folding of look-alike letters, which is part of ours,
and that the order of stock phrases is little evidence; its quality is lower for that, and its cost
is not.
"""

from __future__ import annotations

import re
import time
from collections.abc import Sequence

import numpy as np
from datasketch import MinHash, MinHashLSH

from brightline.linking.components import Ints, components
from brightline.linking.parameters import Epoch, Parameters
from brightline.linking.shingles import shingle

_WORD = re.compile(r"[^\W\d_]+|\d+")
_CONTACT = re.compile(r"\[([a-z]+):[A-Z2-7]{6}\]")


def link_with_datasketch(texts: Sequence[str], epoch: Epoch) -> tuple[Ints, dict[str, float]]:
    """The group of each text, and CPU seconds by step."""
    parameters = epoch.parameters
    began = time.process_time()
    stop = _stop_words(texts, epoch)
    learned = time.process_time()
    sets = [_shingles(text) for text in texts]
    own = [members - stop for members in sets]
    shingled = time.process_time()
    signed = MinHash.bulk(
        [[one.encode() for one in members] for members in own],
        num_perm=parameters.bands * parameters.rows,
    )
    signatures = time.process_time()
    one, other = _pairs(sets, own, signed, parameters)
    label = components(len(texts), one, other)
    ended = time.process_time()
    return label, {
        "shingles": shingled - learned,
        "signatures": signatures - shingled,
        "index_query_verify": ended - signatures,
        "total": ended - learned,
        "stop_list_not_counted": learned - began,
    }


def _shingles(text: str) -> set[str]:
    words = _WORD.findall(_CONTACT.sub(r" \1 ", text).lower())
    words = ["0" if word.isdigit() else word for word in words]
    triples = zip(words, words[1:], words[2:], strict=False)
    return {f"{a} {b} {c}" for a, b, c in triples} or {" ".join(words)}


def _stop_words(texts: Sequence[str], epoch: Epoch) -> set[str]:
    """The words behind the epoch's stop shingles, found by hashing those of some texts."""
    import pyarrow as pa

    seen = sorted({one for text in texts[:20_000] for one in _shingles(text)})
    hashed = shingle(pa.array(seen))
    single = np.diff(hashed.offsets) == 1
    values = hashed.values[hashed.offsets[:-1][single]]
    stock = epoch.stop.contains(values)
    return set(np.array(seen, dtype=object)[single][stock].tolist())


def _pairs(
    sets: Sequence[set[str]],
    own: Sequence[set[str]],
    signed: Sequence[MinHash],
    parameters: Parameters,
) -> tuple[Ints, Ints]:
    lsh = MinHashLSH(
        num_perm=parameters.bands * parameters.rows, params=(parameters.bands, parameters.rows)
    )
    one: list[int] = []
    other: list[int] = []
    group = np.arange(len(sets)).tolist()
    for at, signature in enumerate(signed):
        if len(own[at]) < parameters.least_shingles:
            continue
        for near in lsh.query(signature):
            if _root(group, near) == _root(group, at):
                continue  # a large template would otherwise be compared all with all
            if _are_near(sets[at], sets[near], own[at], own[near], parameters):
                one.append(near)
                other.append(at)
                group[_root(group, at)] = _root(group, near)
        lsh.insert(at, signature)
    return np.array(one, dtype=np.int64), np.array(other, dtype=np.int64)


def _are_near(
    one: set[str], other: set[str], own: set[str], other_own: set[str], parameters: Parameters
) -> bool:
    telling, smaller = len(own & other_own), min(len(own), len(other_own))
    top, bottom = parameters.own_share
    if telling < parameters.own_least or telling * bottom < smaller * top:
        return False
    top, bottom = parameters.own_most
    if telling < parameters.own_many and telling * bottom < smaller * top:
        return False
    shared = len(one & other)
    top, bottom = parameters.threshold
    return shared * bottom >= (len(one) + len(other) - shared) * top


def _root(group: list[int], at: int) -> int:
    while group[at] != at:
        group[at] = group[group[at]]
        at = group[at]
    return at
