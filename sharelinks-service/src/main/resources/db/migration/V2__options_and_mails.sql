ALTER TABLE share_link
  ADD COLUMN allow_download  boolean NOT NULL DEFAULT false,
  ADD COLUMN recipient_label text, -- whom its creator thinks of; nobody is reached by it
  ADD COLUMN first_opened_at timestamptz,
  ADD COLUMN last_opened_at  timestamptz;

-- What of a new link waits to be mailed. The address and the link stand in it sealed, and only until
-- notifications has taken them over, or the link has ended.
CREATE TABLE mail_request (
  share_link_id   uuid        PRIMARY KEY REFERENCES share_link ON DELETE CASCADE,
  tenant_id       text        NOT NULL,
  created_by      text        NOT NULL,
  sealed          bytea,       -- null: handed over or given up
  traceparent     text,
  tracestate      text,
  attempts        integer     NOT NULL DEFAULT 0,
  next_attempt_at timestamptz NOT NULL DEFAULT now(),
  mail_id         uuid,        -- of notifications, once it has the mail
  gave_up         text,        -- why, where it never will
  settled_at      timestamptz,
  settled_trace   text
);

CREATE INDEX mail_request_due ON mail_request (next_attempt_at) WHERE sealed IS NOT NULL;
