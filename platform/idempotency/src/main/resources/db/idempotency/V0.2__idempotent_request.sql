-- Requests with an Idempotency-Key that took effect, written in the transaction of the effect.
CREATE TABLE idempotent_request (
  tenant_id   text        NOT NULL,
  scope       text        NOT NULL, -- SHA-256 of user, method, path and key
  fingerprint text        NOT NULL, -- SHA-256 of the body
  result      bytea       NOT NULL, -- as the endpoint keeps it
  created_at  timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, scope)
);

CREATE INDEX idempotent_request_created ON idempotent_request (created_at);
