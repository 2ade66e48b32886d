"""Rounds of kills side by side, and what they came to."""

import asyncio
import collections
import math
import pathlib
import sys
import time

from .account import Account
from .round import Round


def say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


async def kills(program: str, share: pathlib.Path, folder: pathlib.Path, wanted) -> dict:
    began = time.monotonic()
    count = math.ceil(wanted.kills / wanted.round)
    each = [wanted.kills // count + (one < wanted.kills % count) for one in range(count)]
    # Killing is work for a core; the last start of a round is mostly waiting, beside the kills of the next.
    turn = asyncio.Semaphore(wanted.side_by_side)

    async def one(number: int) -> tuple[Round, Account | None, str | None]:
        round_ = Round(number, wanted.seed, program, share, folder / f"{number}", wanted.families)
        try:
            async with turn:
                await round_.open()
                done = 0
                while done < each[number]:
                    done += (await round_.kill()).killed
                say(f"round {number + 1} of {count}: {done} kills, {time.monotonic() - began:.0f} s")
            account = await round_.finish()
            say(f"round {number + 1} of {count}: {len(account.failures)} failures, {time.monotonic() - began:.0f} s")
            return round_, account, None
        except Exception as error:  # a round that broke is a failure with its story, and the others go on
            return round_, None, f"{type(error).__name__}: {error}"
        finally:
            round_.close()

    rounds = await asyncio.gather(*[one(number) for number in range(count)])
    return result(rounds, wanted, time.monotonic() - began)


def result(rounds: list, wanted, seconds: float) -> dict:
    figures, states, odd, failures = collections.Counter(), collections.Counter(), collections.Counter(), []
    moments: dict[str, list[int]] = {}
    for round_, account, broke in rounds:
        for run in round_.books.runs:
            if run.killed:
                row = moments.setdefault(run.moment, [0, 0])
                row[0] += 1
                row[1] += run.came
        odd.update(round_.odd)
        if broke:
            failures.append({"round": round_.number, "kind": "round broke off", "story": broke})
        if account:
            figures.update(account.figures)
            states.update({f"{channel} {state}": number for (channel, state), number in account.states.items()})
            failures += [{"round": round_.number, "kind": one.kind, "story": one.story} for one in account.failures]
    return {
        "seed": wanted.seed, "seconds": round(seconds), "rounds": len(rounds), "kills": sum(row[0] for row in moments.values()),
        "moments": dict(sorted(moments.items())), "figures": dict(sorted(figures.items())), "states": dict(sorted(states.items())),
        "unanswered": dict(odd), "failures": failures}


def table(result: dict) -> str:
    figures = collections.Counter(result["figures"])
    kinds = collections.Counter(one["kind"] for one in result["failures"])

    def failed(*names: str) -> int:
        return sum(kinds[name] for name in names)

    lines = [
        f"kill -9, {result['kills']} times in {result['rounds']} rounds and {result['seconds']} s (seed {result['seed']})", "",
        f"  {'the kill came':44} kills   at its moment"]
    lines += [f"  {moment:44} {row[0]:5}   {row[1]:5}" for moment, row in result["moments"].items()]
    lines += ["", f"  {'deliveries by channel and state':44}"]
    lines += [f"  {state:44} {number:7,}" for state, number in result["states"].items()]
    lines += ["", f"  {'seen from outside':44}"]
    lines += [f"  {name:44} {number:7,}" for name, number in result["figures"].items()]
    lines += ["", f"  {'target: none':44}"]
    if broke := kinds["round broke off"]:
        lines.append(f"  of {broke} of {result['rounds']} rounds there is no account: what follows is of the others alone")
    rows = {
        "lost": failed("lost", "message lost", "message not whole", "family not looked at", "family without delivery"),
        "texts doubled": failed("doubled text"), "letters doubled": failed("doubled letter"),
        "e-mails doubled, and not by a kill": failed("e-mail doubled without a kill between", "doubled email", "e-mail sent a third time"),
        "e-mails doubled beyond one a connection": figures["e-mails doubled beyond one a connection"],
        "e-mails whose copies differ": failed("copies of an e-mail differ"),
        "sent without a row or an intent": failed("sent without a row", "sent without intent"),
        "messages doubled": failed("message doubled"), "imports lost or torn": failed("import lost or torn"),
        "replies lost, doubled, or not honoured": failed("reply lost or doubled", "text after STOP", "automatic answer doubled"),
        "receipts lost": failed("receipt lost"), "failures of any kind": len(result["failures"])}
    lines += [f"  {name:44} {number:7,}" for name, number in rows.items()]
    return "\n".join(lines)
