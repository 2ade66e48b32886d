"""The account after the last stop: what the store says of every delivery beside what the far sides have."""

import collections
import contextlib
import dataclasses
import json
import pathlib
import sqlite3

from . import school


@dataclasses.dataclass
class Run:
    """One life of the daemon."""

    number: int
    moment: str
    # Wall clock, seconds.
    began: float
    ended: float = 0
    killed: bool = False
    # Whether the moment came; otherwise it was killed at the end of our patience.
    came: bool = False


@dataclasses.dataclass
class Sending:
    name: str
    folder: pathlib.Path
    tries: int = 0
    # Wall clock, when the command answered that it is taken; None: it never did.
    acknowledged: float | None = None


@dataclasses.dataclass
class Importing:
    version: int
    acknowledged: bool = False


@dataclasses.dataclass
class Books:
    """What was seen from outside."""

    families: int
    runs: list[Run] = dataclasses.field(default_factory=list)
    sendings: list[Sending] = dataclasses.field(default_factory=list)
    imports: list[Importing] = dataclasses.field(default_factory=list)
    mails: list = dataclasses.field(default_factory=list)
    texts: list = dataclasses.field(default_factory=list)
    letters: list = dataclasses.field(default_factory=list)
    replies: list = dataclasses.field(default_factory=list)
    # Deliveries whose receipt the daemon took.
    receipts: dict[str, float] = dataclasses.field(default_factory=dict)


@dataclasses.dataclass
class Failure:
    kind: str
    story: str


TO_COME = {"held", "queued", "failed-temporary"}
COLUMNS = "id, message, family, contact, channel, state, attempt, due, created, deadline, accepted, changed"


class Account:
    def __init__(self, store: pathlib.Path, books: Books):
        self.books = books
        self.failures: list[Failure] = []
        self.figures: collections.Counter = collections.Counter()
        self.states: collections.Counter = collections.Counter()
        self._runs = {run.number: run for run in books.runs}
        with contextlib.closing(sqlite3.connect(f"file:{store}?mode=ro", uri=True)) as db:
            db.row_factory = sqlite3.Row
            self._db = db
            self._deliveries = {row["id"]: row for row in db.execute(f"SELECT {COLUMNS} FROM delivery")}
            self._copies: dict[str, list] = collections.defaultdict(list)
            for copy in [*books.mails, *books.texts, *books.letters]:
                self._copies[copy.delivery].append(copy)
            self._integrity()
            self._messages()
            self._each_delivery()
            self._nothing_without_row()
            self._planned_once()
            self._texts()
            self._letters()
            self._mails()
            self._imports()
            self._replies()
            self._receipts()

    def _fail(self, kind: str, story: str) -> None:
        self.failures.append(Failure(kind, story))

    def _integrity(self) -> None:
        (said,) = self._db.execute("PRAGMA integrity_check").fetchone()
        if said != "ok":
            self._fail("store damaged", said)

    def _messages(self) -> None:
        now = self.books.runs[-1].ended * 1000
        for sending in self.books.sendings:
            rows = self._db.execute("SELECT id FROM message WHERE name = ?", [sending.name]).fetchall()
            self.figures["messages"] += len(rows)
            self.figures["messages acknowledged"] += sending.acknowledged is not None
            if sending.acknowledged and not rows:
                self._fail("message lost", f"{sending.name} was acknowledged at {sending.acknowledged:.3f} and is not in the store")
            if len(rows) > 1:
                self._fail("message doubled", f"{sending.name}, asked for {sending.tries} times, is there {len(rows)} times")
            for row in rows:
                families = self._db.execute(
                    "SELECT family, standing, look_again FROM recipient_family WHERE message = ?", [row["id"]]).fetchall()
                if len(families) != self.books.families:
                    self._fail("message not whole", f"{sending.name} has {len(families)} of {self.books.families} families")
                late = [family["family"] for family in families if family["look_again"] and family["look_again"] < now - 10_000]
                if late:
                    self._fail("family not looked at", f"{sending.name}: {len(late)} families were due, such as {late[0]}")
                told = {row["family"] for row in self._db.execute("SELECT family FROM delivery WHERE message = ?", [row["id"]])}
                silent = [family["family"] for family in families if family["standing"] == "following" and family["family"] not in told]
                if silent:
                    self._fail("family without delivery", f"{sending.name}: {len(silent)}, such as {silent[0]}")

    def _each_delivery(self) -> None:
        others = collections.defaultdict(list)
        for row in self._deliveries.values():
            others[row["message"], row["family"]].append(row)
        stopped = {reply.number for reply in self.books.replies if reply.words.startswith("STOP")}
        for row in self._deliveries.values():
            channel, state, has = row["channel"], row["state"], bool(self._copies.get(row["id"]))
            self.states[channel, state] += 1
            self.figures["deliveries"] += 1
            number = int(row["family"][1:]) if (row["family"] or "").startswith("T") else None
            kind = school.kind(number) if number is not None else None
            if state in ("accepted", "delivered"):
                if not has:
                    self._fail("lost", f"said to be {state}, and never arrived: " + self._story(row["id"]))
            elif state in TO_COME:
                self.figures["still to come"] += 1
                if has and row["attempt"] == 0:
                    self._fail("sent without intent", self._story(row["id"]))
            elif state == "uncertain":
                self.figures[f"uncertain {channel}, " + ("had arrived" if has else "had not arrived")] += 1
                if row["due"] is not None:
                    self.figures["uncertain, repeat due"] += 1
            elif state == "submitting":
                self._fail("left submitting by a clean stop", self._story(row["id"]))
            elif state == "failed-permanent":
                if (kind, channel) not in [(school.UNKNOWN_NUMBER, "text"), (school.REFUSED_MAIL, "email")]:
                    self._fail("lost", "failed without a refusal of the far side: " + self._story(row["id"]))
            elif state == "suppressed":
                closed = kind in (school.UNKNOWN_NUMBER, school.REFUSED_MAIL)
                if not closed and not (number is not None and school.number(number) in stopped):
                    self._fail("lost", "suppressed without a STOP: " + self._story(row["id"]))
            elif state == "cancelled":
                answered = self._db.execute(
                    "SELECT 1 FROM answer WHERE message = ? AND family = ?", [row["message"], row["family"]]).fetchone()
                if not answered and len(others[row["message"], row["family"]]) < 2:
                    self._fail("lost", "cancelled without an answer or another way: " + self._story(row["id"]))
            else:
                self._fail("lost", f"{state}: " + self._story(row["id"]))

    def _nothing_without_row(self) -> None:
        for delivery in self._copies:
            if delivery not in self._deliveries:
                self._fail("sent without a row", self._story(delivery))

    def _planned_once(self) -> None:
        """One contact, one message, one channel: one delivery."""
        seen = collections.defaultdict(list)
        for row in self._deliveries.values():
            if row["message"]:
                seen[row["message"], row["contact"], row["channel"]].append(row["id"])
        for (_, contact, channel), deliveries in seen.items():
            if len(deliveries) > 1:
                self._fail(f"doubled {channel}", f"{contact} has two deliveries: " + "; ".join(map(self._story, deliveries)))

    def _texts(self) -> None:
        said = collections.defaultdict(list)
        for copy in self.books.texts:
            row = self._deliveries.get(copy.delivery)
            if row and row["message"]:
                said[copy.number, row["message"]].append(copy)
        self.figures["texts arrived"] = len({copy.delivery for copy in self.books.texts})
        for delivery, copies in self._grouped(self.books.texts).items():
            if len(copies) > 1:
                self.figures["texts doubled"] += 1
                self._fail("doubled text", self._story(delivery))
        for (number, _), copies in said.items():
            if len({copy.delivery for copy in copies}) > 1:
                self._fail("doubled text", f"{number}: " + "; ".join(self._story(copy.delivery) for copy in copies))

    def _letters(self) -> None:
        self.figures["letters arrived"] = len({copy.delivery for copy in self.books.letters})
        for delivery, copies in self._grouped(self.books.letters).items():
            if len(copies) > 1:
                self.figures["letters written again, the same bytes"] += 1
            if len({copy.digest for copy in copies}) > 1:
                self.figures["letters doubled"] += 1
                self._fail("doubled letter", "written again with other bytes: " + self._story(delivery))

    def _mails(self) -> None:
        self.figures["e-mails arrived"] = len({copy.delivery for copy in self.books.mails})
        in_doubt = collections.defaultdict(list)
        for delivery, copies in self._grouped(self.books.mails).items():
            if len({copy.digest for copy in copies}) > 1:
                self._fail("copies of an e-mail differ", self._story(delivery))
            if len(copies) > 2:
                self._fail("e-mail sent a third time", self._story(delivery))
            if len(copies) > 1:
                self.figures["e-mails doubled"] += 1
            for first, second in zip(copies, copies[1:]):
                run = self._runs[first.run]
                if first.run == second.run or not run.killed:
                    self._fail("e-mail doubled without a kill between", self._story(delivery))
                in_doubt[first.run, first.connection].append(delivery)
        self.figures["connections killed between final dot and record"] = len(in_doubt)
        for (run, connection), deliveries in in_doubt.items():
            if len(deliveries) > 1:
                self.figures["e-mails doubled beyond one a connection"] += len(deliveries) - 1
                self._fail(
                    "more than one e-mail doubled by one connection",
                    f"run {run} ({self._runs[run].moment}), connection {connection}: " + "; ".join(map(self._story, deliveries)))

    def _imports(self) -> None:
        # The name has been a column, and a member of a column, of the contact.
        rows = [dict(row) for row in self._db.execute("SELECT * FROM contact")]
        names = collections.Counter((row.get("name") or json.loads(row["facts"])["name"]).split()[1] for row in rows)
        last = max((one.version for one in self.books.imports if one.acknowledged), default=None)
        self.figures["imports"] = len(self.books.imports)
        self.figures["imports acknowledged"] = sum(one.acknowledged for one in self.books.imports)
        allowed = [school.version_name(one.version) for one in self.books.imports if last is None or one.version >= last]
        if len(names) != 1 or next(iter(names)) not in allowed:
            self._fail("import lost or torn", f"names of versions {dict(names)}, allowed {allowed}")

    def _replies(self) -> None:
        # Kept behind the sender: "+447700900123 I1-0".
        references = (row[0] for row in self._db.execute("SELECT reference FROM reply"))
        kept = collections.Counter(reference.split(" ", 1)[1] for reference in references if reference)
        for reply in self.books.replies:
            self.figures["replies"] += 1
            if reply.acknowledged and kept[reply.identifier] != 1:
                self._fail(
                    "reply lost or doubled",
                    f"{reply.identifier} {reply.words} of {reply.number} is there {kept[reply.identifier]} times")
            if not reply.words.startswith("STOP") or not reply.acknowledged:
                continue
            for copy in self.books.texts:
                row = self._deliveries.get(copy.delivery)
                if copy.number == reply.number and copy.arrived > reply.acknowledged + 0.5 and row and row["message"]:
                    self._fail("text after STOP", f"STOP taken at {reply.acknowledged:.3f}: " + self._story(copy.delivery))
        # An automatic answer belongs to one reply; no number is told more often than it wrote.
        wrote = collections.Counter(reply.number for reply in self.books.replies)
        told = collections.Counter(
            copy.number for copy in self.books.texts if (row := self._deliveries.get(copy.delivery)) and not row["message"])
        for number, times in told.items():
            if times > wrote[number]:
                self._fail("automatic answer doubled", f"{number} wrote {wrote[number]} times and was answered {times} times")

    def _receipts(self) -> None:
        self.figures["receipts taken"] = len(self.books.receipts)
        for delivery, at in self.books.receipts.items():
            row = self._deliveries.get(delivery)
            if row is None or row["state"] != "delivered":
                self._fail("receipt lost", f"taken at {at:.3f}: " + self._story(delivery))

    @staticmethod
    def _grouped(copies: list) -> dict[str, list]:
        found = collections.defaultdict(list)
        for copy in copies:
            found[copy.delivery].append(copy)
        return found

    def _story(self, delivery: str) -> str:
        """All that is known of one delivery, on one line."""
        row = self._deliveries.get(delivery)
        words = [f"delivery {delivery}"]
        if row:
            words.append(" ".join(f"{name}={row[name]}" for name in row.keys() if name != "id"))
        # How attempts are kept may change, by the delivery's id or its number; the story is told with what is there.
        keys = [delivery, delivery]
        with contextlib.suppress(sqlite3.OperationalError):
            keys[1] = self._db.execute("SELECT number FROM delivery WHERE id = ?", [delivery]).fetchone()["number"] if row else delivery
        with contextlib.suppress(sqlite3.OperationalError):
            words += [
                "attempt " + " ".join(f"{name}={one[name]}" for name in one.keys() if name not in ("delivery", "lease"))
                for one in self._db.execute("SELECT * FROM attempt WHERE delivery IN (?, ?)", keys)]
        with contextlib.suppress(sqlite3.OperationalError):
            words += [
                f"evidence {one['kind']} at {one['recorded']}"
                for one in self._db.execute("SELECT kind, recorded FROM evidence WHERE delivery IN (?, ?)", keys)]
        for copy in self._copies.get(delivery, []):
            run = self._runs.get(copy.run)
            words.append(
                f"arrived {copy.arrived:.3f} in run {copy.run}"
                + (f" on connection {copy.connection}" if hasattr(copy, "connection") else "")
                + (", answered" if getattr(copy, "answered", False) else "")
                + (f" ({'killed' if run.killed else 'stopped'} {run.ended:.3f}, {run.moment})" if run else ""))
        return " | ".join(words)
