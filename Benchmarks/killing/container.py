"""A Debian 12 of its own that systemd boots, with a network that nobody else is in."""

import asyncio
import contextlib
import ctypes
import hashlib
import json
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import threading
import time

from bench.processes import BenchError, tool

SUITE, MIRROR = "bookworm", "http://deb.debian.org/debian"
# systemd, and what the program needs where it runs.
PACKAGES = [
    "systemd", "systemd-sysv", "dbus", "ca-certificates", "tzdata", "fonts-dejavu-core", "libcurl4", "libpangocairo-1.0-0", "libqrencode4",
    "libcmark0.30.2", "libsqlite3-0", "libssl3", "libstdc++6"]
CLONE_NEWNET = 0x40000000


def made_root(cache: pathlib.Path) -> pathlib.Path:
    """The root that every run copies; made once, about a minute, and again when what it needs has changed."""
    name = hashlib.sha256(" ".join([SUITE, *PACKAGES]).encode()).hexdigest()[:12]
    root = cache / f"{SUITE}-{name}"
    if root.exists():
        return root
    cache.mkdir(parents=True, exist_ok=True)
    unfinished = cache / f"{root.name}.{os.getpid()}"
    try:
        done = subprocess.run(
            [tool("debootstrap"), "--variant=minbase", f"--include={','.join(PACKAGES)}", SUITE, str(unfinished), MIRROR],
            stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=900, check=False)
        if done.returncode != 0:
            raise BenchError(f"debootstrap ended with {done.returncode}: {(done.stderr or done.stdout)[-500:]}")
        with contextlib.suppress(FileExistsError, OSError):
            unfinished.rename(root)
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
    return root


class Container:
    """`root` is a folder with a Debian; it is this container's alone."""

    def __init__(self, root: pathlib.Path, log: pathlib.Path):
        self.root = root
        self._log = log
        self._process: asyncio.subprocess.Process | None = None
        # Process 1 of the container, by its number outside.
        self._leader = 0

    async def boot(self, limit: float = 120) -> float:
        """Until systemd has nothing more to do; answers how many seconds that took."""
        began = time.monotonic()
        with self._log.open("wb") as log:
            self._process = await asyncio.create_subprocess_exec(
                # If we are killed it is told to end, and a container whose nspawn is gone ends with it.
                tool("setpriv"), "--pdeathsig", "TERM", tool("systemd-nspawn"), "--quiet", "-D", str(self.root), "--register=no",
                # A machine may set any limit; a container may not unless it is told so.
                "--keep-unit", "--boot", "--private-network", "--capability=CAP_SYS_RESOURCE", "--console=pipe",
                stdin=asyncio.subprocess.DEVNULL, stdout=log, stderr=log,
                start_new_session=True)
        end = began + limit
        while time.monotonic() < end and self._process.returncode is None:
            self._leader = self._leader or self._find_leader()
            if self._leader:
                _, said, _ = await self.run("systemctl", "is-system-running")
                if said.strip() == "running":
                    return time.monotonic() - began
                if said.strip() == "degraded":
                    _, failed, _ = await self.run("systemctl", "--failed", "--no-legend", "--plain")
                    raise BenchError(f"the container has units that failed: {failed.strip()}")
            await asyncio.sleep(0.2)
        raise BenchError(f"the container did not boot within {limit:.0f} s: {self._log.read_text(errors='replace')[-500:]}")

    def _find_leader(self) -> int:
        with contextlib.suppress(OSError, ValueError):
            for child in pathlib.Path(f"/proc/{self._process.pid}/task/{self._process.pid}/children").read_text().split():
                if pathlib.Path(f"/proc/{child}/comm").read_text().strip() == "systemd":
                    return int(child)
        return 0

    async def run(self, *command: str, user: str | None = None, limit: float = 60) -> tuple[int, str, str]:
        """A command inside, as `user` or root: exit status, output, errors."""
        as_user = ["/usr/sbin/runuser", "-u", user, "--"] if user else []
        process = await asyncio.create_subprocess_exec(
            tool("nsenter"), "-t", str(self._leader), "-m", "-u", "-i", "-n", "-p", "/usr/bin/env", "-i", "LANG=C.UTF-8",
            "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin", *as_user, *command, stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE, start_new_session=True)
        try:
            output, errors = await asyncio.wait_for(process.communicate(), limit)
        except BaseException:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            raise
        return process.returncode, output.decode(errors="replace"), errors.decode(errors="replace")

    async def must(self, *command: str, limit: float = 60) -> str:
        status, output, errors = await self.run(*command, limit=limit)
        if status != 0:
            raise BenchError(f"{' '.join(command)} ended with {status}: {(errors or output).strip()[-500:]}")
        return output

    async def properties(self, unit: str, *names: str) -> dict[str, str]:
        said = await self.must("systemctl", "show", unit, f"--property={','.join(names)}")
        return dict(line.split("=", 1) for line in said.splitlines())

    async def journal(self, unit: str) -> list[dict]:
        """All that the unit said, and what systemd said of it."""
        said = await self.must("journalctl", "-u", unit, "--output=json", "--no-pager")
        return [json.loads(line) for line in said.splitlines()]

    # Its network: a socket stays in the network in which it was made, also when another process uses it.

    def listen(self, port: int) -> socket.socket:
        """On the container's own loopback."""
        def make() -> socket.socket:
            made = socket.socket()
            made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            made.bind(("127.0.0.1", port))
            made.listen(100)
            made.setblocking(False)
            return made
        return self._inside(make)

    def connect(self, port: int) -> socket.socket:
        return self._inside(lambda: socket.create_connection(("127.0.0.1", port), timeout=10))

    def _inside(self, make) -> socket.socket:
        """In a thread that goes to the container's network and ends there: only that thread moves."""
        answer: list = []

        def work() -> None:
            with open(f"/proc/{self._leader}/ns/net", "rb") as network:
                if ctypes.CDLL(None, use_errno=True).setns(network.fileno(), CLONE_NEWNET) != 0:
                    answer.append(OSError(ctypes.get_errno(), "setns"))
                    return
            try:
                answer.append(make())
            except OSError as error:
                answer.append(error)

        thread = threading.Thread(target=work)
        thread.start()
        thread.join()
        if isinstance(answer[0], OSError):
            raise answer[0]
        return answer[0]

    async def end(self, patience: float = 100) -> None:
        """Shuts it down as one presses the button; kills it where that does not help."""
        if not self._process or self._process.returncode is not None:
            return
        # nspawn asks the container to power off, and answers when it is gone.
        self._process.terminate()
        try:
            await asyncio.wait_for(self._process.wait(), patience)
        except asyncio.TimeoutError as error:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self._leader, signal.SIGKILL)
            self._process.kill()
            await self._process.wait()
            raise BenchError(f"the container did not power off within {patience:.0f} s") from error
