"""Starting programs, waiting for them, and ending them whatever happens."""

import contextlib
import os
import pathlib
import shutil
import socket
import subprocess
import time


class BenchError(Exception):
    """What went wrong, as a sentence for whoever runs the benchmark."""


# What was compiled for this run, by name.
PROGRAMS: dict[str, pathlib.Path] = {}


def compile_programs(sources: pathlib.Path, folder: pathlib.Path) -> None:
    for source in sources.glob("*.c"):
        PROGRAMS[source.stem] = folder / source.stem
        output(tool("cc"), "-O2", "-o", str(folder / source.stem), str(source), "-lcurl", "-pthread")


def tool(name: str) -> str:
    """Where a program is; Debian keeps mail programs out of an ordinary user's PATH."""
    found = shutil.which(name, path=os.environ.get("PATH", "") + ":/usr/sbin:/sbin")
    if not found:
        raise BenchError(f"{name} is not installed; scripts/bootstrap bench installs it")
    return found


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_until(what: str, limit: float, condition, pause: float = 0.02) -> float:
    """Waits until `condition()` holds; answers when that was, by the monotonic clock."""
    end = time.monotonic() + limit
    while not condition():
        if time.monotonic() > end:
            raise BenchError(f"{what}: not within {limit:.0f} s")
        time.sleep(pause)
    return time.monotonic()


def is_listening(port: int) -> bool:
    with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
        return True
    return False


def output(*command: str, limit: float = 300) -> str:
    """Runs a program to its end and answers what it printed."""
    done = subprocess.run(command, capture_output=True, text=True, timeout=limit, check=False)
    if done.returncode != 0:
        raise BenchError(f"{pathlib.Path(command[0]).name} ended with {done.returncode}: {done.stderr or done.stdout}")
    return done.stdout


@contextlib.contextmanager
def running(*command: str, log: pathlib.Path, patience: float = 100):
    """A program in a process group of its own, which is ended on the way out: politely, then not."""
    with log.open("wb") as file:
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=file, stderr=subprocess.STDOUT, start_new_session=True)
    try:
        yield process
    finally:
        stop(process, patience)


def stop(process: subprocess.Popen, patience: float = 100) -> None:
    try:
        if process.poll() is None:
            process.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(patience)
    finally:
        # A second Ctrl-C leaves nothing behind either.
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, 9)
        process.wait()
