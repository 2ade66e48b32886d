"""Where mail and texts end: Postfix's smtp-sink, and a provider of our own that says yes to everything."""

import contextlib
import os
import pathlib

from .processes import PROGRAMS, free_port, is_listening, running, tool, wait_until


class Sink:
    """Counts what arrives."""

    def __init__(self, port: int, counter: pathlib.Path, read):
        self.port = port
        self._counter = counter
        self._read = read

    def count(self) -> int:
        return self._read(self._counter)

    def wait_for(self, number: int, limit: float) -> float:
        """When the last of so many had arrived, by the monotonic clock."""
        return wait_until(f"{number} in the sink (there are {self.count()})", limit, lambda: self.count() >= number, 0.002)


def _last_count(path: pathlib.Path) -> int:
    """smtp-sink -c writes "sess=1 quit=1 mesg=1" and a carriage return, again and again."""
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - 200))
        counts = [part for part in file.read().split(b"mesg=") if b"\r" in part]
    return int(counts[-1].split(b"\r")[0]) if counts else 0


@contextlib.contextmanager
def mail_sink(folder: pathlib.Path, dump: pathlib.Path | None = None):
    """smtp-sink. Run as root it wants another user to be."""
    port, counter = free_port(), folder / "smtp-sink.counter"
    command = [tool("smtp-sink"), "-c", *(["-u", "nobody"] if os.geteuid() == 0 else [])]
    command += ["-D", str(dump)] if dump else []
    with running(*command, f"127.0.0.1:{port}", "256", log=counter, patience=5):
        wait_until("smtp-sink", 10, lambda: is_listening(port))
        yield Sink(port, counter, _last_count)


@contextlib.contextmanager
def text_sink(folder: pathlib.Path):
    """A text-message provider that takes every text. It writes a byte for each."""
    port, counter = free_port(), folder / "text-sink.counter"
    with running(str(PROGRAMS["text_sink"]), str(port), log=counter, patience=5):
        wait_until("the text sink", 10, lambda: is_listening(port))
        yield Sink(port, counter, lambda path: path.stat().st_size)
