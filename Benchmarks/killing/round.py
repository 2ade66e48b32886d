"""One state folder through many kills, one last quiet start, and the account."""

import asyncio
import collections
import contextlib
import json
import pathlib
import random
import time

from bench.processes import BenchError

from . import moments, school
from .account import Account, Books, Importing, Run, Sending
from .daemon import Daemon
from .letters import LetterFolder
from .mail import MailServer
from .moments import Deck, Trap
from .texts import Callbacks, Reply, TextProvider

# How long a moment is waited for.
PATIENCE = 4.0
# After this an e-mail in doubt has been repeated.
REPEATED = 66.0


class Round:
    def __init__(self, number: int, seed: int, program: str, share: pathlib.Path, folder: pathlib.Path, families: int):
        def chance(what: str) -> random.Random:
            return random.Random(f"{seed} {number} {what}")

        self.number = number
        self.books = Books(families)
        self.odd: collections.Counter = collections.Counter()
        self._chance = chance("moments")
        self._folder = folder
        folder.mkdir()
        self._deck = Deck(chance("deck"))
        self._trap = Trap()
        unknown = {school.number(one) for one in range(families) if school.kind(one) == school.UNKNOWN_NUMBER}
        self._mail = MailServer(self._trap)
        self._texts = TextProvider(self._trap, chance("texts"), unknown)
        self._letters = LetterFolder(folder / "letters", self._trap)
        self._program, self._share = program, share
        self._daemon: Daemon
        self._callbacks: Callbacks
        self._bringing: asyncio.Task
        self._stops = 0

    # Life

    async def open(self) -> None:
        await self._mail.open()
        await self._texts.open()
        self._letters.open()
        self._daemon = Daemon(
            self._program, self._share, self._folder, self._folder / "state", self._mail.port, self._texts.port, self._letters.path)
        self._callbacks = Callbacks(self._trap, self._chance, self._daemon.listen)
        self._texts.callbacks = self._callbacks
        self._bringing = asyncio.create_task(self._callbacks.work())
        run = self._new_run("first start")
        await self._daemon.launch()
        await self._daemon.ready()
        await self._import()
        if not self.books.imports[-1].acknowledged:
            raise BenchError("the first import was not taken")
        await self._daemon.stop()
        run.ended = time.time()

    def close(self) -> None:
        self._bringing.cancel()
        self._daemon.close()
        self._mail.close()
        self._texts.close()
        self._letters.close()

    def _new_run(self, moment: str) -> Run:
        run = Run(len(self.books.runs), moment, time.time())
        self.books.runs.append(run)
        self._mail.run = self._texts.run = self._letters.run = run.number
        return run

    # Kills

    async def kill(self) -> Run:
        """One life of the daemon, up to its kill."""
        moment = self._deck.draw()
        run = self._new_run(str(moment))
        # As quick or slow as real servers are, so that a kill finds much or little under way.
        self._mail.manners.latency = self._texts.latency = self._chance.choice([0, 0.001, 0.003, 0.01, 0.03])
        self._mail.manners.pipelining = self._chance.random() < 0.7
        if self._chance.random() < 0.2:
            self._write_in()
        self._trap.clear()
        await self._daemon.launch()
        if moment is moments.START:
            await self._kill_later(moment.later)
            run.came = True
        else:
            await self._daemon.ready()
            self._callbacks.is_open = True
            working = asyncio.create_task(self._work(moment, run))
            with contextlib.suppress(asyncio.TimeoutError):
                await asyncio.wait_for(asyncio.shield(self._daemon.process.wait()), PATIENCE)
            self._trap.clear()
            self._daemon.kill()
            self._callbacks.is_open = False
            # A command ends by itself when its daemon is gone.
            await working
        self._callbacks.is_open = False
        await self._daemon.ended()
        run.killed = self._daemon.killed is not None
        run.ended = self._daemon.killed or time.time()
        return run

    async def _kill_later(self, milliseconds: int) -> None:
        await asyncio.sleep(self._chance.uniform(0, milliseconds) / 1000)
        self._daemon.kill()

    @property
    def _lives(self) -> bool:
        return self._daemon.killed is None and self._daemon.process.returncode is None

    async def _work(self, moment: moments.Moment, run: Run) -> None:
        def caught() -> None:
            run.came = True
            self._daemon.kill()

        match moment.group:
            case "import" | "send":
                ask = self._import if moment.group == "import" else self._send
                asked = asyncio.create_task(ask())
                if moment.name.startswith("while"):
                    await self._kill_later(moment.later)
                    await asked
                else:
                    await asked
                    await self._kill_later(moment.later)
                run.came = True
            case "stop":
                if not self._is_busy("mail", "text"):
                    await self._send()
                self._daemon.terminate()
                await self._kill_later(moment.later)
                run.came = True
            case "any":
                await self._kill_later(moment.later)
                run.came = True
            case "reply":
                self._trap.set(moment, self._chance, caught)
                while self._lives:
                    self._write_in()
                    await asyncio.sleep(0.1)
            case group:
                self._trap.set(moment, self._chance, caught)
                while self._lives:
                    await asyncio.sleep(0.1)
                    if self._lives and not self._is_busy(group):
                        await self._send()

    def _is_busy(self, *groups: str) -> bool:
        now = asyncio.get_running_loop().time()
        return any(self._trap.heard.get(group, 0) > now - 0.15 for group in groups)

    # What people do

    async def _send(self) -> None:
        """The last message again, where nobody knows whether it was taken; otherwise another one."""
        sending = self.books.sendings[-1] if self.books.sendings else None
        if sending is None or sending.acknowledged:
            name = f"neges{len(self.books.sendings)}"
            folder = school.message(self._folder / name, name, wait=self._chance.choice(["40s", "10m"]))
            sending = Sending(name, folder)
            self.books.sendings.append(sending)
        sending.tries += 1
        status, _, errors = await self._daemon.command("send", str(sending.folder))
        # Asked for twice, it is not sent twice: the daemon has it from before.
        if status == 0 or "on its way already" in errors:
            sending.acknowledged = time.time()
        else:
            self.odd[f"send: {' '.join(errors.split())[:90].replace(str(self._folder), '')}"] += 1

    async def _import(self) -> None:
        importing = Importing(len(self.books.imports))
        self.books.imports.append(importing)
        file = self._folder / "families.csv"
        school.families(file, self.books.families, importing.version)
        status, output, errors = await self._daemon.command("import", "--yes", str(file))
        if status == 0 and json.loads(output)["applied"]:
            importing.acknowledged = True
        else:
            self.odd[f"import: {' '.join(errors.split())[:90].replace(str(self._folder), '')}"] += 1

    def _write_in(self) -> None:
        """Somebody with a telephone writes to the school. Few write STOP, or there would soon be no texts to kill."""
        family = self._chance.choice([one for one in range(self.books.families) if school.kind(one) == school.TEXT_THEN_LETTER])
        words = self._chance.choice(["IE", "NA", "Helo", "YES 2", "STOP"])
        if words == "STOP":
            self._stops += 1
            words = "STOP" if self._stops <= 12 else "NO"
        reply = Reply(f"I{self.number}-{len(self._callbacks.replies)}", school.number(family), words)
        self._callbacks.replies.append(reply)

    # The end

    async def finish(self) -> Account:
        """The last start is left alone until nothing is due; then it is stopped, and the account is drawn."""
        run = self._new_run("last start")
        self._trap.clear()
        self._mail.manners.latency = self._texts.latency = 0.001
        await self._daemon.launch()
        await self._daemon.ready()
        began = time.monotonic()
        self._callbacks.is_open = True
        while self.books.sendings and not self.books.sendings[-1].acknowledged:
            await self._send()
        await self._settled(began)
        self._callbacks.is_open = False
        await self._daemon.stop()
        run.ended = time.time()
        self._letters.close()
        self._letters.open = self._letters.close = lambda: None
        books = self.books
        books.mails, books.texts, books.letters = self._mail.copies, self._texts.copies, self._letters.copies
        books.replies, books.receipts = self._callbacks.replies, self._callbacks.acknowledged
        return Account(self._folder / "state" / "gatewayd.sqlite", books)

    async def _settled(self, began: float) -> None:
        quiet = 0
        while quiet < 3:
            await asyncio.sleep(1)
            if time.monotonic() > began + 240:
                raise BenchError(f"round {self.number} is not settled after 240 s: {self._open_work()}")
            if self._is_busy("mail", "text", "letter") or self._open_work():
                quiet = 0
                continue
            status, output, _ = await self._daemon.command("status")
            states = collections.Counter()
            for message in json.loads(output) if status == 0 else []:
                states.update(message["deliveries"])
            if status != 0 or any(states[state] for state in ("queued", "held", "submitting")):
                quiet = 0
            elif states["uncertain"] and time.monotonic() < began + REPEATED:
                quiet = 0
            else:
                quiet += 1

    def _open_work(self) -> str:
        callbacks = self._callbacks
        replies = sum(not reply.acknowledged for reply in callbacks.replies)
        return f"{len(callbacks.receipts)} receipts, {replies} replies, {dict(callbacks.statuses)}" if callbacks.receipts or replies else ""
