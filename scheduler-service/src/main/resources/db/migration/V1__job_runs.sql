CREATE TABLE job_run (
  id             uuid        PRIMARY KEY, -- UUIDv7
  job            text        NOT NULL,
  tick           timestamptz NOT NULL, -- when the clock, or a person, asked for it
  started_at     timestamptz NOT NULL,
  finished_at    timestamptz,
  outcome        text        NOT NULL, -- running, succeeded, failed, abandoned
  tokens_removed bigint,
  trace_id       text,
  -- The lease: whoever inserts the row runs the tick, every other replica does not.
  UNIQUE (job, tick)
);

CREATE INDEX job_run_by_start ON job_run (job, started_at DESC);
