"""Formats every message of the invitation with Python's Fluent, again and again, and prints how many a second.

    fluent_runtime.py FOLDER-OF-PACKAGES SECONDS
"""

import json
import pathlib
import sys
import time

sys.path.insert(0, sys.argv[1])
from fluent.runtime import FluentBundle, FluentResource  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent
FILES = {language: f"invitation.{language}.ftl" for language in ("cy", "en")}
# The ten placeholders.
VALUES = {
    "event": "Phonics workshop", "school": "Ysgol Enghraifft", "contact": "Mrs Elen Morgan", "children": "Dafydd, Mali ac Osian",
    "date": "10 March 2026", "time": "6pm", "place": "the school hall", "number": "07700 900123", "telephone": "01632 960123",
    "signed": "Mr Dafydd Rees"}
PLACES = range(1, 8)


def loop(seconds: float) -> float:
    patterns = []
    for language, name in FILES.items():
        bundle = FluentBundle([language], use_isolating=False)
        resource = FluentResource((HERE / name).read_text(encoding="utf-8"))
        bundle.add_resource(resource)
        patterns += [(bundle, bundle.get_message(entry.id.name).value) for entry in resource.body if hasattr(entry, "value")]
    done = 0
    start = time.perf_counter()
    while (passed := time.perf_counter() - start) < seconds:
        for places in PLACES:
            values = VALUES | {"places": places}
            for bundle, pattern in patterns:
                bundle.format_pattern(pattern, values)
            done += len(patterns)
    return done / passed


print(json.dumps({"rate": loop(float(sys.argv[2]))}))
