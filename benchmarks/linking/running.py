"""One measured run of linking per process, so that its memory is its own."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from benchmarks.linking.corpus import DEVELOPMENT, HELD_OUT, Corpus
from benchmarks.linking.files import FiledTexts, Invented, write_corpus
from benchmarks.linking.running_words import RunningWords
from benchmarks.linking.scoring import score
from brightline.linking.components import components, templates
from brightline.linking.linking import verified_edges
from brightline.linking.parameters import Parameters
from brightline.linking.reading import learn_epoch, read_texts

SMALL, LARGE = 100_000, 1_000_000
SIZES = "BRIGHTLINE_LINKING_SIZES"
"""What `linking_growth` runs, when it is not 10 million: '10000000,35000000'."""


def measure() -> dict[str, Any]:
    """0.1 M on every held-out seed, beside datasketch on one; 1 M; and of running words."""
    figures: dict[str, Any] = {"seeds": {"development": DEVELOPMENT, "held_out": HELD_OUT}}
    for seed in HELD_OUT:
        figures[f"{SMALL}_seed_{seed}"] = measured(SMALL, seed, peer=seed == HELD_OUT[0])
    figures[f"{LARGE}_seed_{HELD_OUT[0]}"] = measured(LARGE, HELD_OUT[0])
    for seed in HELD_OUT[:2]:
        figures[f"{SMALL}_running_words_seed_{seed}"] = measured(SMALL, seed, kind="running_words")
    return figures


def measure_growth() -> dict[str, Any]:
    """The sizes that take a quarter of an hour and more, one after the other."""
    sizes = [int(one) for one in os.environ.get(SIZES, "10000000").split(",")]
    return {f"{size}_seed_{HELD_OUT[-1]}": measured(size, HELD_OUT[-1]) for size in sizes}


def corpus_of(kind: str, size: int, seed: int) -> Invented:
    """One of the two invented corpora."""
    return RunningWords(seed, size) if kind == "running_words" else Corpus(seed, size)


def measured(size: int, seed: int, *, kind: str = "corpus", peer: bool = False) -> dict[str, Any]:
    """Write the corpus, then link it in a process of its own."""
    with tempfile.TemporaryDirectory(prefix="brightline-linking-") as folder:
        place = Path(folder)
        write_corpus(corpus_of(kind, size, seed), place)
        figures = _in_process("benchmarks.linking.running", size, seed, place, kind)
        if peer:
            figures["datasketch"] = _in_process("benchmarks.linking.peers", size, seed, place)
            both = figures["datasketch"]["cpu_seconds"]["total"], figures["cpu_seconds"]["total"]
            figures["cpu_of_datasketch"] = round(both[1] / both[0], 3)
    return figures


def _in_process(module: str, size: int, seed: int, folder: Path, kind: str = "") -> dict[str, Any]:
    words = [sys.executable, "-m", module, str(size), str(seed), str(folder), kind]
    done = subprocess.run(words, stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode != 0:
        raise SystemExit(f"{module} ended with {done.returncode}; its words are above.")
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def link_once(size: int, seed: int, folder: Path, kind: str) -> dict[str, Any]:
    """CPU and wall seconds by step, memory, counts and scores of one linking."""
    source, parameters = FiledTexts(folder, size), Parameters()
    clock, wall = [time.process_time()], time.monotonic()
    epoch = learn_epoch(source, parameters)
    clock.append(_noted("stock phrases learned"))
    with tempfile.TemporaryDirectory(dir=folder) as work:
        texts = read_texts(source, epoch, Path(work))
        clock.append(_noted("texts read"))
        edges = verified_edges(texts, parameters, Path(work))
        clock.append(_noted("edges verified"))
        template, cut = templates(len(texts), edges, parameters)
        components(len(texts), edges.one, edges.other)
        clock.append(_noted("components found"))
        wall = time.monotonic() - wall
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    steps = ("epoch", "read", "edges", "components")
    seconds = {name: round(clock[at + 1] - clock[at], 2) for at, name in enumerate(steps)}
    truth = corpus_of(kind, size, seed).truth()
    return {
        "adverts": size,
        "texts": len(texts),
        "edges": len(edges),
        "edges_cut": int(cut.sum()),
        "stop_shingles": len(epoch.stop.values),
        "cpu_seconds": {**seconds, "total": round(clock[-1] - clock[0], 2)},
        "wall_seconds": round(wall, 1),
        "peak_memory_gb": round(peak / 1e6, 2),
        "score": score(template[texts.text], truth.template).as_dict(),
    }


def _noted(step: str) -> float:
    """CPU seconds so far; the log of a long run is written to standard error."""
    cpu, peak = time.process_time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    at = time.strftime("%H:%M:%S", time.gmtime())
    print(f"{at} {step}: {cpu:.0f} CPU s, {peak / 1e6:.2f} GB at most", file=sys.stderr, flush=True)
    return cpu


if __name__ == "__main__":
    print(json.dumps(link_once(int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]), sys.argv[4])))
