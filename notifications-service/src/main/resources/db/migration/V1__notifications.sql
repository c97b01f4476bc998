-- Events that took effect, so that one that comes again does not.
CREATE TABLE inbox (
  event_id    uuid        PRIMARY KEY,
  type        text        NOT NULL,
  received_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE notification (
  id              uuid        PRIMARY KEY, -- UUIDv7; also the idempotency key at Resend
  tenant_id       text        NOT NULL,
  project_id      uuid        NOT NULL,
  template        text        NOT NULL,
  user_id         text        NOT NULL,
  role            text        NOT NULL,
  display_name    text        NOT NULL,
  email           text        NOT NULL,
  subject         text        NOT NULL,
  status          text        NOT NULL,
  created_at      timestamptz NOT NULL DEFAULT now(),
  traceparent     text,
  tracestate      text,
  delivery        text        NOT NULL DEFAULT 'due', -- due, sent, delivered, bounced, failed
  attempts        integer     NOT NULL DEFAULT 0,
  next_attempt_at timestamptz NOT NULL DEFAULT now(),
  leased_by       uuid,
  leased_until    timestamptz,
  payload         text, -- the mail as first sent
  provider_id     text,
  last_error      text
);

CREATE INDEX notification_due ON notification (next_attempt_at) WHERE delivery = 'due';
CREATE INDEX notification_feed ON notification (tenant_id, user_id, id);

-- Webhooks that took effect, by the id that the sender gives them.
CREATE TABLE webhook (
  id          text        PRIMARY KEY,
  type        text        NOT NULL,
  received_at timestamptz NOT NULL DEFAULT now()
);
