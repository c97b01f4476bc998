-- One row an attempt; one that a killed sender began stays "begun".
CREATE TABLE attempt (
  notification_id uuid        NOT NULL REFERENCES notification ON DELETE CASCADE,
  number          integer     NOT NULL,
  at              timestamptz NOT NULL DEFAULT now(),
  trace_id        text        NOT NULL,
  outcome         text        NOT NULL, -- begun, sent, later, quota, failed
  reason          text,
  PRIMARY KEY (notification_id, number)
);

ALTER TABLE notification
  ADD COLUMN key_number integer NOT NULL DEFAULT 1, -- a mail that is sent again after a day has a new key
  ADD COLUMN key_since  timestamptz; -- since when Resend may know the key; it forgets it after a day

-- Due, and those that a quota holds up.
DROP INDEX notification_due;
CREATE INDEX notification_due ON notification (next_attempt_at) WHERE delivery IN ('due', 'quota');

-- Until when nobody sends anything, for Resend would refuse it.
CREATE TABLE sending_stop (
  reason text        PRIMARY KEY,
  until  timestamptz NOT NULL
);
