#!/usr/bin/env python3
"""Writes the people of the oracle with their numbers, one person a line. See README.md."""

import json
import sys
from pathlib import Path

sys.dont_write_bytecode = True

from metrics import measure  # noqa: E402
from people import Maker  # noqa: E402
from timeline import derive  # noqa: E402

PEOPLE = 34
SEED = 20260302


def tidy(value):
    """Short in the file: a whole number without its point, others to nine digits."""
    if isinstance(value, float):
        return int(value) if value == int(value) else round(value, 9)
    if isinstance(value, list):
        return [tidy(item) for item in value]
    if isinstance(value, dict):
        return {name: tidy(item) for name, item in value.items()}
    return value


def line(number):
    person = Maker(number, SEED + number).person()
    for event in person["events"]:
        event["row"] = derive(event, person)
    person["ranges"] = [
        {"start": start, "end": end, "metrics": tidy(measure(person, [start, end]))} for start, end in person.pop("asked")
    ]
    return json.dumps(person, separators=(",", ":"))


if __name__ == "__main__":
    target = Path(__file__).parent.parent / "resources" / "oracle" / "people.jsonl"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text("".join(line(number) + "\n" for number in range(PEOPLE)))
    print(target, target.stat().st_size, "bytes", file=sys.stderr)
