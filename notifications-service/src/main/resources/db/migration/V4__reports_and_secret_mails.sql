ALTER TABLE notification
  ADD COLUMN sealed          bytea, -- a mail whose content is secret, until Resend has it
  ADD COLUMN address_hash    bytea, -- of such a mail's address, which is nowhere else
  ADD COLUMN reference       uuid,  -- what another service sends it for
  ADD COLUMN reported_at     timestamptz, -- what Resend told of it last
  ADD COLUMN report_trace_id text;

CREATE INDEX notification_status ON notification (tenant_id, delivery, id);
CREATE INDEX notification_tenant ON notification (tenant_id, id);

-- Of a tenant: what one knows of an address is none of another's business.
CREATE FUNCTION hash_of_address(tenant text, address text) RETURNS bytea
  LANGUAGE sql IMMUTABLE
  RETURN sha256(convert_to(tenant || ' ' || lower(address), 'UTF8'));

-- Addresses that mails came back from, or that called them spam: nothing is sent there again.
CREATE TABLE suppression (
  tenant_id       text        NOT NULL,
  address_hash    bytea       NOT NULL,
  reason          text        NOT NULL, -- bounced, complained
  notification_id uuid        NOT NULL, -- by which mail
  at              timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, address_hash)
);
