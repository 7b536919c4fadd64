"""datasketch on the same files, in a process of its own."""

from __future__ import annotations

import json
import resource
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa

from benchmarks.linking.corpus import Corpus
from benchmarks.linking.datasketch_peer import link_with_datasketch
from benchmarks.linking.files import FiledTexts
from benchmarks.linking.scoring import score
from brightline.linking.parameters import Parameters
from brightline.linking.reading import learn_epoch


def link_once(size: int, seed: int, folder: Path) -> dict[str, Any]:
    """CPU seconds by step, memory and scores; equal texts are collapsed first, as we do."""
    source = FiledTexts(folder, size)
    epoch = learn_epoch(source, Parameters())
    texts = pa.concat_arrays([part for _, part in source.batches()]).to_pylist()
    distinct = {text: at for at, text in enumerate(dict.fromkeys(texts))}
    label, seconds = link_with_datasketch(list(distinct), epoch)
    found = label[np.array([distinct[text] for text in texts])]
    return {
        "cpu_seconds": {name: round(value, 2) for name, value in seconds.items()},
        "peak_memory_gb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6, 2),
        "score": score(found, Corpus(seed, size).truth().template).as_dict(),
    }


if __name__ == "__main__":
    print(json.dumps(link_once(int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]))))
