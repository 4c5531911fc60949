#!/usr/bin/python3
"""Hands the calendars that JudgesTest wrote to the readers of Debian: libical (gir1.2-ical-3.0) and khal.

debian.py FOLDER: exits 1 when a reader finds something else than it should, 2 when a reader is missing."""
import datetime
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ADVICE = "get the readers as root with: apt-get install python3-gi gir1.2-ical-3.0 khal"
UTC = datetime.timezone.utc


def expected(folder, name):
    """Occurrences as (start, end, summary); a summary may have line breaks."""
    with open(folder / f"{name}.txt", encoding="utf-8", newline="") as file:
        text = file.read()
    lines = re.split(r"\n(?=2026-\d\d-\d\dT)", text.rstrip("\n"))
    return {tuple(line.split(" ", 2)) for line in lines}


def stamp(time):
    if time.is_date():
        return f"{time.get_year():04}-{time.get_month():02}-{time.get_day():02}T00:00:00Z"
    seconds = time.as_timet_with_zone(time.get_timezone())
    return datetime.datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def libical(glib, path, wanted):
    """Events, errors, and the single ones that are not where they should be."""
    # METHOD is taken out because iTIP (RFC 5546) wants an ORGANIZER in every published event, and a feed names nobody.
    root = glib.Component.new_from_string(path.read_text(encoding="utf-8").replace("METHOD:PUBLISH\n", ""))
    root.check_restrictions()
    kind = glib.ComponentKind.VEVENT_COMPONENT
    found, events = set(), 0
    event = root.get_first_component(kind)
    while event is not None:
        events += 1
        repeats = event.get_first_property(glib.PropertyKind.RRULE_PROPERTY)
        if repeats is None:
            found.add((stamp(event.get_dtstart()), stamp(event.get_dtend()), event.get_summary()))
        event = root.get_next_component(kind)
    errors = root.count_errors()
    single = {one for one in wanted if not re.fullmatch(r"Series \d+", one[2])}
    return events, errors, single ^ {one for one in found if one[0].startswith("2026-")}


def khal(path):
    """How many events it takes in, by its own count of what it stored."""
    with tempfile.TemporaryDirectory() as home:
        vdir = pathlib.Path(home, "calendar")
        vdir.mkdir()
        config = pathlib.Path(home, "config")
        config.write_text(
            f"[calendars]\n[[judge]]\npath = {vdir}\n[locale]\nlocal_timezone = UTC\ndefault_timezone = UTC\n"
            "timeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n"
            "datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n"
            f"[sqlite]\npath = {home}/khal.db\n")
        command = ["khal", "-c", str(config)]
        subprocess.run(
            [*command, "import", "--batch", "-a", "judge", str(path)], check=True, capture_output=True, timeout=540)
        return sum(len(re.findall(r"(?m)^BEGIN:VEVENT$", item.read_text(encoding="utf-8"))) for item in vdir.iterdir())


def main(folder):
    try:
        import gi

        gi.require_version("ICalGLib", "3.0")
        from gi.repository import ICalGLib
    except (ImportError, ValueError) as missing:
        print(f"libical is missing ({missing}); {ADVICE}", file=sys.stderr)
        return 2
    if shutil.which("khal") is None:
        print(f"khal is missing; {ADVICE}", file=sys.stderr)
        return 2
    paths = sorted(folder.glob("*.ics"))
    wrong = not paths
    for path in paths:
        count = len(re.findall(r"(?m)^BEGIN:VEVENT$", path.read_text(encoding="utf-8")))
        events, errors, unlike = libical(ICalGLib, path, expected(folder, path.stem))
        stored = khal(path)
        print(f"{path.name}: {count} events; libical {events}, {errors} errors, {len(unlike)} elsewhere; khal {stored}")
        for one in sorted(unlike)[:6]:
            print("  ", one)
        wrong |= events != count or errors > 0 or bool(unlike) or stored != count
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
