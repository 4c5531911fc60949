"""From rows to occurrences, local days and working windows, by the written definitions."""

from datetime import date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

UTC = timezone.utc
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MS = timedelta(milliseconds=1)
DAY_MS = 86_400_000
AWAY_WORDS = ["vacation", "out of office", "pto", "urlaub", "sick leave", "on leave", "day off"]


def instant(text):
    return datetime.fromisoformat(text.replace("Z", "+00:00"))


def ms(moment):
    return (moment - EPOCH) // MS


def moment(millis):
    return EPOCH + millis * MS


def on_zone(wall, zone):
    """RFC 5545 section 3.3.5: the offset before a gap; the first of two equal wall times."""
    return wall.replace(tzinfo=zone, fold=0).astimezone(UTC)


def local_date(millis, zone):
    return moment(millis).astimezone(zone).date()


def start_of(day, zone):
    """The first millisecond whose local date is this one or a later one, found by bisection."""
    low = ms(datetime(day.year, day.month, day.day, tzinfo=UTC)) - 2 * DAY_MS
    high = low + 4 * DAY_MS
    while low < high:
        middle = (low + high) // 2
        if local_date(middle, zone) >= day:
            high = middle
        else:
            low = middle + 1
    return low


def derive(event, person):
    """What the user has to do with the row: owns it, the own answer, the others. None when the row is not there at all."""
    if event.get("deleted") or event.get("calendarDeleted"):
        return None
    mail = person["email"].lower()
    attendees = event.get("attendees", [])
    by_user = [a for a in attendees if len(a) > 2]
    by_mail = [a for a in attendees if a[0].lower() == mail]
    mine = (by_user + by_mail)[:1]
    others = [a for a in attendees if len(a) == 2 and a[0].lower() != mail and a[1] != "DECLINED"]
    own = event.get("owner") != "other"
    if not own and not mine:
        return None
    return {"own": own, "attendance": mine[0][1] if mine else None, "others": len(others)}


def kind(event):
    row = event["row"]
    answer = row["attendance"]
    status = event.get("status", "CONFIRMED")
    if status == "CANCELLED" or answer == "DECLINED":
        return "NONE"
    if event.get("allDay"):
        return "ALL_DAY"
    if answer in ("PENDING", "NO_RESPONSE"):
        return "NEEDS_RESPONSE"
    if answer == "TENTATIVE" or status == "TENTATIVE":
        return "TENTATIVE"
    return "BUSY" if event.get("busy", True) else "FREE"


def dates_of(event, start, end):
    """The dates of an all-day row: those of UTC midnights when it stands at such, else those in its own zone."""
    zone = UTC if start % DAY_MS == 0 else ZoneInfo(event.get("timezone", "UTC"))
    first = local_date(start, zone)
    last = local_date(end - 1, zone)
    return [first + timedelta(days=i) for i in range((last - first).days + 1)]


def starts(event, replaced, before):
    """The starts of a row up to an instant: of a series those that take place."""
    first = instant(event["start"])
    if "rule" not in event:
        return [first]
    gone = {instant(text) for text in event.get("excluded", [])} | replaced
    if event["rule"] == "FREQ=SOMETIMES":
        return [first] if first not in gone else []
    zone = ZoneInfo(event.get("timezone", "UTC"))
    if event.get("allDay") and first.timetz() == time(0, tzinfo=UTC):
        zone = UTC
    parts = [part for part in event["rule"].split(";") if not part.startswith("UNTIL=")]
    until = [part[6:] for part in event["rule"].split(";") if part.startswith("UNTIL=")]
    wall = first.astimezone(zone).replace(tzinfo=None)
    limits = [instant(event["lastStart"])] if "lastStart" in event else []
    if until and "T" in until[0]:
        limits.append(datetime.strptime(until[0], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC))
    elif until:
        day = datetime.strptime(until[0], "%Y%m%d").date() + timedelta(days=1)
        limits.append(moment(start_of(day, zone) - 1))
    found = []
    for next_wall in rrulestr(";".join(parts), dtstart=wall):
        at = first if next_wall == wall else on_zone(next_wall, zone)
        if at > before or any(at > limit for limit in limits):
            break
        if at not in gone:
            found.append(at)
    return found


def occurrences(person, until):
    """Every occurrence that starts before an instant, at its full length, in order of start, end and id."""
    rows = [event for event in person["events"] if event["row"]]
    replaced = {}
    for event in rows:
        if "replaces" in event:
            replaced.setdefault(event["series"], set()).add(instant(event["replaces"]))
    found = []
    for event in rows:
        length = instant(event["end"]) - instant(event["start"])
        if length <= timedelta(0) or kind(event) == "NONE":
            continue
        for at in starts(event, replaced.get(event["id"], set()), until):
            end = at + length
            if event.get("allDay") and "rule" in event:
                end = all_day_end(event, at)
            found.append({"event": event, "kind": kind(event), "start": ms(at), "end": ms(end)})
    return sorted(found, key=lambda o: (o["start"], o["end"], o["event"]["id"]))


def all_day_end(event, at):
    """An all-day series means whole days: as many as its first occurrence, whatever their hours."""
    first = instant(event["start"])
    zone = UTC if first.timetz() == time(0, tzinfo=UTC) else ZoneInfo(event.get("timezone", "UTC"))
    days = (instant(event["end"]).astimezone(zone).date() - first.astimezone(zone).date()).days
    return on_zone(at.astimezone(zone).replace(tzinfo=None) + timedelta(days=days), zone)


def is_away(occurrence):
    event = occurrence["event"]
    if occurrence["kind"] != "ALL_DAY" or not event.get("busy", True) or event.get("status") == "TENTATIVE":
        return False
    if event["row"]["attendance"] not in (None, "ACCEPTED"):
        return False
    title = event.get("title", "").lower()
    return event.get("category") == "c4" or any(word in title for word in AWAY_WORDS)


class Frame:
    """A range of a person: its local days, working windows and occurrences."""

    def __init__(self, person, asked):
        self.person = person
        self.zone = ZoneInfo(person["zone"])
        self.start, self.end = (self.bound(text) for text in asked)
        self.now = ms(instant(person["now"]))
        hours = person["preferences"].get("workingHours", {"start": "09:00", "end": "17:00", "days": [1, 2, 3, 4, 5]})
        self.hours = hours
        # Wide enough for all-day rows, which mean dates and not instants.
        every = occurrences(person, moment(self.end + 2 * DAY_MS))
        self.every_all_day = [o for o in every if o["kind"] == "ALL_DAY"]
        self.away = {day for o in self.every_all_day if is_away(o) for day in dates_of(o["event"], o["start"], o["end"])}
        self.days = self.local_days()
        self.windows = self.working_windows()
        self.timed = [
            o for o in every if o["kind"] != "ALL_DAY" and o["start"] < self.end and o["end"] > self.start
        ]

    def bound(self, text):
        return ms(instant(text)) if "T" in text else start_of(date.fromisoformat(text), self.zone)

    def local_days(self):
        """(date, first ms, end ms) cut to the range; a date that the zone leaves out is no day."""
        days = []
        day = local_date(self.start, self.zone)
        while start_of(day, self.zone) < self.end:
            first, end = start_of(day, self.zone), start_of(day + timedelta(days=1), self.zone)
            if first < end:
                days.append((day, max(first, self.start), min(end, self.end)))
            day += timedelta(days=1)
        return days

    def works_on(self, day):
        return day.isoweekday() % 7 in self.hours["days"] and day not in self.away

    def working_windows(self):
        windows = []
        for day, _, _ in self.days:
            if self.works_on(day):
                bounds = [
                    ms(on_zone(datetime.combine(day, time.fromisoformat(self.hours[name])), self.zone))
                    for name in ("start", "end")
                ]
                first, end = max(bounds[0], self.start), min(bounds[1], self.end)
                if first < end:
                    windows.append((first, end))
        return windows

    def all_day_dates(self):
        inside = {day for day, _, _ in self.days}
        covered = {day for o in self.every_all_day for day in dates_of(o["event"], o["start"], o["end"])}
        return inside & covered

    def segments(self):
        """The range cut at every change of anything: (ms length, date, window number or None, occurrences going on)."""
        cuts = {self.start, self.end}
        for o in self.timed:
            cuts |= {max(o["start"], self.start), min(o["end"], self.end)}
        for pair in self.windows:
            cuts |= set(pair)
        cuts |= {first for _, first, _ in self.days}
        cuts = sorted(cuts)
        pieces, upcoming, active, day, window = [], list(reversed(self.timed)), [], 0, 0
        for first, end in zip(cuts, cuts[1:]):
            while upcoming and upcoming[-1]["start"] <= first:
                active.append(upcoming.pop())
            active = [o for o in active if o["end"] > first]
            while self.days[day][2] <= first:
                day += 1
            while window < len(self.windows) and self.windows[window][1] <= first:
                window += 1
            inside = window < len(self.windows) and self.windows[window][0] <= first
            pieces.append((end - first, self.days[day][0], window if inside else None, list(active)))
        return pieces
