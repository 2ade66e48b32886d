"""What was measured, as a table for people."""

MAIL_WAYS = {
    "gatewayd": "gatewayd, every mail on disk",
    "postfix": "Postfix, relaying",
    "multi": "libcurl upload, one thread",
    "threads": "libcurl upload, a thread a connection",
    "pipelined": "libcurl CONNECT_ONLY, pipelined",
}
TEXT_WAYS = {"gatewayd": "gatewayd, every text on disk", "kannel": "Kannel, its spool on disk"}
PARTS = ["texts", "templates", "memory", "urgent", "scale"]
# How many times as fast as these gatewayd is to be (docs/benchmarks.md).
TARGETS = {"postfix": 8, "multi": 1, "kannel": 2}


def table(result: dict) -> str:
    lines = [f"{result['mails']} mails a run, {result['connections']} connections, median of {result['runs']} runs (least to most)"]
    for ways in result["sizes"].values():
        lines += ["", f"Mails a second, {ways['bytes'] / 1000:.1f} kB each", *_beside(ways, MAIL_WAYS)]
    if result["text"]:
        lines += ["", f"Texts a second, {result['texts']} to a provider that takes everything", *_beside(result["text"], TEXT_WAYS)]
    for part, show in {"templates": _templates, "queues": _queues, "urgent": _urgent, "memory": _memory}.items():
        if result[part]:
            lines += ["", *show(result[part])]
    for ways in list(result["sizes"].values())[:1]:
        if own := ways.get("gatewayd"):
            lines += [
                "", "The daemon", _line("memory at rest, to be under 60 MB", f"{own['memory_at_start_mb']['median']:.0f} MB"),
                _line(f"memory after {result['mails']} mails", f"{own['memory_after_mb']['median']:.0f} MB"),
                _line("processor at rest, before and after", _percents(own, "idle_at_start_percent", "idle_percent")),
                _line("processor time a mail", f"{own['processor_us']['median']:.0f} µs")]
    return "\n".join(lines)


def _beside(ways: dict, names: dict[str, str]) -> list[str]:
    lines = [_line(names[way], _spread(ways[way]["rate"])) for way in names if way in ways]
    if "gatewayd" in ways:
        own = ways["gatewayd"]["rate"]["median"]
        for way in names:
            if way in ways and way != "gatewayd":
                target = f", to be at least {TARGETS[way]}" if way in TARGETS else ""
                lines.append(f"  gatewayd is {own / ways[way]['rate']['median']:.2f} times {names[way]}{target}")
    return lines


def _templates(filling: dict) -> list[str]:
    own, other = filling["gatewayd"], filling["fluent.runtime"]
    return [
        "Patterns of a bilingual invitation filled a second, on one core",
        _line("gatewayd", _spread(own["rate"])), _line("Python fluent.runtime", _spread(other["rate"])),
        f"  gatewayd is {own['rate']['median'] / other['rate']['median']:.1f} times Python fluent.runtime",
        _line("whole invitations, e-mail and text", _spread(own["invitations"]))]


def _queues(queues: dict) -> list[str]:
    short, long = queues["short"], queues["long"]
    return [
        "Mails a second from a queue",
        _line(f"{short['queued']:,} queued", _spread(short["rate"])), _line(f"{long['queued']:,} queued", _spread(long["rate"])),
        f"  the long queue has {long['rate']['median'] / short['rate']['median']:.2f} of the short one's rate, to be at least 0.9",
        _line("the long queue, over more mails", _spread(long["steady_rate"])),
        f"With {long['queued']:,} queued",
        _line("families imported a second", f"{long['imported_rate']['median']:8,.0f}"),
        _line("planned a second", f"{long['planned_rate']['median']:8,.0f}"),
        _line("memory at its most while planning", f"{long['planning_peak_mb']['median']:8,.0f} MB"),
        _line("the store", f"{long['store_mb']['median']:8,.0f} MB"),
        _line("start to first answer, to be under 1 s", _spread(long["ready_ms"]) + " ms"),
        _line("processor time until then", f"{long['start_processor_ms']['median']:8,.0f} ms"),
        _line("memory then", f"{long['start_memory_mb']['median']:8,.0f} MB"),
        _line("resumed to first mail", _spread(long["first_ms"]) + " ms"),
        _line("memory while mails leave", f"{long['memory_mb']['median']:8,.0f} MB"),
        _line("status answered in", f"{long['status_ms']['median']:8,.0f} ms"),
        _line("memory after that", f"{long['memory_after_status_mb']['median']:8,.0f} MB")]


def _urgent(urgent: dict) -> list[str]:
    lines = [
        f"An emergency message through {urgent['mails']:,} mails, {urgent['probes']} times; "
        f"after the last {urgent['bulk_left']:,} had yet to leave"]
    for key, name in {"from_answer": "taken to handed over, to be 50 and 250 ms", "from_request": "asked to handed over"}.items():
        figure = urgent[key]
        lines.append(_line(name, f"{figure['median']:8,.1f} ms (99 of 100: {figure['p99']:,.1f} ms; all: {figure['max']:,.1f} ms)"))
    return lines


def _memory(memory: dict) -> list[str]:
    return [
        f"Memory while {memory['mails']:,} mails leave",
        _line("at its most, to be under 150 MB", f"{memory['peak_mb']:.0f} MB"),
        _line("first half, second half", f"{memory['first_half_mb']:.0f} MB, {memory['second_half_mb']:.0f} MB"),
        _line("after the start, after the import", f"{memory['memory_at_start_mb']:.0f} MB, {memory['memory_after_import_mb']:.0f} MB"),
        _line("after the last mail", f"{memory['memory_after_mb']:.0f} MB"),
        _line("processor at rest after it", f"{memory['idle_percent']:.2f} %")]


def _percents(figures: dict, *names: str) -> str:
    return ", ".join(f"{figures[name]['median']:.2f} %" for name in names if name in figures)


def _line(name: str, figure: str) -> str:
    return f"  {name:42} {figure}"


def _spread(figure: dict) -> str:
    return f"{figure['median']:8,.0f}   ({figure['min']:,.0f} to {figure['max']:,.0f})"
