"""Random people with rows as the web app writes them; the same seed makes the same people."""

import random
from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

UTC = timezone.utc

# Each zone with a date at which its clock changes, or at which nothing happens where it never does.
ZONES = [
    ("Europe/Berlin", date(2026, 3, 29)),
    ("America/New_York", date(2025, 11, 2)),
    ("Asia/Kolkata", date(2026, 5, 13)),
    ("Australia/Lord_Howe", date(2026, 4, 5)),
    ("Asia/Beirut", date(2026, 3, 29)),
    ("America/Santiago", date(2025, 9, 7)),
    ("Pacific/Apia", date(2011, 12, 30)),
    ("Africa/Casablanca", date(2026, 2, 15)),
    ("UTC", date(2026, 1, 1)),
    ("Europe/Berlin", date(2025, 10, 26)),
    ("America/New_York", date(2026, 3, 8)),
    ("Australia/Lord_Howe", date(2025, 10, 5)),
]
HOURS = [
    None,
    {"start": "08:00", "end": "16:30", "days": [0, 1, 2, 3, 4]},
    {"start": "10:00", "end": "18:15", "days": [1, 2, 3, 4, 5, 6]},
    {"start": "02:15", "end": "10:00", "days": [0, 1, 2, 3, 4, 5, 6]},
    {"start": "00:00", "end": "23:59", "days": [1, 2, 3, 4, 5]},
    None,
]
AWAY = ["Vacation", "Out of office", "PTO", "Urlaub", "Sick leave", "On leave", "Day off until noon"]
NOT_AWAY = ["Conference", "Birthday of Ann", "Oooh what a night", "Trade fair"]
CATEGORIES = {"c1": "Product", "c2": "Customers", "c3": "Hiring", "c4": "Leave"}
ANSWERS = ["ACCEPTED", "ACCEPTED", "ACCEPTED", "DECLINED", "TENTATIVE", "PENDING", "NO_RESPONSE"]
WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]


def iso(instant):
    """As an ISO instant with milliseconds only where there are some."""
    text = instant.astimezone(UTC).replace(tzinfo=None)
    return text.isoformat(timespec="milliseconds" if text.microsecond else "seconds") + "Z"


class Maker:
    """Makes one person."""

    def __init__(self, number, seed):
        self.random = random.Random(seed)
        self.zone_id, self.anchor = ZONES[number % len(ZONES)]
        self.zone = ZoneInfo(self.zone_id)
        self.id = f"p{number:02d}"
        self.email = f"Person.{number}@Chronos.test"
        self.hours = HOURS[number % len(HOURS)]
        self.week_start = [0, 1, 6][number % 3]
        self.dense = 20 + self.random.randrange(45)
        self.events = []

    def person(self):
        for _ in range(self.dense):
            self.single(days=30)
        for _ in range(20):
            self.single(days=400)
        for _ in range(4):
            self.back_to_back()
        for _ in range(7):
            self.series()
        for _ in range(6):
            self.whole_days()
        self.odd_rows()
        preferences = {"focusGoalMinutes": 90} if self.random.random() < 0.3 else {}
        if self.hours:
            preferences["workingHours"] = self.hours
        return {
            "id": self.id,
            "email": self.email,
            "zone": self.zone_id,
            "weekStartsOn": self.week_start,
            "preferences": preferences,
            "now": iso(self.local(self.anchor + timedelta(days=self.random.choice([-2, 1, 3, 40])), 15, 20)),
            "categories": CATEGORIES,
            "events": self.events,
            "tasks": [self.task(i) for i in range(self.random.choice([8, 50]))],
            "focus": [self.focus(i) for i in range(self.random.choice([3, 40, 150]))],
            "goals": [self.goal(i) for i in range(self.random.randrange(4))],
            "habits": [self.habit(i) for i in range(self.random.randrange(4))],
            "asked": self.ranges(),
        }

    def ranges(self):
        back = (self.anchor.isoweekday() % 7 - self.week_start) % 7
        week = self.anchor - timedelta(days=back)
        month = self.anchor.replace(day=1)
        next_month = (month + timedelta(days=31)).replace(day=1)
        odd = self.local(self.anchor - timedelta(days=3), 13, 37) + timedelta(seconds=12, milliseconds=345)
        last = self.anchor + timedelta(days=21)
        return [
            [str(week), str(week + timedelta(days=7))],
            [str(week - timedelta(days=7)), str(week)],
            [str(month), str(next_month)],
            [iso(odd), iso(odd + timedelta(days=5, hours=14, minutes=28))],
            [str(last - timedelta(days=400)), str(last)],
        ]

    def local(self, day, hour, minute):
        return datetime(day.year, day.month, day.day, hour, minute, tzinfo=self.zone).astimezone(UTC)

    def around(self, days):
        """A moment within so many days before the anchor, or a good month after it."""
        day = self.anchor + timedelta(days=self.random.randrange(-days, min(days, 40)))
        hour = self.random.choice([0, 1, 2, 3, 8, 9, 9, 10, 10, 11, 12, 13, 14, 15, 16, 17, 19, 22, 23])
        moment = self.local(day, hour, self.random.choice([0, 0, 0, 15, 30, 30, 45, 5, 55]))
        return moment + timedelta(milliseconds=self.random.choice([0] * 15 + [1, 29_999, 456]))

    def add(self, start, end, **columns):
        event = {"id": f"{self.id}e{len(self.events):03d}", "start": iso(start), "end": iso(end)}
        event.update({name: value for name, value in columns.items() if value is not None})
        self.events.append(event)
        return event

    def single(self, days):
        start = self.around(days)
        minutes = self.random.choice([15, 25, 30, 30, 45, 60, 60, 90, 120, 240, 600] + ([1445, 4000] if days > 30 else []))
        self.add(start, start + timedelta(minutes=minutes), **self.traits())

    def back_to_back(self):
        """A run of meetings with breaks of about five minutes, some of them overlapping."""
        start = self.around(8)
        for _ in range(self.random.choice([2, 3, 5])):
            end = start + timedelta(minutes=self.random.choice([10, 25, 30]))
            guests = [[f"g{i}@guest.test", "ACCEPTED"] for i in range(self.random.choice([1, 3, 6]))]
            self.add(start, end, title="Call", attendees=guests)
            start = end + timedelta(milliseconds=self.random.choice([0, 300_000, 300_000, 300_001, 299_999, -120_000]))

    def traits(self):
        pick = self.random
        own = pick.random() < 0.7
        columns = {
            "status": pick.choice([None] * 9 + ["TENTATIVE", "CANCELLED", "COMPLETED"]),
            "busy": pick.choice([None] * 9 + [False]),
            "category": pick.choice([None, "c1", "c1", "c2", "c3"]),
            "deleted": pick.choice([None] * 15 + [True]),
            "calendarDeleted": pick.choice([None] * 15 + [True]) if own else None,
        }
        attendees = []
        if not own or pick.random() < 0.3:
            attendees.append(self.me())
            if pick.random() < 0.1:
                attendees.append([self.email.upper(), pick.choice(ANSWERS)])
        if pick.random() < 0.55:
            for i in range(pick.choice([1, 1, 2, 3, 4, 5, 7])):
                attendees.append([f"g{i}@guest.test", pick.choice(ANSWERS)])
        if not own:
            columns["owner"] = "other"
        if attendees:
            columns["attendees"] = attendees
        return columns

    def me(self):
        """The own attendee row, [address, answer] or [address, answer, 1] when it names the user."""
        status = self.random.choice(ANSWERS)
        if self.random.random() < 0.5:
            return [f"alias-{self.id}@chronos.test", status, 1]
        return [self.random.choice([self.email, self.email.lower(), self.email.swapcase()]), status]

    def series(self):
        pick = self.random
        zone = ZoneInfo(pick.choice([self.zone_id, self.zone_id, "Europe/London", "America/New_York", "Asia/Tokyo"]))
        day = self.anchor - timedelta(days=pick.choice([3, 10, 40, 200, 500, 1500]))
        start = datetime(day.year, day.month, day.day, pick.choice([0, 1, 2, 9, 10, 14, 16, 23]), pick.choice([0, 30]))
        start = start.replace(tzinfo=zone).astimezone(UTC)
        rule = self.rule(start.astimezone(zone))
        traits = self.traits()
        traits.pop("deleted")
        if rule.endswith("UNTIL="):
            until = start + timedelta(days=pick.choice([5, 40, 300, 1600]))
            rule += until.strftime(pick.choice(["%Y%m%dT%H%M%SZ", "%Y%m%d"]))
        master = self.add(
            start,
            start + timedelta(minutes=pick.choice([15, 30, 30, 45, 60, 90] if "DAILY" in rule else [30, 60, 90, 1500])),
            rule=rule,
            timezone=str(zone),
            lastStart=iso(start + timedelta(days=pick.choice([8, 45, 1550]))) if pick.random() < 0.2 else None,
            **traits,
        )
        self.exceptions(master, start, zone)

    def rule(self, wall):
        pick = self.random
        weekday = WEEKDAYS[wall.weekday()]
        others = ",".join(sorted({weekday, pick.choice(WEEKDAYS), pick.choice(WEEKDAYS)}))
        end = pick.choice(["", "", "", f";COUNT={pick.choice([4, 30, 200])}", ";UNTIL="])
        return (
            pick.choice(
                [
                    "FREQ=DAILY",
                    f"FREQ=DAILY;INTERVAL={pick.choice([2, 3, 10])}",
                    f"FREQ=WEEKLY;BYDAY={others}",
                    f"FREQ=WEEKLY;INTERVAL=2;BYDAY={others}",
                    f"FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY={others}",
                    "FREQ=WEEKLY",
                    f"FREQ=MONTHLY;BYMONTHDAY={wall.day}",
                    f"FREQ=MONTHLY;BYDAY={(wall.day - 1) // 7 + 1}{weekday}",
                    "FREQ=YEARLY",
                ]
            )
            + end
        )

    def exceptions(self, master, start, zone):
        """Exclusions and overrides, at walls of the rule or beside them: those beside replace nothing."""
        pick = self.random
        wall = start.astimezone(zone).replace(tzinfo=None)
        near = [
            (wall + timedelta(days=(self.anchor - wall.date()).days + shift)).replace(tzinfo=zone).astimezone(UTC)
            for shift in range(-9, 9)
        ]
        near = [instant for instant in near if instant >= start]
        if near:
            master["excluded"] = sorted(iso(instant) for instant in pick.sample(near, min(2, len(near))))
        for instant in pick.sample(near, min(3, len(near))):
            moved = instant + timedelta(hours=pick.choice([0, 1, 3, 26, 2000]))
            traits = self.traits()
            if "owner" in master:
                traits.update(owner="other", attendees=master["attendees"], calendarDeleted=None)
            else:
                traits.pop("owner", None)
            self.add(
                moved,
                moved + timedelta(minutes=pick.choice([20, 60, 150])),
                series=master["id"],
                replaces=iso(instant) if pick.random() < 0.85 else None,
                **traits,
            )

    def whole_days(self):
        pick = self.random
        day = self.anchor + timedelta(days=pick.choice([-300, -120, -20, -9, -4, -2, -1, 0, 1, 2, 3, 9]))
        length = pick.choice([1, 1, 1, 2, 3, 9])
        in_utc = pick.random() < 0.6
        zone = UTC if in_utc else self.zone
        first = datetime(day.year, day.month, day.day, tzinfo=zone)
        last = datetime(day.year, day.month, day.day, tzinfo=zone) + timedelta(days=length)
        traits = self.traits()
        traits["title"] = pick.choice(AWAY + NOT_AWAY)
        traits["category"] = pick.choice([None, None, None, "c1", "c4"])
        repeats = pick.random() < 0.25
        self.add(
            first,
            last,
            allDay=True,
            timezone=self.zone_id,
            rule=pick.choice(["FREQ=WEEKLY;INTERVAL=2", "FREQ=MONTHLY;COUNT=5"]) if repeats else None,
            **traits,
        )

    def odd_rows(self):
        day = self.local(self.anchor - timedelta(days=1), 11, 0)
        self.add(day, day - timedelta(minutes=30), title="Ends before it starts")
        self.add(day, day, title="Takes no time")
        self.add(day - timedelta(days=200), day - timedelta(days=120), title="Long ago and long", category="c3")
        self.add(day + timedelta(hours=30), day + timedelta(hours=31), title="Bad rule", rule="FREQ=SOMETIMES")

    def task(self, number):
        pick = self.random
        created = self.around(pick.choice([20, 60, 400]))
        done = pick.random() < 0.6
        task = {
            "id": f"{self.id}t{number:03d}",
            "status": "COMPLETED" if done else pick.choice(["TODO", "IN_PROGRESS", "BLOCKED", "CANCELLED", "ARCHIVED"]),
            "createdAt": iso(created),
        }
        optional = {
            "completedAt": iso(created + timedelta(hours=pick.choice([-1, 1, 5, 30, 100, 400]))) if done else None,
            "dueDate": iso(created + timedelta(hours=pick.choice([0, 4, 40, 100, 300]))) if pick.random() < 0.7 else None,
            "dueTime": pick.choice([None, None, "09:00", "23:59", "02:30", "", "noonish"]),
            "scheduledDate": iso(self.around(30)) if pick.random() < 0.5 else None,
            "scheduledDuration": pick.choice([None, 30, 60, 90, 0, -15]),
            "estimatedTime": pick.choice([None, 20, 30, 60, 60, 120, 0, -5]),
            "actualTime": pick.choice([None, None, 15, 30, 45, 75, 150, 0, -1]),
            "timeSpent": pick.choice([None, 25, 60, -3]),
            "deleted": pick.choice([None] * 20 + [True]),
        }
        task.update({name: value for name, value in optional.items() if value is not None})
        return task

    def focus(self, number):
        pick = self.random
        start = self.around(pick.choice([25, 25, 400]))
        session = {
            "id": f"{self.id}f{number:03d}",
            "type": pick.choice(["POMODORO", "DEEP_WORK", "DEEP_WORK", "CUSTOM", "BREAK", "MEETING"]),
            "status": pick.choice(["COMPLETED"] * 6 + ["CANCELLED", "ACTIVE", "PAUSED"]),
            "start": iso(start),
            "planned": pick.choice([25, 50, 90]),
        }
        optional = {
            "end": iso(start + timedelta(minutes=pick.choice([20, 50, 95, -10, 2000]))) if pick.random() < 0.6 else None,
            "actual": pick.choice([None, 1500, 3000, 3333, 5400, 0, -60]),
            "mood": pick.choice([None, 1, 2, 3, 4, 5, 9]),
            "productivity": pick.choice([None, 1, 2, 3, 4, 5, 0]),
            "distractions": pick.choice([None, 1, 2, 7]),
        }
        session.update({name: value for name, value in optional.items() if value is not None})
        return session

    def goal(self, number):
        pick = self.random
        start = self.around(60)
        status = pick.choice(["ACTIVE", "ACTIVE", "COMPLETED", "PAUSED"])
        goal = {
            "id": f"{self.id}g{number}",
            "target": pick.choice([10.0, 40.0, 0.0]),
            "current": pick.choice([0.0, 7.5, 41.0]),
            "status": status,
            "start": iso(start),
            "end": iso(start + timedelta(days=pick.choice([0, 30, 90]))),
        }
        if status == "COMPLETED":
            goal["completedAt"] = iso(self.around(20))
        return goal

    def habit(self, number):
        pick = self.random
        started = self.around(50)
        logs = set()
        for _ in range(pick.randrange(40)):
            moment = self.around(30)
            day = moment.astimezone(self.zone).date()
            logs.add(pick.choice([iso(moment), iso(datetime(day.year, day.month, day.day, tzinfo=UTC))]))
        return {
            "id": f"{self.id}h{number}",
            "frequency": pick.choice(["DAILY", "WEEKLY", "BIWEEKLY", "MONTHLY", "CUSTOM"]),
            "count": pick.choice([1, 1, 3]),
            "days": pick.choice([[], [], [1, 3, 5], [0, 6]]),
            "startedAt": iso(started),
            "logs": [[log, pick.random() < 0.9] for log in sorted(logs)],
            "paused": pick.random() < 0.1,
        }
