CREATE TABLE asset (
  id                uuid        PRIMARY KEY, -- UUIDv7: sorts by birth
  tenant_id         text        NOT NULL,
  project_id        uuid        NOT NULL, -- of the projects service
  milestone_id      uuid,                 -- of the milestones service
  title             text        NOT NULL,
  file_name         text        NOT NULL,
  file_size         bigint      NOT NULL,
  content_type      text        NOT NULL,
  status            text        NOT NULL,
  created_by        text        NOT NULL, -- the uploader
  -- The upload at Mux; all null until Mux took the ingest. The address is a capability.
  upload_id         text,
  upload_url        text,
  upload_expires_at timestamptz,
  ingested_at       timestamptz,
  -- What Mux made of it.
  mux_asset_id      text,
  playback_id       text,
  -- The span that asked Mux, before that the span that created the asset.
  traceparent       text,
  tracestate        text,
  -- Of the ingest, while it is queued.
  attempts          integer     NOT NULL DEFAULT 0,
  next_attempt_at   timestamptz NOT NULL,
  created_at        timestamptz NOT NULL DEFAULT now(),
  updated_at        timestamptz NOT NULL DEFAULT now()
);

-- The newest first: also serves the keyset pages and the summaries.
CREATE INDEX asset_of_project ON asset (tenant_id, project_id, id DESC);
CREATE INDEX asset_queued ON asset (next_attempt_at) WHERE status = 'queued';

-- Webhooks that took effect, so that each does so once. They belong to the account, not to a tenant.
CREATE TABLE mux_event (
  id          text        PRIMARY KEY,
  type        text        NOT NULL,
  received_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX mux_event_received ON mux_event (received_at);
