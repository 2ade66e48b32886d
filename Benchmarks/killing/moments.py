"""The moments at which a daemon is killed, and the trap that does it."""

import asyncio
import dataclasses
import random


@dataclasses.dataclass(frozen=True)
class Moment:
    """Something that happens outside the daemon and is seen to happen."""

    group: str
    name: str
    # The kill comes so many milliseconds later, at most; 0 for at once.
    later: int = 0
    # It comes at one of so many first occurrences.
    among: int = 1

    def __str__(self) -> str:
        return f"{self.group}: {self.name}"


MAIL = [Moment("mail", name, among=30) for name in ("connect", "EHLO", "MAIL", "RCPT", "DATA", "half the body", "final dot", "reply")]
MAIL[0:2] = [Moment("mail", name, among=4) for name in ("connect", "EHLO")]
MAIL += [Moment("mail", "after the reply", later=20, among=30)]
TEXT = [Moment("text", "connect", among=4)]
TEXT += [Moment("text", name, among=20) for name in ("headers", "body", "answer")]
TEXT += [Moment("text", "after the answer", later=20, among=20)]
LETTER = [Moment("letter", name, among=8) for name in ("text begun", "text there", "PDF begun", "PDF there")]
LETTER += [Moment("letter", "after the PDF", later=20, among=8)]
RECEIPT = [Moment("receipt", name, among=4) for name in ("connected", "sent", "answered")]
RECEIPT += [Moment("receipt", "after the answer", later=20, among=4)]
REPLY = [Moment("reply", name, among=2) for name in ("connected", "sent", "answered")]
REPLY += [Moment("reply", "after the answer", later=20, among=2)]
START = Moment("start", "recovery and start", later=220)
IMPORT = [Moment("import", "while it is asked for", later=150), Moment("import", "after its answer", later=30)]
SEND = [Moment("send", "while it is asked for", later=200), Moment("send", "planning, after its answer", later=150)]
STOP = Moment("stop", "SIGTERM, then SIGKILL", later=120)
ANY = Moment("any", "at a random time", later=200)

# Each as often as it is listed: moments that may lose or double something are listed more often.
DECK = [
    *MAIL * 2, *MAIL[6:9] * 2, *TEXT * 2, *LETTER * 2, *RECEIPT, *REPLY, *[START] * 6, *IMPORT * 2, *SEND * 4, *[STOP] * 4, *[ANY] * 6]


class Deck:
    """Every moment in turn, in an order drawn from the seed."""

    def __init__(self, chance: random.Random):
        self._chance = chance
        self._left: list[Moment] = []

    def draw(self) -> Moment:
        if not self._left:
            self._left = list(DECK)
            self._chance.shuffle(self._left)
        return self._left.pop()


class Trap:
    """Kills when its moment has come for the n-th time. The far sides tell it of every moment."""

    def __init__(self):
        self._wanted: str | None = None
        self._left = 0
        self._later = 0.0
        self._kill = None
        # When a fake server last reported anything, by group, on the loop's clock.
        self.heard: dict[str, float] = {}

    def set(self, moment: Moment, chance: random.Random, kill) -> None:
        self._wanted = str(moment)
        self._left = chance.randint(1, moment.among)
        self._later = chance.uniform(0, moment.later) / 1000
        self._kill = kill

    def clear(self) -> None:
        self._wanted = None

    def reached(self, group: str, name: str) -> None:
        loop = asyncio.get_running_loop()
        self.heard[group] = loop.time()
        if self._wanted != f"{group}: {name}":
            return
        self._left -= 1
        if self._left > 0:
            return
        self._wanted = None
        if self._later > 0:
            loop.call_later(self._later, self._kill)
        else:
            self._kill()
