"""gatewayd as a process that is started, asked, stopped and killed, with us as its service manager."""

import asyncio
import contextlib
import os
import pathlib
import signal
import socket
import time

from bench.configuration import NUMBER, PUBLIC_URL, configuration
from bench.processes import BenchError, free_port

from .texts import SECRET


class Daemon:
    def __init__(
        self, program: str, share: pathlib.Path, folder: pathlib.Path, state: pathlib.Path, mail: int | None = None,
        text: int | None = None, letters: pathlib.Path | None = None, connections: int = 4
    ):
        self.program = program
        self.folder = folder
        self.state = state
        self.listen = free_port()
        self.log = folder / "gatewayd.log"
        self.process: asyncio.subprocess.Process | None = None
        self.killed: float | None = None
        channels = [name for name, there in (("email", mail), ("text", text), ("letter", letters)) if there]
        self.configuration = folder / "gatewayd.yaml"
        self.configuration.write_text(
            configuration(
                {"listen": f"127.0.0.1:{self.listen}", "socket": folder / "d.sock", "state": state, "public_url": PUBLIC_URL},
                school={"channels": f"[{', '.join(channels)}]"},
                email={"port": mail, "connections": connections} if mail else None,
                text={"url": f"http://127.0.0.1:{text}", "sender": NUMBER, "reply_number": NUMBER} if text else None,
                letter={"folder": letters} if letters else None), encoding="utf-8")
        self._environment = {name: value for name, value in os.environ.items() if not name.startswith("GATEWAYD_")} | {
            "GATEWAYD_CREDENTIAL_LINK_KEY": "0" * 64, "GATEWAYD_CREDENTIAL_TEXT_TOKEN": "tocyn",
            "GATEWAYD_CREDENTIAL_TEXT_WEBHOOK": SECRET, "GATEWAYD_SHARE": str(share), "LANG": "en_GB.UTF-8",
            "NOTIFY_SOCKET": str(folder / "notify.sock"), "TZ": "Europe/London"}
        self._ready = asyncio.Event()
        self._notify = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_NONBLOCK)
        self._notify.bind(str(folder / "notify.sock"))
        asyncio.get_running_loop().add_reader(self._notify, self._notified)

    def close(self) -> None:
        self.kill()
        asyncio.get_running_loop().remove_reader(self._notify)
        self._notify.close()

    def _notified(self) -> None:
        with contextlib.suppress(BlockingIOError):
            if b"READY=1" in self._notify.recv(1024):
                self._ready.set()

    async def launch(self) -> None:
        """Starts it and waits for nothing."""
        self._ready.clear()
        self.killed = None
        with self.log.open("ab") as log:
            log.write(f"--- {time.time():.3f}\n".encode())
            log.flush()
            self.process = await asyncio.create_subprocess_exec(
                self.program, "serve", "--config", str(self.configuration), stdin=asyncio.subprocess.DEVNULL, stdout=log, stderr=log,
                env=self._environment, start_new_session=True)

    async def ready(self, limit: float = 20) -> None:
        waiting = [asyncio.ensure_future(self._ready.wait()), asyncio.ensure_future(self.process.wait())]
        await asyncio.wait(waiting, timeout=limit, return_when=asyncio.FIRST_COMPLETED)
        for one in waiting:
            one.cancel()
        if not self._ready.is_set() and self.killed is None:
            raise BenchError(f"gatewayd did not become ready (ended with {self.process.returncode}): {self.last_words()}")

    def kill(self) -> None:
        """Now; whoever waits for its end sees it."""
        if self.process and self.process.returncode is None and self.killed is None:
            self.killed = time.time()
            self.process.send_signal(signal.SIGKILL)

    async def ended(self) -> None:
        await self.process.wait()
        if self.killed is None and self.process.returncode != 0:
            raise BenchError(f"gatewayd ended by itself with {self.process.returncode}: {self.last_words()}")

    def terminate(self) -> None:
        with contextlib.suppress(ProcessLookupError):
            self.process.send_signal(signal.SIGTERM)

    async def stop(self, patience: float = 60) -> None:
        """As a service manager does."""
        self.terminate()
        try:
            await asyncio.wait_for(self.process.wait(), patience)
        except asyncio.TimeoutError as error:
            self.kill()
            await self.process.wait()
            raise BenchError(f"gatewayd did not stop within {patience:.0f} s of SIGTERM: {self.last_words()}") from error
        if self.process.returncode != 0:
            raise BenchError(f"gatewayd stopped with {self.process.returncode}: {self.last_words()}")

    def last_words(self) -> str:
        return self.log.read_text(errors="replace")[-1500:] if self.log.exists() else ""

    async def command(self, *words: str, limit: float = 60) -> tuple[int, str, str]:
        """A command of the program, as a person gives it: exit status, output, errors."""
        process = await asyncio.create_subprocess_exec(
            self.program, *words, "--socket", str(self.folder / "d.sock"), "--json", stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE, env=self._environment, start_new_session=True)
        try:
            output, errors = await asyncio.wait_for(process.communicate(), limit)
        except BaseException:
            with contextlib.suppress(ProcessLookupError):
                process.kill()
            raise
        return process.returncode, output.decode(), errors.decode()
