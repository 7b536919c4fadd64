"""Work files that are read and written as arrays, of which the process holds what it needs now."""

from __future__ import annotations

import mmap

import numpy as np
import numpy.typing as npt


def let_go(*arrays: npt.NDArray[np.generic]) -> None:
    """Give the memory of mapped files back; what is asked for again is read again.

    Without it a process seems to hold as much of its work files as the machine has memory for,
    and on a small machine other programs are driven out.
    """
    for array in arrays:
        mapped = getattr(array, "_mmap", None)
        if isinstance(mapped, mmap.mmap) and hasattr(mapped, "madvise"):
            mapped.madvise(mmap.MADV_DONTNEED)
