-- Webhooks are kept as they came, answered, and take effect afterwards.
ALTER TABLE mux_event
  ADD COLUMN tenant_id          text,
  ADD COLUMN asset_id           uuid,
  ADD COLUMN version            integer,
  ADD COLUMN body               text,    -- null once it took effect
  ADD COLUMN processing_time_ms bigint,  -- from the ingest until it came
  ADD COLUMN traceparent        text,    -- of the request that brought it
  ADD COLUMN tracestate         text,
  ADD COLUMN attempts           integer     NOT NULL DEFAULT 0,
  ADD COLUMN next_attempt_at    timestamptz NOT NULL DEFAULT now(),
  ADD COLUMN done_at            timestamptz;
UPDATE mux_event SET done_at = received_at;

CREATE INDEX mux_event_due ON mux_event (next_attempt_at) WHERE done_at IS NULL;
