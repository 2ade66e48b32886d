"""What Mozilla's own packages make of Fluent resources, for our tests to be compared with.

Reads JSON Lines {"source", "language", "values"} and answers each with {"messages", "terms", "attributes", "junk", "texts"}:
what was accepted, whether anything was not, and for each message and attribute [text, whether there were errors]. A text
is null where the package itself breaks.

    PYTHONPATH=.build/peers python3 Tests/Peers/fluent_peer.py < cases.jsonl
"""

import json
import sys
import warnings

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast

warnings.simplefilter("ignore")


def said(bundle, pattern, values):
    try:
        text, errors = bundle.format_pattern(pattern, values)
        return [text if isinstance(text, str) else text.format(bundle._babel_locale), bool(errors)]
    except Exception:  # a RecursionError for a message that is nothing but itself, for one
        return [None, True]


def answer(case):
    resource = FluentResource(case["source"])
    bundle = FluentBundle([case["language"]], use_isolating=False)
    bundle.add_resource(resource)
    messages = [entry for entry in resource.body if isinstance(entry, ast.Message)]
    terms = [entry for entry in resource.body if isinstance(entry, ast.Term)]
    texts = {}
    for entry in messages:
        message = bundle.get_message(entry.id.name)
        if message.value is not None:
            texts[entry.id.name] = said(bundle, message.value, case["values"])
        for name, pattern in message.attributes.items():
            texts[f"{entry.id.name}.{name}"] = said(bundle, pattern, case["values"])
    return {
        "messages": [entry.id.name for entry in messages],
        "terms": [entry.id.name for entry in terms],
        "attributes": [f"{entry.id.name}.{item.id.name}" for entry in messages + terms for item in entry.attributes],
        "junk": any(isinstance(entry, ast.Junk) for entry in resource.body),
        "texts": texts,
    }


for line in sys.stdin:
    print(json.dumps(answer(json.loads(line))))
