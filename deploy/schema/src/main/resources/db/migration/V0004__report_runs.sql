-- One run of a periodic report for one person: the unique key is what makes it happen once, the lease and the fence what
-- lets any instance do it and a dead one be replaced.
create table if not exists "report_runs" (
    "id"          text         primary key,
    "userId"      text         not null references "users" ("id") on delete cascade on update cascade,
    "kind"        text         not null,
    "periodStart" date         not null,
    "periodEnd"   date         not null check ("periodEnd" > "periodStart"),
    "state"       text         not null default 'PENDING' check ("state" in ('PENDING', 'RUNNING', 'DONE', 'FAILED')),
    "attempts"    integer      not null default 0,
    "fence"       integer      not null default 0,
    "leaseUntil"  timestamp(3),
    "insightId"   text,
    "error"       text,
    "createdAt"   timestamp(3) not null,
    "updatedAt"   timestamp(3) not null,
    unique ("userId", "kind", "periodStart")
);
create index if not exists "report_runs_open_idx" on "report_runs" ("leaseUntil") where "state" in ('PENDING', 'RUNNING');
