"""The daemon's API over its Unix socket, on one kept connection: starting the command line would cost more than what is measured."""

import contextlib
import http.client
import json
import pathlib
import socket

from .processes import BenchError


class _Connection(http.client.HTTPConnection):
    def __init__(self, path: pathlib.Path, limit: float):
        super().__init__("gatewayd", timeout=limit)
        self._path = str(path)

    def connect(self) -> None:
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.settimeout(self.timeout)
        self.sock.connect(self._path)


class API:
    """JSON in and out."""

    def __init__(self, path: pathlib.Path, limit: float = 300):
        self._connection = _Connection(path, limit)

    def close(self) -> None:
        self._connection.close()

    def ask(self, method: str, path: str, body: dict | None = None) -> dict | list:
        headers = {"Content-Type": "application/json"} if body is not None else {}
        self._connection.request(method, "/v1/" + path, None if body is None else json.dumps(body).encode(), headers)
        answer = self._connection.getresponse()
        content = answer.read()
        if answer.status != 200:
            raise BenchError(f"{method} {path} was answered with {answer.status}: {content[:500].decode(errors='replace')}")
        return json.loads(content)

    def send(self, folder: pathlib.Path, again: bool = False) -> dict | list:
        """What `gatewayd send FOLDER` asks."""
        files = {"terms": "message.yaml", "welsh": "cy.md", "english": "en.md"}
        source = {key: (folder / name).read_text(encoding="utf-8") for key, name in files.items()}
        return self.ask("POST", "messages" + ("?again=1" if again else ""), source)


def is_answering(path: pathlib.Path) -> bool:
    """Whether the daemon answers a question that it needs its store for."""
    with contextlib.suppress(OSError, http.client.HTTPException), contextlib.closing(API(path)) as api:
        api.ask("GET", "inbox")
        return True
    return False
