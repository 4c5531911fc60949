"""Writes families.tsv and illegal.tsv: every frequency with every kind of part, systematically.

families.tsv has each legal rule three times: with COUNT, with INTERVAL and COUNT, and without an end in a window that is far
from the first occurrence (near for rules by the hour or minute). illegal.tsv has what section 3.3.10 forbids, and what is
no rule at all; nothing but the first occurrence may come of those. Run with python3 in this folder.
"""
from datetime import datetime, timedelta

import reference

START = datetime(1997, 9, 2, 9)
FREQUENCIES = ["YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY", "MINUTELY"]
PARTS = """
-
BYMONTH=1,3
BYMONTHDAY=1,3
BYMONTHDAY=-1
BYMONTHDAY=5,-3
BYMONTHDAY=31
BYMONTH=1,3;BYMONTHDAY=5,7
BYMONTH=2;BYMONTHDAY=29
BYDAY=TU,TH
BYDAY=MO,TU,WE,TH,FR
BYDAY=1TU,-1TH
BYDAY=3TU,-3TH
BYDAY=5FR
BYDAY=-5MO
BYDAY=13SA,-10SA
BYDAY=1MO,2TU,-1FR
BYMONTH=1,3;BYDAY=TU,TH
BYMONTH=1,3;BYDAY=1TU,-1TH
BYMONTH=1,3;BYDAY=3TU,-3TH
BYMONTHDAY=1,3;BYDAY=TU,TH
BYMONTHDAY=13;BYDAY=FR
BYMONTH=1,3;BYMONTHDAY=1,3;BYDAY=TU,TH
BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8
BYYEARDAY=1,100,200,365
BYYEARDAY=-365,-266,-166,-1
BYYEARDAY=366
BYYEARDAY=-366
BYMONTH=4,7;BYYEARDAY=1,100,200,365
BYMONTH=4,7;BYYEARDAY=-365,-266,-166,-1
BYYEARDAY=1,2,3,4,5,6,7;BYDAY=MO
BYYEARDAY=60;BYMONTHDAY=1
BYWEEKNO=20
BYWEEKNO=1
BYWEEKNO=-1
BYWEEKNO=53
BYWEEKNO=1;BYDAY=MO
BYWEEKNO=1;BYDAY=MO;WKST=SU
BYWEEKNO=52;BYDAY=SU
BYWEEKNO=52;BYDAY=SU;WKST=TH
BYWEEKNO=-1;BYDAY=SU
BYWEEKNO=53;BYDAY=MO
BYWEEKNO=53;BYDAY=MO,FR;WKST=SU
BYWEEKNO=1,20,-10;BYDAY=WE
BYMONTH=1;BYWEEKNO=1,53
BYWEEKNO=10;BYMONTHDAY=8
BYDAY=TU,SU
BYDAY=TU,SU;WKST=SU
BYDAY=TU,SU;WKST=WE
BYHOUR=6,18
BYMINUTE=6,18
BYSECOND=6,18
BYHOUR=6,18;BYMINUTE=6,18
BYHOUR=6,18;BYSECOND=6,18
BYMINUTE=6,18;BYSECOND=6,18
BYHOUR=6,18;BYMINUTE=6,18;BYSECOND=6,18
BYHOUR=9;BYMINUTE=0;BYSECOND=0
BYHOUR=9,10;BYMINUTE=0,20,40
BYHOUR=23;BYMINUTE=0,30;BYDAY=SU
BYMONTHDAY=13,15;BYHOUR=6,18;BYSETPOS=3,-3
BYMONTHDAY=15;BYHOUR=6,18;BYSETPOS=2,-2
BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1
BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1
BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2
BYDAY=TU,WE,TH;BYSETPOS=3
BYDAY=TU,TH;BYHOUR=6,18;BYSETPOS=1,-1
BYDAY=MO,TU;BYSETPOS=1
BYDAY=SU,TU;BYSETPOS=1;WKST=SU
BYDAY=SU,MO,TU,WE,TH,FR,SA;BYSETPOS=5
BYYEARDAY=45,46;BYSETPOS=2
BYWEEKNO=20,30;BYDAY=MO,WE;BYSETPOS=-1
BYMONTHDAY=28,29,30;BYSETPOS=-1
BYMONTH=6;BYDAY=5SU,1MO;BYSETPOS=2
BYHOUR=8,12;BYMINUTE=15,45;BYSETPOS=1,3
BYMINUTE=15,30,45;BYSETPOS=-1
BYMINUTE=15,45;BYSECOND=0,30;BYSETPOS=3,-3
BYHOUR=6,18;BYDAY=MO;BYSETPOS=2
BYDAY=TU,TH;BYSETPOS=100
""".split()
MIXED = ["BYDAY=1MO,TU", "BYDAY=TH,-1FR", "BYMONTH=3,9;BYDAY=2WE,SU"]  # a numbered weekday beside one without a number

# By the hour or minute these never come true, and dateutil would look for them until the year 9999.
NEVER = {
    "HOURLY": {"BYHOUR=6,18;BYDAY=MO;BYSETPOS=2", "BYYEARDAY=45,46;BYSETPOS=2"},
    "MINUTELY": {"BYHOUR=6,18;BYDAY=MO;BYSETPOS=2", "BYYEARDAY=45,46;BYSETPOS=2", "BYHOUR=8,12;BYMINUTE=15,45;BYSETPOS=1,3"},
}
for never in NEVER.values():
    never |= {parts for parts in PARTS if "BYSETPOS" in parts and "BYMINUTE" not in parts and not parts.endswith(("=1", "=-1"))}

FORBIDDEN = {"BYWEEKNO": set(FREQUENCIES) - {"YEARLY"}, "BYYEARDAY": {"MONTHLY", "WEEKLY", "DAILY"}, "BYMONTHDAY": {"WEEKLY"}}


def why_illegal(frequency, parts):
    given = reference.parts_of(parts) if parts != "-" else {}
    for name, frequencies in FORBIDDEN.items():
        if name in given and frequency in frequencies:
            return f"{name} in a {frequency} rule"
    if any(len(day) > 2 for day in given.get("BYDAY", "").split(",")):
        if frequency not in ("MONTHLY", "YEARLY"):
            return f"a numbered BYDAY in a {frequency} rule"
        if "BYWEEKNO" in given:
            return "a numbered BYDAY beside BYWEEKNO"
    return None


def within(rule, begin, longest):
    """The longest of ever shorter windows that holds no more than 12 occurrences."""
    days = longest
    while days > 1 and len(reference.starts(rule, START, "UTC", begin, begin + timedelta(days=days))) > 12:
        days = days * 2 // 3
    return begin + timedelta(days=days)


def rows():
    for frequency in FREQUENCIES:
        for parts in PARTS + MIXED:
            if why_illegal(frequency, parts) or parts in NEVER.get(frequency, ()):
                continue
            if parts in MIXED and frequency not in ("MONTHLY", "YEARLY"):
                continue
            rule = f"FREQ={frequency}" + (";INTERVAL=10" if frequency == "MINUTELY" else "") + (";" + parts if parts != "-" else "")
            begin = reference.utc("1997-09-02")
            yield reference.row(f"{frequency} {parts} count", START, "UTC", rule + ";COUNT=5", begin, reference.utc("2022-01-01"))
            if frequency != "MINUTELY":
                other = rule + ";INTERVAL=2;COUNT=4"
                yield reference.row(f"{frequency} {parts} interval", START, "UTC", other, begin, reference.utc("2040-01-01"))
            far = {"HOURLY": "1999-02-01", "MINUTELY": "1997-12-30"}.get(frequency, "2024-02-20")
            longest = {"HOURLY": 70, "MINUTELY": 40}.get(frequency, 6000)
            window = reference.utc(far)
            yield reference.row(f"{frequency} {parts} far", START, "UTC", rule, window, within(rule, window, longest))
        yield from intervals(frequency)


def intervals(frequency):
    window = reference.utc("1997-09-01")
    for interval in (3, 7, 20, 92, 100, 1000):
        if frequency == "MINUTELY" and interval < 5:
            continue
        rule = f"FREQ={frequency};INTERVAL={interval}"
        period = {"YEARLY": 366, "MONTHLY": 31, "WEEKLY": 7, "DAILY": 1}.get(frequency, 1 / 24)
        longest = min(200 * 366, 10 * interval * period)
        yield reference.row(f"{frequency} every {interval}", START, "UTC", rule, window, within(rule, window, longest))
    for until in ("19970902T085959Z", "19970902T090000Z", "19970904T090000Z", "19970904T085959Z", "19970905", "19970901", "19990902"):
        if frequency == "MINUTELY":
            rule = f"FREQ=MINUTELY;INTERVAL=360;UNTIL={until}"
        else:
            rule = f"FREQ={frequency};UNTIL={until}"
        yield reference.row(f"{frequency} until {until}", START, "UTC", rule, window, within(rule, window, 400 if frequency in NEVER else 4000))


NO_RULES = [  # rule, what it breaks
    ("nonsense", "no rule"),
    ("FREQ", "no value"),
    ("FREQ=", "no frequency"),
    ("INTERVAL=2", "no frequency"),
    ("FREQ=FORTNIGHTLY", "unknown frequency"),
    ("FREQ=DAILY;FREQ=WEEKLY", "a part twice"),
    ("FREQ=WEEKLY;BYDAY=MO;BYDAY=TU", "a part twice"),
    ("FREQ=DAILY;FOO=1", "unknown part"),
    ("FREQ=DAILY;FOO", "no value"),
    ("FREQ=YEARLY;BYEASTER=0", "unknown part"),
    ("FREQ=DAILY;INTERVAL=0", "interval below 1"),
    ("FREQ=DAILY;INTERVAL=-1", "interval below 1"),
    ("FREQ=DAILY;INTERVAL=1.5", "interval no whole number"),
    ("FREQ=DAILY;INTERVAL=x", "interval no number"),
    ("FREQ=DAILY;INTERVAL=", "interval empty"),
    ("FREQ=DAILY;COUNT=0", "count below 1"),
    ("FREQ=DAILY;COUNT=-3", "count below 1"),
    ("FREQ=DAILY;COUNT=+3", "count has no sign"),
    ("FREQ=DAILY;COUNT=three", "count no number"),
    ("FREQ=DAILY;COUNT=1e3", "count no number"),
    ("FREQ=DAILY;UNTIL=tomorrow", "until no date"),
    ("FREQ=DAILY;UNTIL=", "until empty"),
    ("FREQ=DAILY;UNTIL=2026-01-03", "until not in basic form"),
    ("FREQ=DAILY;UNTIL=20260230", "no such day"),
    ("FREQ=DAILY;UNTIL=20260230T090000Z", "no such day"),
    ("FREQ=DAILY;UNTIL=20260103T250000Z", "no such hour"),
    ("FREQ=DAILY;UNTIL=20260103T090000+0100", "until has an offset"),
    ("FREQ=DAILY;WKST=XX", "unknown weekday"),
    ("FREQ=DAILY;WKST=1MO", "wkst has no number"),
    ("FREQ=WEEKLY;BYDAY=XX", "unknown weekday"),
    ("FREQ=WEEKLY;BYDAY=", "empty list"),
    ("FREQ=WEEKLY;BYDAY=MO,,TU", "empty item"),
    ("FREQ=WEEKLY;BYDAY=MO,", "empty item"),
    ("FREQ=MONTHLY;BYDAY=0MO", "0 is no position"),
    ("FREQ=YEARLY;BYDAY=54MO", "position above 53"),
    ("FREQ=YEARLY;BYDAY=-54MO", "position below -53"),
    ("FREQ=YEARLY;BYMONTH=0", "no such month"),
    ("FREQ=YEARLY;BYMONTH=13", "no such month"),
    ("FREQ=YEARLY;BYMONTH=-1", "months have no sign"),
    ("FREQ=MONTHLY;BYMONTHDAY=0", "no such day"),
    ("FREQ=MONTHLY;BYMONTHDAY=32", "no such day"),
    ("FREQ=MONTHLY;BYMONTHDAY=-32", "no such day"),
    ("FREQ=YEARLY;BYYEARDAY=0", "no such day"),
    ("FREQ=YEARLY;BYYEARDAY=367", "no such day"),
    ("FREQ=YEARLY;BYWEEKNO=0", "no such week"),
    ("FREQ=YEARLY;BYWEEKNO=54", "no such week"),
    ("FREQ=DAILY;BYHOUR=24", "no such hour"),
    ("FREQ=DAILY;BYHOUR=-1", "hours have no sign"),
    ("FREQ=DAILY;BYMINUTE=60", "no such minute"),
    ("FREQ=DAILY;BYSECOND=61", "no such second"),
    ("FREQ=DAILY;BYSECOND=99999999999", "no such second"),
    ("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=0", "0 is no position"),
    ("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=367", "position above 366"),
    ("FREQ=MONTHLY;BYSETPOS=1", "positions of nothing"),
    ("FREQ=DAILY;COUNT=\u0665", "digits of another alphabet"),
    ("FREQ=MONTHLY;BYMONTHDAY=\uff11\uff15", "digits of another alphabet"),
    ("FREQ=DA\u0131LY", "letter whose upper case is I"),
    ("FREQ=\u017fECONDLY", "letter whose upper case is S"),
]


def illegal():
    seen = dict.fromkeys(rule for rule, _ in NO_RULES)
    yield from ("\t".join(one) for one in NO_RULES)
    for frequency in FREQUENCIES:
        for parts in PARTS:
            why = why_illegal(frequency, parts)
            rule = f"FREQ={frequency};{parts}"
            if why and rule not in seen:
                yield f"{rule}\t{why}"
    yield "FREQ=YEARLY;BYWEEKNO=20;BYDAY=1MO\ta numbered BYDAY beside BYWEEKNO"


def write_illegal():
    with open("illegal.tsv", "w", newline="\n", encoding="utf-8") as out:
        out.write("# What RFC 5545 section 3.3.10 forbids, and what is no rule: only the first occurrence counts.\n")
        out.write("# Written by families.py; do not edit by hand.\n# Columns: rule, what it breaks.\n")
        out.writelines(line + "\n" for line in illegal())


if __name__ == "__main__":
    reference.write("families.tsv", "Every frequency with every kind of part", "generated", "families.py", rows())
    write_illegal()
