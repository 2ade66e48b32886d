"""A disk that is full, and one that is read-only, while messages are being sent."""

import asyncio
import collections
import contextlib
import errno
import os
import pathlib
import random
import sqlite3
import subprocess
import time

from bench.processes import BenchError, tool

from . import school
from .account import Account, Books, Failure, Importing, Run, Sending
from .daemon import Daemon
from .mail import MailServer
from .moments import Trap
from .texts import TextProvider

FAMILIES = 400
MEGABYTES = 24
NO_ROOM = "There is no room on the disk"
READ_ONLY = "The state folder can only be read"
FAILED = "The disk cannot be written"


async def disk(program: str, share: pathlib.Path, folder: pathlib.Path, wanted) -> dict:
    if os.geteuid() != 0:
        return {"skipped": "only root can mount a disk of its own: the full and the read-only disk are left out", "failures": []}
    image, place = folder / "disk.img", folder / "disk"
    place.mkdir()
    with image.open("wb") as file:
        file.truncate(MEGABYTES << 20)
    subprocess.run([tool("mkfs.ext4"), "-q", "-m", "0", image], check=True)
    done = subprocess.run([tool("mount"), "-o", "loop", image, place], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        why = f"no disk can be mounted here ({done.stderr.strip()})"
        return {"skipped": f"{why}: the full and the read-only disk are left out", "failures": []}
    trial = _Trial(program, share, folder, image, place)
    try:
        await trial.run()
    except BenchError as error:
        trial.fail("disk trial broke off", str(error))
    finally:
        try:
            await trial.close()
        finally:
            # A file that a process still has open must not keep the disk mounted.
            if subprocess.run([tool("umount"), place], capture_output=True, check=False).returncode != 0:
                subprocess.run([tool("umount"), "--lazy", place], check=False)
    return {
        "steps": trial.steps, "figures": dict(trial.account.figures) if trial.account else {},
        "failures": [{"kind": one.kind, "story": one.story} for one in trial.failures]}


class _Trial:
    def __init__(self, program: str, share: pathlib.Path, folder: pathlib.Path, image: pathlib.Path, place: pathlib.Path):
        self.steps: list[str] = []
        self.failures: list[Failure] = []
        self.account: Account | None = None
        self._program, self._share, self._folder, self._image, self._place = program, share, folder, image, place
        self._books = Books(FAMILIES)
        self._trap = Trap()
        self._mail = MailServer(self._trap)
        unknown = {school.number(one) for one in range(FAMILIES) if school.kind(one) == school.UNKNOWN_NUMBER}
        self._texts = TextProvider(self._trap, random.Random(1), unknown)
        self._daemon: Daemon

    def fail(self, kind: str, story: str) -> None:
        self.failures.append(Failure(kind, story))

    def _step(self, text: str) -> None:
        self.steps.append(text)

    async def close(self) -> None:
        if hasattr(self, "_daemon"):
            if self._daemon.process and self._daemon.process.returncode is None:
                self._daemon.kill()
                await self._daemon.process.wait()
            self._daemon.close()
            self._mail.close()
            self._texts.close()

    # The trial

    async def run(self) -> None:
        await self._mail.open()
        await self._texts.open()
        self._daemon = Daemon(self._program, self._share, self._folder, self._place / "state", self._mail.port, self._texts.port)
        await self._start("first start")
        school.families(self._folder / "families.csv", FAMILIES, 0)
        status, _, errors = await self._daemon.command("import", "--yes", str(self._folder / "families.csv"))
        if status != 0:
            raise BenchError(f"import: {errors}")
        self._books.imports.append(Importing(0, True))
        await self._full_while_sending()
        await self._start_on_full()
        await self._readonly_start()
        await self._aborted_while_sending()
        await self._emptied("at the end")
        await self._stop()
        self._books.mails, self._books.texts = self._mail.copies, self._texts.copies
        self.account = Account(self._place / "state" / "gatewayd.sqlite", self._books)
        self.failures += self.account.failures

    async def _full_while_sending(self) -> None:
        # Slow enough that the disk is full in the middle of it.
        self._mail.manners.latency = self._texts.latency = 0.02
        await self._send("is taken while there is room", expect=True)
        await self._until("some of it has left", lambda: self._arrived() > 50)
        self._fill()
        await asyncio.sleep(3)
        before = self._arrived()
        await self._send("is refused on the full disk", expect=False)
        await asyncio.sleep(4)
        self._has_rows("on the full disk")
        self._step(f"full disk: {before} had left, {self._arrived() - before} more left in 4 s; the daemon runs: {self._runs}")
        if not self._runs:
            self.fail("ended on a full disk", self._daemon.last_words())
            await self._start("after it ended on a full disk")
        self._empty()
        began = time.monotonic()
        await self._until("work resumes by itself", lambda: self._arrived() > before, 30)
        self._step(f"room again: the first left after {time.monotonic() - began:.1f} s, by itself")
        self._mail.manners.latency = self._texts.latency = 0
        await self._emptied("after the full disk")
        await self._send("is taken again", expect=True)

    async def _start_on_full(self) -> None:
        self._mail.manners.latency = self._texts.latency = 0.02
        await self._until("some of the next has left", lambda: self._trap.heard.get("mail", 0) > 0, 10)
        await asyncio.sleep(0.5)
        self._daemon.kill()
        await self._daemon.ended()
        self._ended(killed=True)
        self._fill()
        before = self._arrived()
        self._run("start on a full disk")
        await self._daemon.launch()
        ready = True
        try:
            await self._daemon.ready(10)
        except BenchError as error:
            ready = False
            words = self._said_since_start()
            self._step(f"killed, and started on the full disk: it ends with {self._daemon.process.returncode}, saying: {words}")
            if self._daemon.process.returncode is None or NO_ROOM not in words:
                self.fail("start on a full disk without its reason", str(error))
        if ready:
            self._step("killed, and started on the full disk: it runs")
            await asyncio.sleep(3)
            self._has_rows("after a start on the full disk")
            self._step(f"what left meanwhile, in room that the store had already: {self._arrived() - before}, each with its row")
        self._empty()
        if ready:
            await self._until("work resumes after a start on the full disk", lambda: self._arrived() > before, 30)
        else:
            self._ended()
            await self._start("after the full disk")
        self._mail.manners.latency = self._texts.latency = 0
        await self._emptied("after a start on the full disk")

    async def _readonly_start(self) -> None:
        await self._stop()
        self._mount("ro")
        self._run("start on a read-only disk")
        await self._daemon.launch()
        try:
            await self._daemon.ready(10)
            self.fail("started on a read-only disk", "it says READY=1 and cannot write")
            self._daemon.kill()
            await self._daemon.process.wait()
        except BenchError:
            self._step(f"started on a read-only disk: it ends with {self._daemon.process.returncode}, saying: {self._said_since_start()}")
            if self._daemon.process.returncode in (None, 0) or READ_ONLY not in self._said_since_start():
                self.fail("no clear error on a read-only disk", self._daemon.last_words())
        self._ended()
        self._mount("rw")
        await self._start("writable again")

    async def _aborted_while_sending(self) -> None:
        """What the kernel does when a disk fails: the file system is read-only from now on, also for files that are open."""
        self._mail.manners.latency = self._texts.latency = 0.02
        begun = self._arrived()
        await self._send("is taken before the disk fails", expect=True)
        await self._until("some of it has left", lambda: self._arrived() > begun + 50)
        self._mount("abort")
        await asyncio.sleep(3)
        before = self._arrived()
        await self._send("is refused on the failed disk", expect=False, saying=(READ_ONLY, FAILED))
        await asyncio.sleep(4)
        self._has_rows("on the failed disk")
        more = self._arrived() - before
        self._step(f"disk read-only while sending: {before - begun} had left, {more} more in 4 s; the daemon runs: {self._runs}")
        # A failed file system is mended by being mounted anew, which needs the daemon gone.
        began = time.monotonic()
        self._daemon.terminate()
        try:
            await asyncio.wait_for(self._daemon.process.wait(), 20)
            self._step(f"SIGTERM on the failed disk: ended with {self._daemon.process.returncode} after {time.monotonic() - began:.1f} s")
            self._step(f"its last words: {self._said_since_start()[-300:]}")
        except asyncio.TimeoutError:
            self.fail("does not stop on a failed disk", self._daemon.last_words())
            self._daemon.kill()
            await self._daemon.process.wait()
        self._ended(killed=True)
        subprocess.run([tool("umount"), self._place], check=True)
        subprocess.run([tool("e2fsck"), "-fy", self._image], capture_output=True, check=False)
        subprocess.run([tool("mount"), "-o", "loop", self._image, self._place], check=True)
        await self._start("the disk mended")
        self._mail.manners.latency = self._texts.latency = 0
        await self._emptied("after the failed disk")

    # Its parts

    def _run(self, moment: str) -> None:
        run = Run(len(self._books.runs), moment, time.time())
        self._books.runs.append(run)
        self._mail.run = self._texts.run = run.number

    def _ended(self, killed: bool = False) -> None:
        self._books.runs[-1].ended, self._books.runs[-1].killed = time.time(), killed

    async def _start(self, moment: str) -> None:
        self._run(moment)
        await self._daemon.launch()
        await self._daemon.ready()

    async def _stop(self) -> None:
        await self._daemon.stop()
        self._ended()

    @property
    def _runs(self) -> bool:
        return self._daemon.process.returncode is None

    def _arrived(self) -> int:
        return len(self._mail.copies) + len(self._texts.copies)

    async def _until(self, what: str, condition, limit: float = 20) -> None:
        end = time.monotonic() + limit
        while not condition():
            if time.monotonic() > end:
                raise BenchError(f"{what}: not within {limit:.0f} s; the log ends: {self._daemon.last_words()[-700:]}")
            await asyncio.sleep(0.02)

    def _has_rows(self, when: str) -> None:
        """Whatever is at a far side has its intent on disk: looked up while the disk takes nothing more."""
        with contextlib.closing(sqlite3.connect(f"file:{self._place}/state/gatewayd.sqlite?mode=ro", uri=True)) as store:
            begun = {delivery for (delivery,) in store.execute("SELECT id FROM delivery WHERE attempt > 0")}
        for copy in [*self._mail.copies, *self._texts.copies]:
            if copy.delivery not in begun:
                self.fail("sent without a row", f"{when}: {copy}")

    async def _send(self, what: str, expect: bool, saying: tuple[str, ...] = (NO_ROOM,)) -> None:
        name = f"neges{len(self._books.sendings)}"
        sending = Sending(name, school.message(self._folder / name, name, "10m", question=False), 1)
        began = time.monotonic()
        status, _, errors = await self._daemon.command("send", str(sending.folder))
        said = " ".join(errors.split())
        self._step(f"`send` {what}: status {status}, {time.monotonic() - began:.1f} s{', ' + said if said else ''}")
        if status == 0:
            sending.acknowledged = time.time()
            self._books.sendings.append(sending)
        else:
            sending.folder.rename(self._folder / f"{name}-refused-{len(self.steps)}")
        if expect != (status == 0):
            self.fail("send and the disk", f"`send` {what}, and ended with {status}: {said}")
        elif not expect and not any(words in said for words in saying):
            self.fail("no clear error from send", said)

    async def _emptied(self, when: str) -> None:
        quiet, end = 0, time.monotonic() + 120
        while quiet < 2:
            await asyncio.sleep(1)
            status, output, errors = await self._daemon.command("status")
            if time.monotonic() > end:
                raise BenchError(f"{when}: work is left after 120 s: {output or errors}")
            words = output if status == 0 else "queued"
            quiet = 0 if any(f'"{state}"' in words for state in ("queued", "held", "submitting")) else quiet + 1

    def _said_since_start(self) -> str:
        return " ".join(self._daemon.last_words().rsplit("--- ", 1)[-1].split()[1:])

    def _fill(self) -> None:
        """Until not one more byte fits."""
        with (self._place / "filler").open("ab", buffering=0) as file:
            for size in (1 << 20, 1 << 12, 512):
                try:
                    while True:
                        file.write(b"\0" * size)
                except OSError as error:
                    if error.errno != errno.ENOSPC:
                        raise
        self._step("the disk is filled")

    def _empty(self) -> None:
        (self._place / "filler").unlink()

    def _mount(self, how: str) -> None:
        done = subprocess.run([tool("mount"), "-o", f"remount,{how}", self._place], capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise BenchError(f"mount -o remount,{how}: {done.stderr.strip()}")


def table(result: dict) -> str:
    lines = ["A full and a read-only disk", ""]
    if "skipped" in result:
        return "\n".join(lines + ["  " + result["skipped"]])
    figures = collections.Counter(result["figures"])
    lines += [f"  {step}" for step in result["steps"]]
    return "\n".join(lines + [
        "", f"  {figures['deliveries']} deliveries of {figures['messages acknowledged']} acknowledged messages; "
        f"texts doubled {figures['texts doubled']}, e-mails doubled {figures['e-mails doubled']}; failures {len(result['failures'])}"])
