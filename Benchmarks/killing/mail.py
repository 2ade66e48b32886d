"""A mail server that knows every mail by its delivery, tells of each moment, and takes what has arrived whole."""

import asyncio
import base64
import contextlib
import dataclasses
import hashlib
import re
import socket
import ssl
import time

DELIVERY = re.compile(rb"(?i)(?:^|\r\n)Message-ID:\s*<([^@>]+)@")


@dataclasses.dataclass
class MailCopy:
    """One time that a mail arrived up to its final dot."""

    delivery: str
    recipient: str
    run: int
    connection: int
    # Wall clock, seconds.
    arrived: float
    digest: str
    # Whether our 250 left.
    answered: bool = False


@dataclasses.dataclass
class MailManners:
    """How the server behaves."""

    # Seconds before each reply.
    latency: float = 0
    pipelining: bool = True
    # Seconds of silence at RCPT for one domain, then 451.
    stuck_domain: str | None = None
    stuck_seconds: float = 30
    # What it asks for before it takes a mail: nothing, or a name and a password by AUTH PLAIN.
    sign_in: tuple[str, str] | None = None


class MailServer:
    def __init__(self, trap, manners: MailManners | None = None):
        self.trap = trap
        self.manners = manners or MailManners()
        self.copies: list[MailCopy] = []
        # Which run of the daemon connections belong to.
        self.run = 0
        self.refused = 0
        self.connections = 0
        self.port = 0
        self._server: asyncio.Server | None = None
        self._closed = asyncio.Event()
        self._writers: set[asyncio.StreamWriter] = set()

    async def open(self, listening: socket.socket | None = None, tls: ssl.SSLContext | None = None) -> None:
        """On a free port of this machine, or where somebody listens already, such as in a container's network."""
        place = {"sock": listening} if listening else {"host": "127.0.0.1", "port": 0}
        self._server = await asyncio.start_server(self._serve, limit=1 << 22, ssl=tls, **place)
        self.port = self._server.sockets[0].getsockname()[1]

    def close(self) -> None:
        """Nobody is heard any more, whoever is connected."""
        self._server.close()
        self._closed.set()
        for writer in self._writers:
            writer.close()

    def reopen(self) -> None:
        self._closed.clear()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        self._writers.add(writer)
        # The other side may be dead at any line: what had arrived whole is kept, the rest is nothing.
        with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError):
            await self._converse(reader, writer, self.run, self.connections)
        self._writers.discard(writer)
        writer.close()

    async def _converse(self, reader, writer, run: int, connection: int) -> None:
        async def say(text: str) -> None:
            if self.manners.latency:
                await asyncio.sleep(self.manners.latency)
            writer.write(text.encode() + b"\r\n")

        reached = self.trap.reached
        reached("mail", "connect")
        await say("220 smart.example.org ESMTP")
        recipient = ""
        signed_in = self.manners.sign_in is None
        while True:
            line = (await reader.readuntil(b"\r\n")).decode("utf-8", "replace").strip()
            verb = line.upper()
            if verb.startswith("EHLO"):
                reached("mail", "EHLO")
                pipelining = ["PIPELINING"] if self.manners.pipelining else []
                sign_in = ["AUTH PLAIN"] if self.manners.sign_in else []
                words = ["smart.example.org", *pipelining, *sign_in, "8BITMIME", "SMTPUTF8", "SIZE 10000000"]
                await say("\r\n".join(f"250{'-' if word != words[-1] else ' '}{word}" for word in words))
            elif verb == "AUTH PLAIN":
                await say("334 ")
                given = base64.b64decode((await reader.readuntil(b"\r\n")).strip()).decode().split("\0")
                signed_in = tuple(given[1:]) == self.manners.sign_in
                await say("235 2.7.0 welcome" if signed_in else "535 5.7.8 wrong name or password")
            elif verb.startswith("MAIL FROM:") and not signed_in:
                await say("530 5.7.0 sign in first")
            elif verb.startswith("MAIL FROM:"):
                reached("mail", "MAIL")
                recipient = ""
                await say("250 ok")
            elif verb.startswith("RCPT TO:"):
                reached("mail", "RCPT")
                address = line[line.index("<") + 1:line.index(">")]
                if self.manners.stuck_domain and address.endswith("@" + self.manners.stuck_domain):
                    with contextlib.suppress(asyncio.TimeoutError):
                        await asyncio.wait_for(self._closed.wait(), self.manners.stuck_seconds)
                        return
                    await say("451 4.4.1 later")
                elif address.startswith("neb"):
                    self.refused += 1
                    await say("550 5.1.1 nobody of that name")
                else:
                    recipient = address
                    await say("250 ok")
            elif verb == "DATA":
                reached("mail", "DATA")
                if not recipient:
                    await say("554 5.5.1 no valid recipients")
                    continue
                await say("354 go on")
                await self._take(reader, say, recipient, run, connection)
            elif verb == "QUIT":
                await say("221 bye")
                return
            else:
                await say("250 ok")

    async def _take(self, reader, say, recipient: str, run: int, connection: int) -> None:
        begin = await reader.readexactly(300)
        self.trap.reached("mail", "half the body")
        message = begin + await reader.readuntil(b"\r\n.\r\n")
        found = DELIVERY.search(message)
        copy = MailCopy(
            found.group(1).decode() if found else "?", recipient, run, connection, time.time(), hashlib.sha256(message).hexdigest())
        self.copies.append(copy)
        self.trap.reached("mail", "final dot")
        await say("250 2.0.0 taken")
        copy.answered = True
        self.trap.reached("mail", "reply")
        self.trap.reached("mail", "after the reply")
