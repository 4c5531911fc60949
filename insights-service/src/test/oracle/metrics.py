"""Every metric of a range, by the written definitions: the time metrics from one list of segments, the rest from rows."""

import math
from datetime import datetime, time, timedelta, timezone
from statistics import median

from timeline import DAY_MS, UTC, Frame, instant, local_date, moment, ms, on_zone, start_of

FOCUS_TYPES = ("POMODORO", "DEEP_WORK", "CUSTOM")
CLOSED = ("COMPLETED", "CANCELLED", "ARCHIVED")
FOCUS_BLOCK = 120
BREAK_MS = 5 * 60_000
PER_DAY = {
    "WEEKLY": 1 / 7,
    "BIWEEKLY": 1 / 14,
    "MONTHLY": 12 / 365.25,
    "QUARTERLY": 4 / 365.25,
    "YEARLY": 1 / 365.25,
    "CUSTOM": 1.0,
}


def minutes(millis):
    return millis / 60_000


def ratio(top, bottom, enough=True):
    return top / bottom if enough and bottom > 0 else None


def measure(person, asked):
    frame = Frame(person, asked)
    pieces = frame.segments()
    result = {}
    busy_time(frame, pieces, result)
    meetings(frame, pieces, result)
    free_time(frame, pieces, result)
    categories(frame, pieces, result)
    tasks(frame, result)
    focus(frame, result)
    streak(frame, result)
    hour_profile(frame, result)
    goals(frame, result)
    score(frame, result)
    return result


def busy(active):
    return [o for o in active if o["kind"] == "BUSY"]


def is_meeting(o):
    return o["kind"] == "BUSY" and o["event"]["row"]["others"] > 0 and o["end"] - o["start"] <= DAY_MS


def total(pieces, wanted):
    return minutes(sum(piece[0] for piece in pieces if wanted(*piece)))


def busy_time(frame, pieces, result):
    count = lambda active: len(busy(active))
    works = lambda day: day.isoweekday() % 7 in frame.hours["days"]
    per_day = [total(pieces, lambda _, d, w, a, day=day: d == day and count(a)) for day, _, _ in frame.days]
    occurrences = len([o for o in frame.timed if o["kind"] == "BUSY"])
    result["occurrences"] = occurrences
    result["busyNetMinutes"] = total(pieces, lambda _, d, w, a: count(a) > 0)
    result["busyGrossMinutes"] = minutes(sum(length * count(active) for length, _, _, active in pieces))
    result["doubleBookedMinutes"] = total(pieces, lambda _, d, w, a: count(a) > 1)
    result["perDayNetMinutes"] = per_day
    busiest = max(range(len(per_day)), key=lambda i: (per_day[i], -i))
    result["busiestDay"] = str(frame.days[busiest][0]) if occurrences else None
    result["workingHoursMinutes"] = total(pieces, lambda _, d, w, a: count(a) and w is not None)
    result["afterHoursMinutes"] = total(pieces, lambda _, d, w, a: count(a) and w is None)
    result["weekendMinutes"] = total(pieces, lambda _, d, w, a: count(a) and not works(d))
    loud = {d for _, d, w, a in pieces if count(a) and w is None}
    for session in done(frame):
        at = ms(instant(session["start"]))
        if not any(first <= at < end for first, end in frame.windows):
            loud.add(local_date(at, frame.zone))
    result["quietDays"] = len([day for day, _, _ in frame.days if frame.works_on(day) and day not in loud])
    for key, wanted in (
        ("needsResponseMinutes", "NEEDS_RESPONSE"),
        ("tentativeMinutes", "TENTATIVE"),
        ("freeMarkedMinutes", "FREE"),
    ):
        result[key] = total(pieces, lambda _, d, w, a, wanted=wanted: any(o["kind"] == wanted for o in a))
    result["allDayDays"] = len(frame.all_day_dates())


def meetings(frame, pieces, result):
    met = lambda active, low=1, high=10**6: any(is_meeting(o) and low <= o["event"]["row"]["others"] <= high for o in active)
    hours = sum(end - first for first, end in frame.windows)
    gross = sum(length * sum(map(is_meeting, active)) for length, _, _, active in pieces)
    series = sum(
        length * sum(is_meeting(o) and ("rule" in o["event"] or "series" in o["event"]) for o in active)
        for length, _, _, active in pieces
    )
    result["meetingNetMinutes"] = total(pieces, lambda _, d, w, a: met(a))
    result["meetingShare"] = ratio(total(pieces, lambda _, d, w, a: met(a) and w is not None), minutes(hours))
    result["oneToOneMinutes"] = total(pieces, lambda _, d, w, a: met(a, 1, 1))
    result["smallMeetingMinutes"] = total(pieces, lambda _, d, w, a: met(a, 2, 4))
    result["largeMeetingMinutes"] = total(pieces, lambda _, d, w, a: met(a, 5))
    result["recurringShare"] = ratio(series, gross)
    spans = [(max(o["start"], frame.start), min(o["end"], frame.end)) for o in frame.timed if is_meeting(o)]
    result["backToBack"] = len([1 for a, b in zip(spans, spans[1:]) if 0 <= b[0] - a[1] <= BREAK_MS])
    chains = []
    for first, end in spans:
        if chains and first - chains[-1][1] <= BREAK_MS:
            chains[-1] = (chains[-1][0], max(end, chains[-1][1]), chains[-1][2] + 1)
        else:
            chains.append((first, end, 1))
    longest = max(chains, key=lambda chain: (chain[1] - chain[0], -chain[0]), default=(0, 0, 0))
    result["longestChainMinutes"] = minutes(longest[1] - longest[0])
    result["longestChainMeetings"] = longest[2]


def gaps(frame, pieces):
    """Free stretches as [first ms, end ms, window number]."""
    found, at = [], frame.start
    for length, _, window, active in pieces:
        if window is not None and not busy(active):
            if found and found[-1][1] == at and found[-1][2] == window:
                found[-1][1] = at + length
            else:
                found.append([at, at + length, window])
        at += length
    return found


def free_time(frame, pieces, result):
    free = gaps(frame, pieces)
    lengths = [minutes(end - first) for first, end, _ in free]
    blocks = [gap for gap, length in zip(free, lengths) if length >= FOCUS_BLOCK]
    capacity = minutes(sum(end - first for first, end, _ in blocks))
    result["focusCapacityMinutes"] = capacity
    result["focusBlocks"] = len(blocks)
    result["longestGapMinutes"] = max(lengths, default=0)
    result["fragmentMinutes"] = sum(length for length in lengths if length < FOCUS_BLOCK)
    result["fragments"] = len(lengths) - len(blocks)
    weighted = 0.0
    for window in {gap[2] for gap in free}:
        day = [length for gap, length in zip(free, lengths) if gap[2] == window]
        weighted += sum(day) * (1 - sum(g * g for g in day) / sum(day) ** 2)
    result["fragmentationIndex"] = ratio(weighted, sum(lengths))
    planned = [
        task["scheduledDuration"]
        for task in live_tasks(frame)
        if task["status"] not in ("CANCELLED", "ARCHIVED")
        and inside(frame, task.get("scheduledDate"))
        and (task.get("scheduledDuration") or 0) > 0
    ]
    result["planToFreeRatio"] = ratio(sum(planned), sum(lengths), bool(planned))
    held, sessions = 0, sorted((ms(instant(s["start"])), seconds(s) * 1000) for s in done(frame))
    for first, end, _ in blocks:
        covered = first
        for start, length in sessions:
            low, high = max(start, covered), min(start + length, end)
            if high > low:
                held += high - low
                covered = high
    result["focusRealised"] = ratio(minutes(held), capacity)


def categories(frame, pieces, result):
    shares, attention, changes = {}, None, 0
    for length, _, _, active in pieces:
        going = busy(active)
        for o in going:
            name = o["event"].get("category", "none")
            shares[name] = shares.get(name, 0) + minutes(length) / len(going)
        if going:
            last = max(going, key=lambda o: (o["start"], o["end"], o["event"]["id"]))["event"].get("category", "none")
            changes += attention is not None and last != attention
            attention = last
    hours = minutes(sum(end - first for first, end in frame.windows)) / 60
    result["categoryMinutes"] = shares
    result["switchesPerHour"] = ratio(changes, hours, len(shares) >= 3)
    parts = [share / sum(shares.values()) for share in shares.values()]
    spread = -sum(p * math.log(p) for p in parts)
    result["categoryConcentration"] = spread / math.log(len(parts)) if len(parts) > 1 else None


def inside(frame, text):
    return text is not None and frame.start <= ms(instant(text)) < frame.end


def live_tasks(frame):
    return [task for task in frame.person["tasks"] if not task.get("deleted")]


def due_end(frame, task):
    """The first millisecond at which the task is late; None when it is never due."""
    if "dueDate" not in task:
        return None
    day = local_date(ms(instant(task["dueDate"])), frame.zone)
    text = task.get("dueTime") or ""
    if len(text) == 5 and text[2] == ":":
        return ms(on_zone(datetime.combine(day, time.fromisoformat(text)), frame.zone)) + 1
    return start_of(day + timedelta(days=1), frame.zone)


def tasks(frame, result):
    rows = live_tasks(frame)
    completed = lambda task: task["status"] == "COMPLETED" and "completedAt" in task
    done_in = [task for task in rows if completed(task) and inside(frame, task["completedAt"])]
    result["tasksCompleted"] = len(done_in)
    created = [task for task in rows if inside(frame, task["createdAt"])]
    result["inflowRatio"] = ratio(len(done_in), len(created))
    leads = [(ms(instant(t["completedAt"])) - ms(instant(t["createdAt"]))) / DAY_MS for t in done_in]
    leads = [lead for lead in leads if lead >= 0]
    result["leadTimeDays"] = median(leads) if leads else None

    dues = [
        (task, late)
        for task in rows
        if (late := due_end(frame, task)) is not None
        and task["status"] not in ("CANCELLED", "ARCHIVED")
        and frame.start <= late - 1 < frame.end
    ]
    in_time = [task for task, late in dues if completed(task) and ms(instant(task["completedAt"])) < late]
    decided = [task for task, late in dues if completed(task) or late <= frame.now]
    result["tasksDue"] = len(dues)
    result["tasksOnTime"] = len(in_time)
    result["onTimeRate"] = ratio(len(in_time), len(decided), len(decided) >= 5)
    overdue = [
        frame.now - late
        for task in rows
        if task["status"] not in CLOSED and (late := due_end(frame, task)) is not None and late <= frame.now
    ]
    result["overdueTasks"] = len(overdue)
    result["overdueAgeDays"] = median(overdue) / DAY_MS if overdue else None
    estimates(done_in, result)


def estimates(done_in, result):
    pairs = []
    for task in done_in:
        actual = task.get("actualTime")
        if actual is None or actual < 0:
            actual = task["timeSpent"] if task.get("timeSpent", 0) > 0 else None
        if actual is not None and task.get("estimatedTime", 0) > 0:
            pairs.append((actual, task["estimatedTime"]))
    enough = len(pairs) >= 8
    result["estimatePairs"] = len(pairs)
    result["estimateRatioMedian"] = median(actual / guess for actual, guess in pairs) if enough else None
    result["estimateBias"] = ratio(sum(a for a, _ in pairs), sum(g for _, g in pairs), enough)
    near = [1 for actual, guess in pairs if 3 * guess <= 4 * actual <= 5 * guess]
    result["calibratedShare"] = ratio(len(near), len(pairs), enough)


def seconds(session):
    if "actual" in session:
        length = session["actual"]
    elif "end" in session:
        length = (ms(instant(session["end"])) - ms(instant(session["start"]))) // 1000
    else:
        length = 0
    return min(86_400, max(0, length))


def is_done(session):
    return session["type"] in FOCUS_TYPES and session["status"] == "COMPLETED"


def done(frame):
    return [s for s in frame.person["focus"] if is_done(s) and inside(frame, s["start"])]


def focus(frame, result):
    sessions = done(frame)
    spent = lambda session: seconds(session) / 60
    total_minutes = sum(map(spent, sessions))
    by_day = {day: 0.0 for day, _, _ in frame.days}
    by_hour = [0.0] * 24
    for session in sessions:
        local = instant(session["start"]).astimezone(frame.zone)
        by_day[local.date()] += spent(session)
        by_hour[local.hour] += spent(session)
    result["focusMinutes"] = total_minutes
    result["focusMinutesPerDay"] = list(by_day.values())
    result["focusMinutesByHour"] = by_hour
    cancelled = [
        s
        for s in frame.person["focus"]
        if s["type"] in FOCUS_TYPES and s["status"] == "CANCELLED" and inside(frame, s["start"])
    ]
    ended = len(sessions) + len(cancelled)
    result["focusFinishRate"] = ratio(len(sessions), ended, ended >= 5)
    for key, column in (("ratedProductivity", "productivity"), ("ratedMood", "mood")):
        rated = [s for s in sessions if 1 <= s.get(column, 0) <= 5]
        weight = sum(map(spent, rated))
        result[key] = ratio(sum(s[column] * spent(s) for s in rated), weight, len(rated) >= 5)
    result["distractionsPerFocusHour"] = ratio(
        sum(s.get("distractions", 0) for s in sessions), total_minutes / 60, total_minutes >= 60
    )
    result["planAdherence"] = ratio(total_minutes, sum(s["planned"] for s in sessions), len(sessions) >= 5)


def streak(frame, result):
    dates = {
        local_date(at, frame.zone)
        for at in (ms(instant(s["start"])) for s in frame.person["focus"] if is_done(s))
        if frame.start - 400 * DAY_MS <= at < frame.end
    }
    last = local_date(frame.end - 1 if frame.end <= frame.now else frame.now, frame.zone)
    day, run, longest, missed = min(dates, default=last), 0, 0, 0
    while day <= last:
        if frame.works_on(day):
            if day in dates:
                run, missed = run + 1, 0
                longest = max(longest, run)
            else:
                missed += 1
                run = run if missed <= 1 else 0
        day += timedelta(days=1)
    result["focusStreakDays"] = run
    result["longestFocusStreakDays"] = longest


def hour_profile(frame, result):
    table = []
    for hour in range(24):
        sessions = [s for s in done(frame) if instant(s["start"]).astimezone(frame.zone).hour == hour]
        weeks = set()
        for session in sessions:
            day = instant(session["start"]).astimezone(frame.zone).date()
            weeks.add(day - timedelta(days=(day.isoweekday() % 7 - frame.person["weekStartsOn"]) % 7))
        if len(sessions) >= 5 and len(weeks) >= 3:
            ratings = [s["productivity"] for s in sessions if 1 <= s.get("productivity", 0) <= 5]
            row = {"hour": hour, "minutes": sum(map(seconds, sessions)) / 60, "sessions": len(sessions), "weeks": len(weeks)}
            if ratings:
                row["meanRating"] = sum(ratings) / len(ratings)
            table.append(row)
    result["hourProfile"] = table or None


def goals(frame, result):
    rows = []
    for goal in frame.person["goals"]:
        counts = goal["status"] == "ACTIVE" or goal["status"] == "COMPLETED" and inside(frame, goal.get("completedAt"))
        if counts and goal["target"] > 0:
            first, end = ms(instant(goal["start"])), ms(instant(goal["end"]))
            elapsed = min(1, max(0, (frame.now - first) / (end - first))) if end > first else 1
            expected = goal["target"] * elapsed
            rows.append({"id": goal["id"], "pace": (goal["current"] - expected) / goal["target"]})
    for habit in frame.person["habits"]:
        due = habit_due(frame, habit)
        if not habit["paused"] and due > 0:
            rows.append({"id": habit["id"], "pace": habit_done(frame, habit) / due})
    result["goalsPace"] = rows or None


def habit_due(frame, habit):
    begun = local_date(ms(instant(habit["startedAt"])), frame.zone)
    today = local_date(frame.now, frame.zone)
    days = [day for day, _, _ in frame.days if begun <= day <= today]
    if habit["days"]:
        return len([day for day in days if day.isoweekday() % 7 in habit["days"]])
    return len(days) if habit["frequency"] == "DAILY" else len(days) * PER_DAY[habit["frequency"]] * habit["count"]


def habit_done(frame, habit):
    dates = set()
    for text, completed in habit["logs"]:
        if completed:
            at = instant(text)
            dates.add(at.date() if at.time() == time(0) else at.astimezone(frame.zone).date())
    return len(dates & {day for day, _, _ in frame.days})


def score(frame, result):
    parts = []
    goal = frame.person["preferences"].get("focusGoalMinutes", 120) * len([d for d, _, _ in frame.days if frame.works_on(d)])
    any_focus = any(s["type"] in FOCUS_TYPES and inside(frame, s["start"]) for s in frame.person["focus"])
    if goal > 0 and any_focus:
        parts.append((0.35, min(1, result["focusMinutes"] / goal)))
    if result["onTimeRate"] is not None:
        parts.append((0.25, result["onTimeRate"]))
    if result["occurrences"]:
        if result["fragmentationIndex"] is not None:
            parts.append((0.20, 1 - result["fragmentationIndex"]))
        parts.append((0.20, 1 - min(1, result["afterHoursMinutes"] / 240)))
    weight = sum(w for w, _ in parts)
    result["productivityScore"] = 100 * sum(w * v for w, v in parts) / weight if len(parts) > 1 else None
