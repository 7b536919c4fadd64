"""A day of 19,000 adverts linked against ten million that the store holds and has linked.

`BRIGHTLINE_LINKING_DAY` changes the ten million. The corpus is that of `benchmarks.linking`; one
advert in two carries its advertiser's contact. Each `brightline link run` is a process of its own.
`BRIGHTLINE_LINKING_FOLDER` keeps the store as it was before the day, for a second measurement of
the day without the ten million.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.linking.corpus import HELD_OUT, Corpus, Truth
from brightline.linking.sources import BATCH
from brightline.store import Store
from brightline.study import load_study
from tests.linking.house import furnish, put
from tests.studies import study_text

SIZE, DAY = 10_000_000, 19_000


def measure() -> dict[str, Any]:
    """Seconds, CPU and memory of linking all, and then of linking one day's adverts."""
    size = int(os.environ.get("BRIGHTLINE_LINKING_DAY", SIZE))
    with tempfile.TemporaryDirectory(prefix="brightline-day-") as folder:
        kept = Path(os.environ.get("BRIGHTLINE_LINKING_FOLDER", folder)) / f"linked-{size}"
        if not (kept / "linked.json").exists():
            _prepare(kept, size)
        day = Path(folder) / "day"
        shutil.copytree(kept, day)
        stored = sum(file.stat().st_size for file in day.glob("corpus.db*"))
        whole = json.loads((day / "linked.json").read_text(encoding="utf-8"))
        found = {"all": whole, "one_day": _linked(day / "study.toml")}
    return {"adverts": size, "day": DAY, "store_gib": round(stored / 2**30, 1), **found}


def _prepare(folder: Path, size: int) -> None:
    """A store in which all adverts are linked, and the day's lie ready."""
    corpus = Corpus(HELD_OUT[-1], size + DAY)
    truth = corpus.truth()
    folder.mkdir(parents=True)
    path = folder / "study.toml"
    path.write_text(study_text(), encoding="utf-8")
    study = load_study(path)
    with Store.for_study(study, migrate=True) as store:
        furnish(store, study, contacts=int(truth.advertiser.max()) + 1)
        _adverts(store, corpus, truth, range(size))
    whole = _linked(path)
    with Store.for_study(study) as store:
        _adverts(store, corpus, truth, range(size, size + DAY))
    (folder / "linked.json").write_text(json.dumps(whole), encoding="utf-8")


def _adverts(store: Store, corpus: Corpus, truth: Truth, numbers: range) -> None:
    for part in _parts(numbers):
        there = slice(part.start, part.stop)
        mine = Truth(truth.template[there], truth.advertiser[there])
        texts = corpus.texts(mine, part.start, len(part)).to_pylist()
        owners = np.asarray(mine.advertiser).tolist()
        rows = zip(part, texts, owners, strict=True)
        put(store, [(n + 1, text, [owner + 1] if n % 2 == 0 else []) for n, text, owner in rows])


def _parts(numbers: range) -> Iterator[range]:
    for start in range(numbers.start, numbers.stop, BATCH):
        yield range(start, min(start + BATCH, numbers.stop))


def _linked(study: Path) -> dict[str, Any]:
    """One `brightline link run`: what it says of itself, seconds, and its largest memory."""
    words = [sys.executable, "-m", "brightline", "link", "run", "--study", str(study), "--json"]
    begin = time.monotonic()
    child = subprocess.Popen(words, stdout=subprocess.PIPE)
    said = child.stdout.read() if child.stdout else b""
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise SystemExit(f"the linking ended with {child.returncode}")
    return {
        "wall_seconds": round(time.monotonic() - begin, 1),
        "cpu_seconds": round(used.ru_utime + used.ru_stime, 1),
        "peak_memory_gb": round(used.ru_maxrss / 1e6, 2),
        "run": json.loads(said),
    }
