"""Writes sampled.tsv: 400 legal rules drawn at random, the same at each run, with windows far from the first occurrence.

Run with python3 in this folder.
"""
from datetime import datetime, timedelta
from random import Random

import reference

DRAW = Random(5545)
HOW_MANY = 400
ZONES = ["UTC", "America/New_York", "Europe/Berlin", "Asia/Kolkata", "Australia/Lord_Howe", "America/Sao_Paulo",
         "Pacific/Auckland", "Asia/Kathmandu", "Africa/Cairo"]
FREQUENCIES = ["YEARLY"] * 5 + ["MONTHLY"] * 6 + ["WEEKLY"] * 6 + ["DAILY"] * 5 + ["HOURLY"] * 2 + ["MINUTELY"]


def several(choices, most):
    return ",".join(map(str, sorted(DRAW.sample(list(choices), DRAW.randint(1, most)), key=lambda one: (str(one)))))


def either_sign(most):
    return [*range(1, most + 1), *range(-most, 0)]


def by_day(frequency):
    if frequency in ("MONTHLY", "YEARLY") and DRAW.random() < 0.5:
        most = 5 if frequency == "MONTHLY" else 52
        numbers = DRAW.choice([either_sign(2), either_sign(most)])
        return ",".join(dict.fromkeys(f"{DRAW.choice(numbers)}{DRAW.choice(reference.DAYS)}" for _ in range(DRAW.randint(1, 3))))
    return several(reference.DAYS, 5)


def days(frequency):
    parts = {}
    if DRAW.random() < 0.3:
        parts["BYMONTH"] = several(range(1, 13), 4)
    if frequency == "YEARLY" and DRAW.random() < 0.2:
        parts["BYWEEKNO"] = several([*range(1, 54), *range(-51, 0)], 4)
        if DRAW.random() < 0.7:
            parts["BYDAY"] = several(reference.DAYS, 3)
    elif DRAW.random() < 0.45:
        parts["BYDAY"] = by_day(frequency)
    if frequency != "WEEKLY" and DRAW.random() < 0.25:
        parts["BYMONTHDAY"] = several(either_sign(31), 7)
    if frequency in ("YEARLY", "HOURLY", "MINUTELY") and DRAW.random() < 0.15:
        parts["BYYEARDAY"] = several(either_sign(366), 20)
    return parts


def times(frequency):
    parts = {}
    if DRAW.random() < 0.2:
        parts["BYHOUR"] = several(range(24), 3)
    if DRAW.random() < 0.15:
        parts["BYMINUTE"] = several(range(0, 60, 5), 3)
    if DRAW.random() < 0.05:
        parts["BYSECOND"] = several(range(60), 2)
    return parts


def rule():
    frequency = DRAW.choice(FREQUENCIES)
    parts = {"FREQ": frequency}
    if DRAW.random() < 0.5 or frequency == "MINUTELY":
        parts["INTERVAL"] = str(DRAW.choice([5, 10, 30, 45, 90]) if frequency == "MINUTELY" else DRAW.choice([1, 2, 2, 3, 4, 6, 13]))
    parts |= days(frequency) | times(frequency)
    if len(parts) > 2 and any(name.startswith("BY") for name in parts) and DRAW.random() < 0.2:
        parts["BYSETPOS"] = several(either_sign(4), 2)
    if DRAW.random() < 0.4:
        parts["WKST"] = DRAW.choice(reference.DAYS)
    return parts


def limited(parts, start):
    chance = DRAW.random()
    if chance < 0.3:
        parts["COUNT"] = str(DRAW.choice([1, 3, 10, 52, 400]))
    elif chance < 0.6:
        last = start + timedelta(days=DRAW.randint(0, 4000), seconds=DRAW.randint(0, 86399))
        parts["UNTIL"] = last.strftime(DRAW.choice(["%Y%m%d", "%Y%m%dT%H%M%SZ", "%Y%m%dT%H%M%S"]))
    return parts


def is_usable(parts):
    """Legal and followed; what by the hour or minute may never come true keeps dateutil busy until the year 9999."""
    by_hour = parts["FREQ"] in ("HOURLY", "MINUTELY")
    if by_hour and ("BYSETPOS" in parts or "BYYEARDAY" in parts) or reference.most_per_day(reference.rule_of(parts)) > 288:
        return False
    days_given = {"BYDAY", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO"} & set(parts)
    return not (by_hour and len(days_given) > 1)


def window(text, start, zone, begin, length):
    """The longest of ever shorter windows that holds no more than 12 occurrences."""
    while length > 1 and len(reference.starts(text, start, zone, begin, begin + timedelta(days=length))) > 12:
        length //= 2
    return begin + timedelta(days=length)


def case(parts, number):
    by_hour = parts["FREQ"] in ("HOURLY", "MINUTELY")
    start = datetime(DRAW.randint(2012, 2026), 1, 1) + timedelta(days=DRAW.randint(0, 364), minutes=5 * DRAW.randint(0, 287))
    zone = DRAW.choice(ZONES)
    text = reference.rule_of(limited(parts, start))
    away = DRAW.choice([-3, 0, DRAW.randint(0, 20 if by_hour else 3500)])
    begin = reference.place(start, zone) + timedelta(days=away)
    end = window(text, start, zone, begin, 30 if by_hour else 7000)
    found = reference.starts(text, start, zone, begin, end)
    excluded = []
    if found and DRAW.random() < 0.3:
        excluded = DRAW.sample(found, min(2, len(found))) + [found[0] + timedelta(seconds=1)]
    return found, reference.row(f"sample {number}", start, zone, text, begin, end, excluded)


def rows():
    empty, number = 0, 0
    while number < HOW_MANY:
        parts = rule()
        if not is_usable(parts):
            continue
        found, line = case(parts, number + 1)
        empty += not found
        if found or empty <= HOW_MANY // 10:
            number += 1
            yield line


if __name__ == "__main__":
    reference.write("sampled.tsv", "Rules drawn at random", "generated from the seed 5545", "sampled.py", rows())
