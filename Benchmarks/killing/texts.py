"""A text-message provider as providers/generic.yaml describes one: it knows every text by our reference, and calls back."""

import asyncio
import collections
import contextlib
import dataclasses
import json
import random
import socket
import time

SECRET = "cyfrinach-y-bachyn"


@dataclasses.dataclass
class TextCopy:
    """One time that a text was asked for, whole."""

    delivery: str
    number: str
    words: str
    run: int
    # Wall clock, seconds.
    arrived: float
    answered: bool = False


class TextProvider:
    def __init__(self, trap, chance: random.Random, unknown: set[str]):
        self.trap = trap
        self.chance = chance
        # Numbers that it refuses.
        self.unknown = unknown
        self.latency = 0.0
        self.copies: list[TextCopy] = []
        self.run = 0
        self.port = 0
        # Set while receipts may be given before the answer.
        self.callbacks: "Callbacks | None" = None
        self._server: asyncio.Server | None = None
        self._writers: set[asyncio.StreamWriter] = set()

    async def open(self, listening: socket.socket | None = None) -> None:
        place = {"sock": listening} if listening else {"host": "127.0.0.1", "port": 0}
        self._server = await asyncio.start_server(self._serve, **place)
        self.port = self._server.sockets[0].getsockname()[1]

    def close(self) -> None:
        """Nobody is heard any more, whoever is connected."""
        self._server.close()
        for writer in self._writers:
            writer.close()

    async def _serve(self, reader, writer) -> None:
        self._writers.add(writer)
        with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError):
            await self._converse(reader, writer, self.run)
        self._writers.discard(writer)
        writer.close()

    async def _converse(self, reader, writer, run: int) -> None:
        reached = self.trap.reached
        reached("text", "connect")
        while True:
            head = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
            reached("text", "headers")
            if head.startswith("head "):
                # `gatewayd check --connect` asks for nothing but an answer.
                writer.write(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")
                continue
            length = next(int(line.split(":")[1]) for line in head.split("\r\n") if line.startswith("content-length:"))
            asked = json.loads(await reader.readexactly(length))
            status, answer, copy = "201 Created", {"id": f"T-{asked['reference']}"}, None
            if asked["to"] in self.unknown:
                status, answer = "400 Bad Request", {"error": {"code": "unknown-number"}}
            else:
                copy = TextCopy(asked["reference"], asked["to"], asked["text"], run, time.time())
                self.copies.append(copy)
            reached("text", "body")
            if copy and self.callbacks:
                await self.callbacks.taken(copy)
            if self.latency:
                await asyncio.sleep(self.latency)
            body = json.dumps(answer).encode()
            writer.write(f"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body)
            if copy:
                copy.answered = True
            reached("text", "answer")
            reached("text", "after the answer")


@dataclasses.dataclass
class Reply:
    """A text that somebody sends to the school; brought again until it is answered with 200, as providers do."""

    identifier: str
    number: str
    words: str
    # Wall clock, when the daemon had taken it; None: it has not said so.
    acknowledged: float | None = None
    tries: int = 0


class Callbacks:
    """Brings receipts and texts to the daemon's webhooks, again until they are taken."""

    def __init__(self, trap, chance: random.Random, port: int):
        self.trap = trap
        self.chance = chance
        self.port = port
        self.receipts: collections.deque[str] = collections.deque()
        self.replies: list[Reply] = []
        # Deliveries of which the daemon took the receipt, and when.
        self.acknowledged: dict[str, float] = {}
        self.is_open = False
        self.statuses: collections.Counter = collections.Counter()

    async def taken(self, copy: TextCopy) -> None:
        """A text is there: for some a receipt comes before the answer, for some soon after it, for some never."""
        drawn = self.chance.random()
        if drawn < 0.08:
            await self.receipt([copy.delivery])
        elif drawn < 0.55:
            self.receipts.append(copy.delivery)

    async def work(self) -> None:
        """Until it is cancelled: whatever is to be brought, while the daemon is there."""
        while True:
            if self.is_open and self.receipts:
                some = [self.receipts.popleft() for _ in range(min(len(self.receipts), self.chance.randint(1, 10)))]
                if not await self.receipt(some):
                    self.receipts.extend(some)
            if self.is_open:
                for reply in [reply for reply in self.replies if not reply.acknowledged][:3]:
                    await self.reply(reply)
            await asyncio.sleep(0.01)

    async def receipt(self, deliveries: list[str]) -> bool:
        body = {"receipts": [{"reference": one, "id": f"T-{one}", "status": "delivered"} for one in deliveries]}
        if await self._post("receipt", "receipts", body) != 200:
            return False
        for one in deliveries:
            self.acknowledged[one] = time.time()
        return True

    async def reply(self, reply: Reply) -> None:
        reply.tries += 1
        if await self._post("reply", "texts", {"from": reply.number, "text": reply.words, "id": reply.identifier}) == 200:
            reply.acknowledged = time.time()

    async def _post(self, group: str, path: str, body: dict) -> int | None:
        """The status of the answer; None where none came."""
        writer = None
        try:
            reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
            self.trap.reached(group, "connected")
            content = json.dumps(body).encode()
            writer.write(
                f"POST /webhooks/text/{path} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\nAuthorization: Bearer {SECRET}\r\n"
                f"Content-Type: application/json\r\nContent-Length: {len(content)}\r\nConnection: close\r\n\r\n".encode() + content)
            self.trap.reached(group, "sent")
            head = await asyncio.wait_for(reader.readuntil(b"\r\n"), 20)
            self.trap.reached(group, "answered")
            self.trap.reached(group, "after the answer")
            status = int(head.split()[1])
            self.statuses[status] += 1
            return status
        except (OSError, asyncio.IncompleteReadError, asyncio.TimeoutError):
            return None
        finally:
            if writer:
                writer.close()
