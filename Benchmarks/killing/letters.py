"""The folder that letters are printed from, watched by the kernel: every file that appears, and what was in it."""

import asyncio
import ctypes
import dataclasses
import hashlib
import os
import pathlib
import struct
import time

# linux/inotify.h
CREATED, MOVED_TO = 0x100, 0x80
LIBC = ctypes.CDLL(None, use_errno=True)


@dataclasses.dataclass
class LetterCopy:
    delivery: str
    run: int
    # Wall clock, seconds.
    arrived: float
    digest: str


class LetterFolder:
    def __init__(self, path: pathlib.Path, trap):
        self.path = path
        self.trap = trap
        # Each time that a PDF appeared under its name.
        self.copies: list[LetterCopy] = []
        self.run = 0
        path.mkdir(mode=0o750)
        self._watch = LIBC.inotify_init1(os.O_NONBLOCK | os.O_CLOEXEC)
        if self._watch < 0 or LIBC.inotify_add_watch(self._watch, os.fsencode(path), CREATED | MOVED_TO) < 0:
            raise OSError(ctypes.get_errno(), "inotify")

    def open(self) -> None:
        asyncio.get_running_loop().add_reader(self._watch, self._read)

    def close(self) -> None:
        self._read()
        asyncio.get_running_loop().remove_reader(self._watch)
        os.close(self._watch)

    def _read(self) -> None:
        try:
            events = os.read(self._watch, 1 << 16)
        except BlockingIOError:
            return
        place = 0
        while place < len(events):
            _, mask, _, length = struct.unpack_from("iIII", events, place)
            name = events[place + 16:place + 16 + length].rstrip(b"\0").decode()
            place += 16 + length
            self._saw(name, mask)

    def _saw(self, name: str, mask: int) -> None:
        if mask & CREATED and name.endswith(".part"):
            self.trap.reached("letter", "text begun" if ".txt" in name else "PDF begun")
        elif mask & MOVED_TO and name.endswith(".txt"):
            self.trap.reached("letter", "text there")
        elif mask & MOVED_TO and name.endswith(".pdf"):
            digest = hashlib.sha256((self.path / name).read_bytes()).hexdigest()
            self.copies.append(LetterCopy(name.removesuffix(".pdf"), self.run, time.time(), digest))
            self.trap.reached("letter", "PDF there")
            self.trap.reached("letter", "after the PDF")
