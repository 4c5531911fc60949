"""Writes rfc5545.tsv: the examples of RFC 5545 section 3.8.5.3 with the dates that the RFC itself lists.

The dates are kept here in the RFC's own notation: a year, EDT or EST, months and days. Run with python3 in this folder; it
also checks that python-dateutil agrees. Lists that the RFC ends with "..." are compared up to the last date it names. One
UNTIL is corrected: the three hours' example says 17:00Z and lists 15:00 EDT, which is 19:00Z.
"""
from datetime import datetime, timedelta, timezone

import reference

NEW_YORK = "America/New_York"
OFFSETS = {"EDT": timedelta(hours=-4), "EST": timedelta(hours=-5)}
MONTHS = dict(zip("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(), range(1, 13)))
WORKING_HOURS = " ".join(f"{hour:02}:{minute:02}" for hour in range(9, 17) for minute in (0, 20, 40))

EXAMPLES = [  # what, first day, rule, dates; "@" gives times of day other than 9:00
    ("daily for 10 occurrences", "1997-09-02", "FREQ=DAILY;COUNT=10", "1997 EDT Sep 2-11"),
    ("daily until December 24", "1997-09-02", "FREQ=DAILY;UNTIL=19971224T000000Z",
     "1997 EDT Sep 2-30 Oct 1-25 EST Oct 26-31 Nov 1-30 Dec 1-23"),
    ("every other day", "1997-09-02", "FREQ=DAILY;INTERVAL=2",
     "1997 EDT Sep 2 4 6 8 10 12 14 16 18 20 22 24 26 28 30 Oct 2 4 6 8 10 12 14 16 18 20 22 24"
     " EST Oct 26 28 30 Nov 1 3 5 7 9 11 13 15 17 19 21 23 25 27 29 Dec 1 3"),
    ("every 10 days, 5 occurrences", "1997-09-02", "FREQ=DAILY;INTERVAL=10;COUNT=5", "1997 EDT Sep 2 12 22 Oct 2 12"),
    ("every day in January, yearly", "1998-01-01",
     "FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA",
     "1998 EST Jan 1-31 1999 EST Jan 1-31 2000 EST Jan 1-31"),
    ("every day in January, daily", "1998-01-01", "FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1",
     "1998 EST Jan 1-31 1999 EST Jan 1-31 2000 EST Jan 1-31"),
    ("weekly for 10 occurrences", "1997-09-02", "FREQ=WEEKLY;COUNT=10",
     "1997 EDT Sep 2 9 16 23 30 Oct 7 14 21 EST Oct 28 Nov 4"),
    ("weekly until December 24", "1997-09-02", "FREQ=WEEKLY;UNTIL=19971224T000000Z",
     "1997 EDT Sep 2 9 16 23 30 Oct 7 14 21 EST Oct 28 Nov 4 11 18 25 Dec 2 9 16 23"),
    ("every other week", "1997-09-02", "FREQ=WEEKLY;INTERVAL=2;WKST=SU",
     "1997 EDT Sep 2 16 30 Oct 14 EST Oct 28 Nov 11 25 Dec 9 23 1998 EST Jan 6 20 Feb 3 17"),
    ("Tuesday and Thursday for five weeks, until", "1997-09-02",
     "FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH", "1997 EDT Sep 2 4 9 11 16 18 23 25 30 Oct 2"),
    ("Tuesday and Thursday for five weeks, count", "1997-09-02", "FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH",
     "1997 EDT Sep 2 4 9 11 16 18 23 25 30 Oct 2"),
    ("Monday, Wednesday, Friday of every other week until December 24", "1997-09-01",
     "FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR",
     "1997 EDT Sep 1 3 5 15 17 19 29 Oct 1 3 13 15 17 EST Oct 27 29 31 Nov 10 12 14 24 26 28 Dec 8 10 12 22"),
    ("Tuesday and Thursday of every other week, 8 occurrences", "1997-09-02",
     "FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH", "1997 EDT Sep 2 4 16 18 30 Oct 2 14 16"),
    ("first Friday of the month, 10 occurrences", "1997-09-05", "FREQ=MONTHLY;COUNT=10;BYDAY=1FR",
     "1997 EDT Sep 5 Oct 3 EST Nov 7 Dec 5 1998 EST Jan 2 Feb 6 Mar 6 Apr 3 EDT May 1 Jun 5"),
    ("first Friday of the month until December 24", "1997-09-05", "FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR",
     "1997 EDT Sep 5 Oct 3 EST Nov 7 Dec 5"),
    ("first and last Sunday of every other month", "1997-09-07", "FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU",
     "1997 EDT Sep 7 28 EST Nov 2 30 1998 EST Jan 4 25 Mar 1 29 EDT May 3 31"),
    ("second-to-last Monday of the month", "1997-09-22", "FREQ=MONTHLY;COUNT=6;BYDAY=-2MO",
     "1997 EDT Sep 22 Oct 20 EST Nov 17 Dec 22 1998 EST Jan 19 Feb 16"),
    ("third-to-last day of the month", "1997-09-28", "FREQ=MONTHLY;BYMONTHDAY=-3",
     "1997 EDT Sep 28 EST Oct 29 Nov 28 Dec 29 1998 EST Jan 29 Feb 26"),
    ("2nd and 15th of the month", "1997-09-02", "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15",
     "1997 EDT Sep 2 15 Oct 2 15 EST Nov 2 15 Dec 2 15 1998 EST Jan 2 15"),
    ("first and last day of the month", "1997-09-30", "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1",
     "1997 EDT Sep 30 Oct 1 EST Oct 31 Nov 1 30 Dec 1 31 1998 EST Jan 1 31 Feb 1"),
    ("10th to 15th of every 18th month", "1997-09-10",
     "FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15", "1997 EDT Sep 10-15 1999 EST Mar 10 11 12 13"),
    ("every Tuesday of every other month", "1997-09-02", "FREQ=MONTHLY;INTERVAL=2;BYDAY=TU",
     "1997 EDT Sep 2 9 16 23 30 EST Nov 4 11 18 25 1998 EST Jan 6 13 20 27 Mar 3 10 17 24 31"),
    ("June and July", "1997-06-10", "FREQ=YEARLY;COUNT=10;BYMONTH=6,7",
     "1997 EDT Jun 10 Jul 10 1998 EDT Jun 10 Jul 10 1999 EDT Jun 10 Jul 10 2000 EDT Jun 10 Jul 10 2001 EDT Jun 10 Jul 10"),
    ("January, February, March of every other year", "1997-03-10", "FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3",
     "1997 EST Mar 10 1999 EST Jan 10 Feb 10 Mar 10 2001 EST Jan 10 Feb 10 Mar 10 2003 EST Jan 10 Feb 10 Mar 10"),
    ("1st, 100th and 200th day of every third year", "1997-01-01", "FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200",
     "1997 EST Jan 1 EDT Apr 10 Jul 19 2000 EST Jan 1 EDT Apr 9 Jul 18 2003 EST Jan 1 EDT Apr 10 Jul 19 2006 EST Jan 1"),
    ("20th Monday of the year", "1997-05-19", "FREQ=YEARLY;BYDAY=20MO", "1997 EDT May 19 1998 EDT May 18 1999 EDT May 17"),
    ("Monday of week 20", "1997-05-12", "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO",
     "1997 EDT May 12 1998 EDT May 11 1999 EDT May 17"),
    ("every Thursday in March", "1997-03-13", "FREQ=YEARLY;BYMONTH=3;BYDAY=TH",
     "1997 EST Mar 13 20 27 1998 EST Mar 5 12 19 26 1999 EST Mar 4 11 18 25"),
    ("every Thursday in June, July and August", "1997-06-05", "FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8",
     "1997 EDT Jun 5 12 19 26 Jul 3 10 17 24 31 Aug 7 14 21 28 1998 EDT Jun 4 11 18 25 Jul 2 9 16 23 30 Aug 6 13 20 27"
     " 1999 EDT Jun 3 10 17 24 Jul 1 8 15 22 29 Aug 5 12 19 26"),
    ("every Friday the 13th", "1997-09-02", "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
     "1998 EST Feb 13 Mar 13 Nov 13 1999 EDT Aug 13 2000 EDT Oct 13"),
    ("first Saturday after the first Sunday", "1997-09-13", "FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13",
     "1997 EDT Sep 13 Oct 11 EST Nov 8 Dec 13 1998 EST Jan 10 Feb 7 Mar 7 EDT Apr 11 May 9 Jun 13"),
    ("presidential elections", "1996-11-05", "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8",
     "1996 EST Nov 5 2000 EST Nov 7 2004 EST Nov 2"),
    ("third of Tuesday, Wednesday, Thursday", "1997-09-04", "FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3",
     "1997 EDT Sep 4 Oct 7 EST Nov 6"),
    ("second-to-last weekday of the month", "1997-09-29", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2",
     "1997 EDT Sep 29 EST Oct 30 Nov 27 Dec 30 1998 EST Jan 29 Feb 26 Mar 30"),
    ("every 3 hours of one day", "1997-09-02", "FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T190000Z",
     "1997 EDT Sep 2 @ 09:00 12:00 15:00"),
    ("every 15 minutes, 6 occurrences", "1997-09-02", "FREQ=MINUTELY;INTERVAL=15;COUNT=6",
     "1997 EDT Sep 2 @ 09:00 09:15 09:30 09:45 10:00 10:15"),
    ("every hour and a half, 4 occurrences", "1997-09-02", "FREQ=MINUTELY;INTERVAL=90;COUNT=4",
     "1997 EDT Sep 2 @ 09:00 10:30 12:00 13:30"),
    ("every 20 minutes from 9:00 to 16:40, daily", "1997-09-02",
     "FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40",
     f"1997 EDT Sep 2 @ {WORKING_HOURS} Sep 3 @ {WORKING_HOURS}"),
    ("every 20 minutes from 9:00 to 16:40, by the minute", "1997-09-02",
     "FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16",
     f"1997 EDT Sep 2 @ {WORKING_HOURS} Sep 3 @ {WORKING_HOURS}"),
    ("week from Monday", "1997-08-05", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", "1997 EDT Aug 5 10 19 24"),
    ("week from Sunday", "1997-08-05", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", "1997 EDT Aug 5 17 19 31"),
    ("a date that February lacks", "2007-01-15", "FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5",
     "2007 EST Jan 15 30 Feb 15 EDT Mar 15 30"),
]


def instants(notation):
    found, year, offset, month, timed = [], 0, None, 0, None
    for word in notation.split():
        if word in OFFSETS:
            offset = OFFSETS[word]
        elif word in MONTHS:
            month, timed = MONTHS[word], None
        elif word == "@":
            timed = found.pop()
        elif ":" in word:
            hour, minute = map(int, word.split(":"))
            found.append(timed + timedelta(hours=hour - 9, minutes=minute))
        elif len(word) == 4 and word.isdigit():
            year = int(word)
        else:
            first, _, last = word.partition("-")
            for day in range(int(first), int(last or first) + 1):
                found.append(datetime(year, month, day, 9, tzinfo=timezone.utc) - offset)
    return found


def rows():
    for what, day, rule, notation in EXAMPLES:
        start = datetime.fromisoformat(day) + timedelta(hours=9)
        expected = instants(notation)
        closed = "COUNT" in rule or "UNTIL" in rule
        begin = reference.place(start, NEW_YORK)
        end = expected[-1] + (timedelta(days=3650) if closed else timedelta(minutes=1))
        line = reference.row(what, start, NEW_YORK, rule, begin, end)
        if line.split("\t")[-1] != ",".join(map(reference.compact, expected)):
            raise SystemExit(f"python-dateutil and the RFC differ: {what}\n{line}\n{expected}")
        yield line


if __name__ == "__main__":
    reference.write(
        "rfc5545.tsv", "Examples of RFC 5545, in New York", "RFC 5545 section 3.8.5.3, dates as listed there", "rfc5545.py", rows())
