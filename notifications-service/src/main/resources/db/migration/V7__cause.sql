-- The trace of what a notification tells of. That of traceparent is another where the event came
-- late, and its spans go with a process that is killed.
ALTER TABLE notification ADD COLUMN cause_trace_id text;
