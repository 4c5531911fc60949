"""What a rule means, by python-dateutil for wall times and by zoneinfo for their place on the time line.

Five readings differ from plain dateutil, each taken from RFC 5545:
- A WEEKLY rule with BYSETPOS counts positions in the whole week, also in the first one. dateutil begins its first week at
  DTSTART, so here it is given the first day of that week; what lies before DTSTART is dropped afterwards.
- BYDAY=1MO,TU names the first Monday and every Tuesday. dateutil wants a day to be both, so here two rules are united.
- No month has a sixth Monday. dateutil fails on some such numbers, so they are taken out of the rule first.
- Week 1 is the first with four days in the year, so January 1 and 2 of 2022 are in week 52 of 2021. dateutil takes them for
  week 53, so weeks are counted here. Where the rule has positions too, dateutil's weeks are used, far from January.
- UNTIL is an instant; as a date it includes that local day. dateutil compares wall times, so it is compared here.
"""
from datetime import date, datetime, time, timedelta, timezone
from heapq import merge
from itertools import islice, takewhile
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

LAST_YEAR = 2200  # no window is later
DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]


def parts_of(rule):
    return dict(part.split("=", 1) for part in rule.split(";"))


def rule_of(parts):
    return ";".join(f"{name}={value}" for name, value in parts.items())


def place(wall, zone):
    """Section 3.3.5: fold 0 is the offset before a gap, and the first of two equal wall times."""
    return wall.replace(tzinfo=ZoneInfo(zone), fold=0).astimezone(timezone.utc)


def last_instant(until, zone):
    if "T" not in until:
        day = datetime.strptime(until, "%Y%m%d").date() + timedelta(days=1)
        midnight = datetime.combine(day, time())
        # Where midnight is skipped, its place by the offset before the gap is the jump itself: the day's first instant.
        return place(midnight, zone) - timedelta(microseconds=1)
    wall = datetime.strptime(until.rstrip("Z"), "%Y%m%dT%H%M%S")
    return wall.replace(tzinfo=timezone.utc) if until.endswith("Z") else place(wall, zone)


def walls(rule, start):
    """Wall times of a rule without UNTIL, in order."""
    parts = parts_of(rule)
    count = int(parts.pop("COUNT")) if "COUNT" in parts else None
    days = parts.get("BYDAY", "").split(",")
    if parts["FREQ"] == "MONTHLY" or "BYMONTH" in parts:
        days = [day for day in days if abs(int(day[:-2] or 1)) <= 5]
        if "BYDAY" in parts and not days:
            return iter(())
        if "BYDAY" in parts:
            parts["BYDAY"] = ",".join(days)
    plain = [day for day in days if len(day) == 2]
    if plain and len(plain) < len(days):
        if "BYSETPOS" in parts:
            raise ValueError("a union of rules has no positions")
        numbered = [day for day in days if len(day) > 2]
        both = merge(*(iter(rrulestr(rule_of({**parts, "BYDAY": ",".join(some)}), dtstart=start)) for some in (plain, numbered)))
        return islice(without_repetition(both), count)
    if parts["FREQ"] == "WEEKLY" and "BYSETPOS" in parts:
        first = DAYS.index(parts.get("WKST", "MO"))
        week = datetime.combine(start.date() - timedelta(days=(start.weekday() - first) % 7), time())
        parts.setdefault("BYDAY", DAYS[start.weekday()])
        parts.setdefault("BYHOUR", start.hour)
        parts.setdefault("BYMINUTE", start.minute)
        parts.setdefault("BYSECOND", start.second)
        return islice((wall for wall in rrulestr(rule_of(parts), dtstart=week) if wall >= start), count)
    if "BYWEEKNO" in parts and "BYSETPOS" not in parts:
        weeks = set(map(int, parts.pop("BYWEEKNO").split(",")))
        parts.setdefault("BYDAY", ",".join(DAYS))
        week_start = DAYS.index(parts.get("WKST", "MO"))
        known = takewhile(lambda wall: wall.year < LAST_YEAR, rrulestr(rule_of(parts), dtstart=start))
        return islice((wall for wall in known if weeks & set(week_numbers(wall.date(), week_start))), count)
    try:
        return islice(rrulestr(rule_of(parts), dtstart=start), count)
    except ValueError as error:
        if "empty" in str(error):  # dateutil says so when an interval never meets the hours or minutes
            return iter(())
        raise


def first_week(year, week_start):
    """The first day of the first week that has at least four days in the year."""
    january = date(year, 1, 1)
    start = january - timedelta(days=(january.weekday() - week_start) % 7)
    return start if (start + timedelta(days=7) - january).days >= 4 else start + timedelta(days=7)


def week_numbers(day, week_start):
    """The number of a day's week from the start of the year to which the week belongs, and from its end."""
    year = max(year for year in (day.year - 1, day.year, day.year + 1) if first_week(year, week_start) <= day)
    number = (day - first_week(year, week_start)).days // 7 + 1
    if week_start == 0 and (year, number) != day.isocalendar()[:2]:
        raise AssertionError(day)
    return number, number - 1 - (first_week(year + 1, week_start) - first_week(year, week_start)).days // 7


def without_repetition(ordered):
    last = None
    for one in ordered:
        if one != last:
            yield one
        last = one


def starts(rule, start, zone, begin, end, excluded=()):
    """Instants at which an occurrence starts in [begin, end); two wall times of one instant are one occurrence."""
    parts = parts_of(rule)
    until = last_instant(parts.pop("UNTIL"), zone) if "UNTIL" in parts else None
    found = set()
    for wall in walls(rule_of(parts), start):
        at = place(wall, zone)
        if at >= end + timedelta(days=2) or until and at - timedelta(days=2) > until:
            break
        if begin <= at < end and not (until and at > until):
            found.add(at)
    return sorted(found - set(excluded))


def most_per_day(rule):
    """How many moments of a day a rule names, hours that limit an hourly rule left aside."""
    parts = parts_of(rule)
    several = {name: len(parts[name].split(",")) if name in parts else 1 for name in ("BYHOUR", "BYMINUTE", "BYSECOND")}
    interval = int(parts.get("INTERVAL", 1))
    if parts["FREQ"] == "MINUTELY":
        return -(-1440 // interval) * several["BYSECOND"]
    if parts["FREQ"] == "HOURLY":
        return -(-24 // interval) * several["BYMINUTE"] * several["BYSECOND"]
    return several["BYHOUR"] * several["BYMINUTE"] * several["BYSECOND"]


def utc(text):
    return datetime.fromisoformat(text).replace(tzinfo=timezone.utc)


def compact(at):
    return at.strftime("%Y%m%dT%H%M%SZ")


def row(name, start, zone, rule, begin, end, excluded=()):
    found = starts(rule, start, zone, begin, end, excluded)
    return "\t".join([
        name, start.strftime("%Y%m%dT%H%M%S"), zone, rule, ",".join(map(compact, excluded)), compact(begin), compact(end),
        ",".join(map(compact, found))])


HEADER = """\
# {title}
# Origin: {origin}
# Written by {script} with python-dateutil {version} and zoneinfo; do not edit by hand.
# Columns: case, first wall time, zone, rule, excluded instants, window from (inclusive), to (exclusive), expected starts.
"""


def write(file, title, origin, script, rows):
    import dateutil
    with open(file, "w", newline="\n") as out:
        out.write(HEADER.format(title=title, origin=origin, script=script, version=dateutil.__version__))
        out.writelines(line + "\n" for line in rows)
