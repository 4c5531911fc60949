"""Writes zones.tsv: clocks that jump, and the rules that other implementations are known to get wrong.

A wall time in a gap is read with the offset before it, one in an overlap is the first of both (RFC 5545 section 3.3.5); two
wall times of one instant are one occurrence. Run with python3 in this folder.
"""
from datetime import datetime

import reference

NY, BERLIN, UTC = "America/New_York", "Europe/Berlin", "UTC"
CASES = [  # what, first wall time, zone, rule, window from, to
    ("gap of an hour", "2026-03-05T02:30", NY, "FREQ=DAILY;COUNT=6", "2026-03-01", "2026-05-01"),
    ("gap of an hour, weekly", "2026-03-01T02:15", NY, "FREQ=WEEKLY;COUNT=3", "2026-03-01", "2026-05-01"),
    ("gap, its first minute", "2026-03-07T02:00", NY, "FREQ=DAILY;COUNT=3", "2026-03-01", "2026-05-01"),
    ("gap, its end", "2026-03-07T03:00", NY, "FREQ=DAILY;COUNT=3", "2026-03-01", "2026-05-01"),
    ("gap, hourly through it", "2026-03-08T00:30", NY, "FREQ=HOURLY;COUNT=6", "2026-03-01", "2026-05-01"),
    ("gap, half-hourly through it", "2026-03-08T01:00", NY, "FREQ=MINUTELY;INTERVAL=30;COUNT=8", "2026-03-01", "2026-05-01"),
    ("gap, two times of a day are one", "2026-03-07T02:30", NY, "FREQ=DAILY;COUNT=6;BYHOUR=2,3;BYMINUTE=30", "2026-03-01", "2026-05-01"),
    ("overlap of an hour", "2026-10-29T01:30", NY, "FREQ=DAILY;COUNT=6", "2026-10-01", "2026-12-01"),
    ("overlap, its first minute", "2026-10-31T01:00", NY, "FREQ=DAILY;COUNT=3", "2026-10-01", "2026-12-01"),
    ("overlap, its end", "2026-10-31T02:00", NY, "FREQ=DAILY;COUNT=3", "2026-10-01", "2026-12-01"),
    ("overlap, hourly through it", "2026-11-01T00:30", NY, "FREQ=HOURLY;COUNT=5", "2026-10-01", "2026-12-01"),
    ("overlap, by day, hour, minute and second", "2010-11-01T01:30", NY, "FREQ=MONTHLY;BYDAY=1SU;BYHOUR=1;BYMINUTE=30;BYSECOND=0", "2026-06-01", "2027-03-01"),
    ("both in one series", "2026-01-04T02:30", NY, "FREQ=WEEKLY", "2026-03-01", "2026-11-15"),
    ("until is before the overlap's second hour", "2026-10-30T01:30", NY, "FREQ=DAILY;UNTIL=20261101T053000Z", "2026-10-01", "2026-12-01"),
    ("until is one second too early", "2026-10-30T01:30", NY, "FREQ=DAILY;UNTIL=20261101T052959Z", "2026-10-01", "2026-12-01"),
    ("until in the gap is read before it", "2026-03-06T02:30", NY, "FREQ=DAILY;UNTIL=20260308T023000", "2026-03-01", "2026-05-01"),
    ("until as a date, in winter", "2026-01-01T23:30", BERLIN, "FREQ=DAILY;UNTIL=20260103", "2026-01-01", "2026-05-01"),
    ("until as a date, the day of the gap", "2026-03-27T23:30", BERLIN, "FREQ=DAILY;UNTIL=20260329", "2026-03-01", "2026-05-01"),
    ("until as an instant of the next local day", "2026-03-27T00:30", BERLIN, "FREQ=DAILY;UNTIL=20260329T223000Z", "2026-03-01", "2026-05-01"),
    ("half an hour, gap", "2026-10-02T02:15", "Australia/Lord_Howe", "FREQ=DAILY;COUNT=5", "2026-09-01", "2026-12-01"),
    ("half an hour, gap, later", "2026-10-02T02:45", "Australia/Lord_Howe", "FREQ=DAILY;COUNT=5", "2026-09-01", "2026-12-01"),
    ("half an hour, overlap", "2026-04-03T01:45", "Australia/Lord_Howe", "FREQ=DAILY;COUNT=5", "2026-03-01", "2026-06-01"),
    ("half an hour, before the overlap", "2026-04-03T01:15", "Australia/Lord_Howe", "FREQ=DAILY;COUNT=5", "2026-03-01", "2026-06-01"),
    ("midnight skipped in Santiago", "2026-09-03T00:00", "America/Santiago", "FREQ=DAILY;COUNT=6", "2026-08-01", "2026-12-01"),
    ("half past midnight skipped in Santiago", "2026-08-23T00:30", "America/Santiago", "FREQ=WEEKLY;COUNT=4", "2026-08-01", "2026-12-01"),
    ("last hour twice in Santiago", "2026-04-02T23:30", "America/Santiago", "FREQ=DAILY;COUNT=5", "2026-03-01", "2026-06-01"),
    ("midnight skipped in Beirut", "2026-03-27T00:00", "Asia/Beirut", "FREQ=DAILY;COUNT=5", "2026-03-01", "2026-06-01"),
    ("last hour twice in Beirut", "2026-10-23T23:30", "Asia/Beirut", "FREQ=DAILY;COUNT=4", "2026-10-01", "2026-12-01"),
    ("a day skipped in Apia", "2011-12-28T09:00", "Pacific/Apia", "FREQ=DAILY;COUNT=6", "2011-12-01", "2012-02-01"),
    ("a Friday skipped in Apia", "2011-12-16T09:00", "Pacific/Apia", "FREQ=WEEKLY;COUNT=4", "2011-12-01", "2012-02-01"),
    ("quarter of an hour in Kathmandu", "2026-01-01T00:00", "Asia/Kathmandu", "FREQ=MONTHLY;COUNT=4", "2025-12-01", "2027-01-01"),
    ("local mean time", "1850-01-01T12:00", "Europe/Paris", "FREQ=YEARLY", "1908-01-01", "1914-01-01"),
    ("Sydney's spring", "2026-10-01T09:00", "Australia/Sydney", "FREQ=DAILY;COUNT=6", "2026-09-01", "2026-12-01"),
    ("week starts on Monday whatever the language", "2026-01-06T09:00", "Asia/Tokyo", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;COUNT=8", "2026-01-01", "2027-01-01"),
    ("week starts on Sunday when it says so", "2026-01-06T09:00", "Asia/Tokyo", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;COUNT=8;WKST=SU", "2026-01-01", "2027-01-01"),
    ("start kept across the clock change", "2017-03-20T08:00", BERLIN, "FREQ=DAILY;COUNT=10", "2017-03-01", "2017-06-01"),
    ("sparse days", "1997-09-02T09:00", UTC, "FREQ=DAILY;BYMONTH=1,3;BYMONTHDAY=1,3;BYDAY=TU,TH;COUNT=6", "1997-01-01", "2010-01-01"),
    ("sparse days, far", "1997-09-02T09:00", UTC, "FREQ=DAILY;BYMONTH=1,3;BYMONTHDAY=1,3;BYDAY=TU,TH", "2024-01-01", "2031-01-01"),
    ("week 53, Mondays", "1997-09-02T09:00", UTC, "FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO", "1997-01-01", "2040-01-01"),
    ("week 53, all days", "1997-09-02T09:00", UTC, "FREQ=YEARLY;BYWEEKNO=53", "2020-01-01", "2027-01-01"),
    ("last week, of a year that ends in week 1", "1997-09-02T09:00", UTC, "FREQ=YEARLY;BYWEEKNO=1;BYDAY=TU", "2024-01-01", "2032-01-01"),
    ("every day of the month in every month", "2026-01-31T09:00", UTC, "FREQ=YEARLY;BYMONTHDAY=31", "2026-01-01", "2028-01-01"),
    ("sparse positions", "1997-09-02T09:00", UTC, "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=5", "2026-01-01", "2028-01-01"),
    ("positions that hardly ever come", "1997-09-02T09:00", UTC, "FREQ=MONTHLY;BYMONTHDAY=29;BYMONTH=2;BYSETPOS=1", "1997-01-01", "2030-01-01"),
    ("positions that never come", "1997-09-02T09:00", UTC, "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=3", "1997-01-01", "2030-01-01"),
    ("February 30", "2026-01-01T12:00", UTC, "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "2026-01-01", "2126-01-01"),
    ("February 30, daily", "2026-01-01T12:00", UTC, "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=3", "2026-01-01", "2126-01-01"),
    ("leap day", "2016-02-29T10:00", BERLIN, "FREQ=YEARLY", "2016-01-01", "2033-01-01"),
    ("leap day in a century that has none", "2096-02-29T10:00", UTC, "FREQ=YEARLY;COUNT=3", "2096-01-01", "2120-01-01"),
    ("months without a 31st", "2026-01-31T12:00", UTC, "FREQ=MONTHLY;COUNT=8", "2026-01-01", "2028-01-01"),
    ("every twelve months from a leap day", "2020-02-29T12:00", UTC, "FREQ=MONTHLY;INTERVAL=12", "2020-01-01", "2033-01-01"),
    ("daily since the year 1", "0001-01-01T09:00", UTC, "FREQ=DAILY", "2026-01-01", "2026-01-08"),
    ("daily since 1900 in New York", "1900-01-01T09:00", NY, "FREQ=DAILY", "2026-03-05", "2026-03-12"),
    ("daily since 1900, counted", "1900-01-01T09:00", UTC, "FREQ=DAILY;COUNT=46022", "2025-12-28", "2026-02-01"),
    ("working days since 1900, counted", "1900-01-01T09:00", UTC, "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;COUNT=32870", "2025-12-20", "2026-02-01"),
    ("a thousand million days", "2026-01-01T09:00", UTC, "FREQ=DAILY;COUNT=1000000000", "2026-06-01", "2026-06-05"),
    ("the largest interval", "2026-01-01T09:00", UTC, "FREQ=DAILY;INTERVAL=2147483647", "2026-01-01", "2036-01-01"),
    ("the largest interval, weekly", "2026-01-01T09:00", UTC, "FREQ=WEEKLY;INTERVAL=2147483647;BYDAY=TH,FR", "2026-01-01", "2036-01-01"),
    ("the end of the calendar", "2026-01-01T09:00", UTC, "FREQ=WEEKLY;UNTIL=99991231T235959Z", "2050-01-01", "2050-02-01"),
    ("until before the start", "2026-01-05T09:00", UTC, "FREQ=DAILY;UNTIL=20260104T090000Z", "2026-01-01", "2026-02-01"),
    ("count and until, until first", "2026-01-05T09:00", UTC, "FREQ=DAILY;COUNT=5;UNTIL=20260107T090000Z", "2026-01-01", "2026-02-01"),
    ("count and until, count first", "2026-01-05T09:00", UTC, "FREQ=DAILY;COUNT=2;UNTIL=20260107T090000Z", "2026-01-01", "2026-02-01"),
    ("a start that the rule does not name", "2026-01-06T09:00", UTC, "FREQ=WEEKLY;BYDAY=MO;COUNT=3", "2026-01-01", "2026-03-01"),
]


# dateutil keeps an interval in the days of its calendar, which ends in 9999, and counts a thousand million one by one.
BY_HAND = {
    "the largest interval": "FREQ=DAILY;COUNT=1",
    "the largest interval, weekly": "FREQ=WEEKLY;BYDAY=TH,FR;COUNT=2",
    "a thousand million days": "FREQ=DAILY",
    "February 30, daily": "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
}


def rows():
    for what, first, zone, rule, begin, end in CASES:
        start = datetime.fromisoformat(first)
        window = reference.utc(begin), reference.utc(end)
        line = reference.row(what, start, zone, BY_HAND.get(what, rule), *window)
        columns = line.split("\t")
        columns[1] = columns[1].rjust(15, "0")
        columns[3] = rule
        yield "\t".join(columns)


if __name__ == "__main__":
    reference.write(
        "zones.tsv", "Clocks that jump, and rules known to be hard", "generated; the hard ones after public issue reports",
        "zones.py", rows())
