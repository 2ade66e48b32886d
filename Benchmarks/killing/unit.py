"""The unit as systemd runs it: installed and booted in a Debian of its own, where it sends, is killed, hangs and is stopped."""

import asyncio
import collections
import contextlib
import http.client
import json
import os
import pathlib
import random
import shutil
import ssl
import subprocess
import time

from bench.configuration import NUMBER, PUBLIC_URL, configuration
from bench.processes import BenchError, output, tool

from . import school
from .container import Container, made_root
from .mail import MailManners, MailServer
from .moments import Trap
from .texts import SECRET, TextProvider

FAMILIES = 200
MAIL_PORT, TEXT_PORT, PORT = 2465, 2080, 8425
USER, PASSWORD = "ysgol", "cyfrinair-y-post"
CONFIGURATION = configuration(
    {"public_url": PUBLIC_URL, "language": "en"},
    email={"host": "localhost", "port": MAIL_PORT, "security": "tls", "username": USER, "ca_file": "/etc/gatewayd/relay.pem"},
    text={"url": f"http://127.0.0.1:{TEXT_PORT}", "sender": NUMBER, "reply_number": NUMBER}, letter={})
CREDENTIALS = {"link-key": "0" * 64, "smtp-password": PASSWORD, "text-token": "tocyn-y-darparwr", "text-webhook": SECRET}
# A person of the office, and one who was not let in.
STAFF, OTHER = "swyddfa", "arall"
UNIT = "gatewayd.service"
WARNING = 4


async def unit(program: str, share: pathlib.Path, folder: pathlib.Path, wanted) -> dict:
    if os.geteuid() != 0:
        return {"skipped": "only root can boot a Debian of its own: the unit is left out", "failures": []}
    root = folder / "root"
    loop = asyncio.get_running_loop()
    made = await loop.run_in_executor(None, made_root, wanted.roots)
    await loop.run_in_executor(None, lambda: output("cp", "-a", "--reflink=auto", str(made), str(root)))
    trial = _Trial(Container(root, folder / "boot.log"), folder)
    try:
        trial.install(program, share)
        await trial.run()
    except (BenchError, OSError) as error:
        trial.fail("unit trial broke off", str(error))
        with contextlib.suppress(BenchError, OSError):
            trial.fail("the journal then", await trial.last_words())
    finally:
        trial.close()
        try:
            await trial.container.end()
        except BenchError as error:
            trial.fail("container", str(error))
        shutil.rmtree(root, ignore_errors=True)
    return {"steps": trial.steps, "failures": trial.failures}


class _Trial:
    def __init__(self, container: Container, folder: pathlib.Path):
        self.container = container
        self.steps: list[str] = []
        self.failures: list[dict] = []
        self._folder = folder
        self._messages = 0
        unknown = {school.number(one) for one in range(FAMILIES) if school.kind(one) == school.UNKNOWN_NUMBER}
        self._mail = MailServer(Trap(), MailManners(sign_in=(USER, PASSWORD)))
        self._texts = TextProvider(Trap(), random.Random(1), unknown)
        self._certificate = folder / "relay.pem", folder / "relay.key"
        self._other_certificate = folder / "other.pem", folder / "other.key"

    def fail(self, kind: str, story: str) -> None:
        self.failures.append({"kind": kind, "story": story})

    def _step(self, text: str) -> None:
        self.steps.append(text)

    def close(self) -> None:
        for server in (self._mail, self._texts):
            if server.port:
                server.close()

    async def last_words(self) -> str:
        entries = await self.container.journal(UNIT)
        return "\n".join(_text(entry) for entry in entries[-20:])

    # What an administrator does, from the README

    def install(self, program: str, share: pathlib.Path) -> None:
        root = self.container.root
        output("make", "-s", "-C", str(share), "install-service", f"BUILT={program}", f"DESTDIR={root}", "PREFIX=/usr")
        self._install_runtime(program)
        for name in ("relay", "other"):
            output(
                tool("openssl"), "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost", "-addext",
                "subjectAltName=DNS:localhost", "-keyout", str(self._folder / f"{name}.key"), "-out", str(self._folder / f"{name}.pem"))
        shutil.copy(self._certificate[0], root / "etc/gatewayd/relay.pem")
        (root / "etc/gatewayd/gatewayd.yaml").write_text(CONFIGURATION, encoding="utf-8")
        store = root / "etc/credstore"
        store.mkdir(mode=0o700, exist_ok=True)
        for name, secret in CREDENTIALS.items():
            (store / f"gatewayd.{name}").write_text(secret + "\n", encoding="utf-8")
            (store / f"gatewayd.{name}").chmod(0o600)
        school.families(root / "srv/families.csv", FAMILIES)

    def _install_runtime(self, program: str) -> None:
        """What a program that is no release finds elsewhere than in the system: the Swift runtime."""
        for line in output("ldd", program).splitlines():
            place = line.split("=>")[-1].split("(")[0].strip()
            if place.startswith("/") and not place.startswith(("/lib", "/usr/lib")):
                # Where the unit lets libraries be run from, whatever folder it was built in.
                shutil.copy(place, self.container.root / "usr/lib" / pathlib.Path(place).name)

    # The trial

    async def run(self) -> None:
        self._step(f"a Debian with the unit boots in {await self.container.boot():.1f} s")
        await self.container.must("systemd-sysusers")
        await self.container.must("useradd", "-G", "gatewayd", STAFF)
        await self.container.must("useradd", OTHER)
        await self._open_mail(self._certificate)
        await self._texts.open(self.container.listen(TEXT_PORT))
        await self._accounts("before the start", 0, ["signed in as ysgol", "its certificate is in order"])
        await self._start()
        await self._who_may_speak()
        await self._command("import", "--yes", "/srv/families.csv")
        await self._sends()
        await self._webhook()
        await self._killed_while_sending()
        await self._hangs()
        await self._far_sides_down()
        await self._wrong_certificate()
        await self._stop()
        await self._journal()

    async def _start(self) -> None:
        await self.container.must("systemctl", "start", UNIT, limit=120)
        state = await self._state()
        if state["ActiveState"] != "active":
            raise BenchError(f"the unit is {state['ActiveState']}")
        _, security, _ = await self.container.run("systemd-analyze", "security", "--no-pager", UNIT)
        self._step(f"started: {state['ActiveState']}, {_last_line(security)}")
        secrets = await self.container.must("ls", "/run/credentials/gatewayd.service")
        if set(secrets.split()) != set(CREDENTIALS):
            self.fail("credentials", f"handed over were {secrets.split()}")

    async def _accounts(self, when: str, expected: int, sentences: list[str]) -> None:
        """`check --connect` as an administrator runs it; no mail and no text leaves."""
        before = self._arrived()
        status, said, errors = await self.container.run("gatewayd", "check", "--connect")
        said = " ".join((said + errors).split())
        self._step(f"`check --connect` {when}: status {status}, {said}")
        if status != expected or any(sentence not in said for sentence in sentences):
            self.fail("check --connect", f"{when}: status {status}: {said}")
        if self._arrived() != before:
            self.fail("check --connect", f"{when}: something was sent")

    async def _who_may_speak(self) -> None:
        status, _, errors = await self.container.run("gatewayd", "status", user=OTHER)
        said = " ".join(errors.split())
        self._step(f"a user outside the group: status {status}, {said}")
        if status == 0 or "usermod" not in said:
            self.fail("a user outside the group", f"`gatewayd status` ended with {status}: {said}")

    async def _sends(self) -> None:
        await self._send()
        await self._all_arrived("the first message")
        self._step(f"sent: {len(self._mail.copies)} e-mails by TLS and sign-in, {len(self._texts.copies)} texts")
        await self._until("letters are laid out", self._has_letters)

    async def _has_letters(self) -> bool:
        listed = await self.container.must("find", "/var/lib/gatewayd/letters", "-name", "*.pdf")
        return bool(listed)

    async def _webhook(self) -> None:
        """A receipt by HTTP: the listener works, and it is authenticated by the credential."""
        copy = self._texts.copies[0]
        body = json.dumps({"receipts": [{"reference": copy.delivery, "id": f"T-{copy.delivery}", "status": "delivered"}]})
        for secret, expected in [("dyfaliad-rhywun-arall", 401), (SECRET, 200)]:
            connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=10)
            connection.sock = self.container.connect(PORT)
            headers = {"Authorization": f"Bearer {secret}", "Content-Type": "application/json"}
            loop = asyncio.get_running_loop()
            await loop.run_in_executor(None, lambda: connection.request("POST", "/webhooks/text/receipts", body, headers))
            answer = await loop.run_in_executor(None, connection.getresponse)
            connection.close()
            if answer.status != expected:
                self.fail("webhook", f"a receipt is answered with {answer.status}, not {expected}")
        self._step("a receipt is taken with its secret, and refused without")

    async def _killed_while_sending(self) -> None:
        self._mail.manners.latency = self._texts.latency = 0.02
        before = self._arrived()
        await self._send()
        await self._until("some of it has left", lambda: self._arrived() > before + 30)
        await self._dies("killed", "KILL", limit=40)
        self._mail.manners.latency = self._texts.latency = 0
        await self._all_arrived("what was under way when it was killed")

    async def _hangs(self) -> None:
        """Longer than the watchdog waits: systemd ends it and starts another one."""
        await self._dies("stopped in its tracks", "STOP", limit=200)
        await self._send()
        await self._all_arrived("what was sent after it had hung")

    async def _dies(self, how: str, signal: str, limit: float) -> None:
        before = await self._state()
        began = time.monotonic()
        await self.container.must("systemctl", "kill", "--kill-who=main", f"--signal={signal}", UNIT)
        while True:
            await asyncio.sleep(0.3)
            state = await self._state()
            if state["ActiveState"] == "active" and state["MainPID"] not in (before["MainPID"], "0"):
                break
            if time.monotonic() > began + limit:
                raise BenchError(f"{how}: systemd did not start another one within {limit:.0f} s; it is {state}")
        self._step(f"{how}: another one runs after {time.monotonic() - began:.1f} s (restarts so far: {state['NRestarts']})")

    async def _far_sides_down(self) -> None:
        """Nobody listens: `routes` and the journal say so after the first failure."""
        self._mail.close()
        self._texts.close()
        began = await self._now()
        await self._send()
        await self._told_of_trouble("both far sides down", began, {"email", "text"})
        await self._open_mail(self._certificate)
        await self._texts.open(self.container.listen(TEXT_PORT))
        for channel in ("email", "text"):
            await self._command("resume", channel)
        await self._until("it goes on", self._nothing_waits, 120)

    async def _wrong_certificate(self) -> None:
        self._mail.close()
        await self._open_mail(self._other_certificate)
        began = await self._now()
        await self._send()
        await self._told_of_trouble("a certificate that nobody vouches for", began, {"email"})
        await self._accounts("with that certificate", 1, ["no secure connection. What was said: SSL certificate problem"])
        self._mail.close()
        await self._open_mail(self._certificate)
        await self._command("resume", "email")
        await self._until("it goes on", self._nothing_waits, 120)

    async def _told_of_trouble(self, what: str, began: float, channels: set[str]) -> None:
        told: dict[str, str] = {}
        end = time.monotonic() + 15
        while set(told) != channels and time.monotonic() < end:
            await asyncio.sleep(0.5)
            for entry in await self.container.journal(UNIT):
                if int(entry["PRIORITY"]) > WARNING or int(entry["__REALTIME_TIMESTAMP"]) / 1e6 < began:
                    continue
                for channel in channels:
                    if f"channel={channel}" in entry["MESSAGE"]:
                        told.setdefault(channel, entry["MESSAGE"])
        for channel in channels:
            self._step(f"{what}: the journal says: {told.get(channel, 'nothing of ' + channel)}")
            if channel not in told:
                self.fail("the journal is silent", f"{what}: nothing of {channel} in 15 s")
        said = await self._command("routes")
        lines = [line for line in said.splitlines() if line.strip()]
        self._step(f"{what}: `routes` says: {' | '.join(lines[2:])}")
        routes = {route["channel"]: route for route in json.loads(await self._command("routes", "--json"))}
        for channel in channels:
            route = routes[channel]
            if not any(route.get(key) for key in ("failure", "closedUntil", "stop")):
                self.fail("`routes` is silent", f"{what}: {route}")

    async def _stop(self) -> None:
        began = time.monotonic()
        await self.container.must("systemctl", "stop", UNIT, limit=120)
        state = await self._state()
        self._step(
            f"stopped after {time.monotonic() - began:.1f} s: {state['ActiveState']}, result {state['Result']}, "
            f"status {state['ExecMainStatus']}")
        if (state["ActiveState"], state["Result"], state["ExecMainStatus"]) != ("inactive", "success", "0"):
            self.fail("stop", str(state))
        log = await self.container.run("test", "-e", "/run/gatewayd/gatewayd.sock")
        if log[0] == 0:
            self.fail("stop", "the socket is left behind")

    async def _journal(self) -> None:
        """Nothing above information but what this trial brought about."""
        expected = ["channel=email", "channel=text", "webhook"]
        of_systemd = ["Main process exited, code=killed", "Watchdog timeout", "Failed with result", "Killing process"]
        entries = await self.container.journal(UNIT)
        counts, unclean = collections.Counter(), collections.Counter()
        for entry in entries:
            ours = entry.get("SYSLOG_IDENTIFIER") == "gatewayd"
            known = any(words in entry["MESSAGE"] for words in (expected if ours else of_systemd))
            counts["gatewayd" if ours else "systemd"] += 1
            if int(entry["PRIORITY"]) <= 5 and not known or "thread priority" in entry["MESSAGE"]:
                unclean[_text(entry)] += 1
        # What commands say by themselves is there too, under the name of the program.
        for line in (await self.container.must("journalctl", "--identifier=gatewayd", "--output=cat", "--no-pager")).splitlines():
            if "thread priority" in line:
                unclean["thread priority"] += 1
        if unclean:
            self.fail("the journal is not clean", "".join(f"\n    {number} x {text}" for text, number in unclean.items()))
        self._step(f"the journal: {counts['gatewayd']} lines of the daemon, {counts['systemd']} of systemd about it")
        self.steps += [f"    {_text(entry)}" for entry in entries if entry.get("SYSLOG_IDENTIFIER") == "gatewayd"]

    # Its parts

    async def _open_mail(self, certificate: tuple[pathlib.Path, pathlib.Path]) -> None:
        tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        tls.load_cert_chain(*certificate)
        self._mail.reopen()
        await self._mail.open(self.container.listen(MAIL_PORT), tls)

    async def _now(self) -> float:
        return float(await self.container.must("date", "+%s.%N"))

    async def _state(self) -> dict[str, str]:
        return await self.container.properties(UNIT, "ActiveState", "MainPID", "NRestarts", "Result", "ExecMainStatus")

    async def _command(self, *words: str) -> str:
        status, said, errors = await self.container.run("gatewayd", *words, user=STAFF)
        if status != 0:
            raise BenchError(f"gatewayd {' '.join(words)} ended with {status}: {(errors or said).strip()[-700:]}")
        return said

    async def _send(self) -> None:
        self._messages += 1
        name = f"neges{self._messages}"
        school.message(self.container.root / "srv" / name, name, "4h", question=False)
        await self._command("send", f"/srv/{name}")

    def _arrived(self) -> int:
        return len(self._mail.copies) + len(self._texts.copies)

    async def _nothing_waits(self) -> bool:
        routes = json.loads(await self._command("routes", "--json"))
        return all(route["waiting"] + route["submitting"] == 0 for route in routes if route["channel"] != "letter")

    async def _all_arrived(self, what: str) -> None:
        """Everything on the network's routes has left, and no more was doubled than there were connections."""
        await self._until(what, self._nothing_waits, 120)
        mails = collections.Counter((copy.delivery) for copy in self._mail.copies)
        texts = collections.Counter((copy.delivery) for copy in self._texts.copies)
        doubled = sum(count > 1 for count in mails.values()), sum(count > 1 for count in texts.values())
        families = sum(school.kind(one) in (school.MAIL_THEN_TEXT, school.MAIL, school.TWO_PARENTS) for one in range(FAMILIES))
        if len(mails) < families * self._messages:
            self.fail("mail lost", f"{what}: {len(mails)} mails of {families * self._messages}")
        if doubled[0] > 4 or doubled[1]:
            self.fail("doubled", f"{what}: {doubled[0]} e-mails (4 connections), {doubled[1]} texts")

    async def _until(self, what: str, condition, limit: float = 30) -> None:
        end = time.monotonic() + limit
        while True:
            held = condition()
            if await held if asyncio.iscoroutine(held) else held:
                return
            if time.monotonic() > end:
                raise BenchError(f"{what}: not within {limit:.0f} s")
            await asyncio.sleep(0.2)


def _text(entry: dict) -> str:
    return f"<{entry['PRIORITY']}> {entry.get('SYSLOG_IDENTIFIER', '')}: {entry['MESSAGE']}"


def _last_line(text: str) -> str:
    return text.strip().splitlines()[-1].strip() if text.strip() else "no score"


def table(result: dict) -> str:
    lines = ["The unit, booted by systemd in a Debian of its own", ""]
    if "skipped" in result:
        return "\n".join(lines + ["  " + result["skipped"]])
    return "\n".join(lines + [f"  {step}" for step in result["steps"]] + ["", f"  failures {len(result['failures'])}"])
