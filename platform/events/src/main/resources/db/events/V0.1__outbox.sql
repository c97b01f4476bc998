-- Events that a service tells others of, written in the transaction of the change itself.
CREATE TABLE outbox (
  id           uuid        PRIMARY KEY, -- UUIDv7: sorts by birth
  type         text        NOT NULL,
  tenant_id    text        NOT NULL,
  occurred_at  timestamptz NOT NULL,
  payload      text        NOT NULL, -- a JSON object; nobody queries into it
  traceparent  text,
  tracestate   text,
  leased_by    uuid,
  leased_until timestamptz,
  published_at timestamptz
);

CREATE INDEX outbox_unpublished ON outbox (id) WHERE published_at IS NULL;
CREATE INDEX outbox_published ON outbox (published_at) WHERE published_at IS NOT NULL;
