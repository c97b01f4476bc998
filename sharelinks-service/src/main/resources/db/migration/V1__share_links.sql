CREATE TABLE share_link (
  id         uuid        PRIMARY KEY, -- UUIDv7
  tenant_id  text        NOT NULL,
  project_id uuid        NOT NULL, -- of the projects service
  asset_ids  uuid[]      NOT NULL, -- of the assets service; empty: all of the project
  token_hash text,                 -- SHA-256 in hex; null once the cleanup removed it
  expires_at timestamptz NOT NULL,
  max_views  integer     CHECK (max_views > 0), -- null: any number
  views      bigint      NOT NULL DEFAULT 0,
  revoked_at timestamptz,
  version    bigint      NOT NULL,
  created_by text        NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  CHECK (max_views IS NULL OR views <= max_views)
);

CREATE UNIQUE INDEX share_link_by_token ON share_link (token_hash) WHERE token_hash IS NOT NULL;
CREATE INDEX share_link_of_project ON share_link (tenant_id, project_id, id DESC);
CREATE INDEX share_link_to_clean_up ON share_link (expires_at) WHERE token_hash IS NOT NULL;

-- What support finds by the code on a visitor's screen, sampled or not.
CREATE TABLE refusal (
  id            uuid        PRIMARY KEY, -- UUIDv7
  trace_id      text        NOT NULL,
  tenant_id     text,                    -- null where the token leads to no link
  share_link_id uuid,
  outcome       text        NOT NULL,
  refused_at    timestamptz NOT NULL
);

CREATE INDEX refusal_by_trace ON refusal (trace_id);
CREATE INDEX refusal_by_time ON refusal (refused_at);
