-- A row is one version of an asset; what they share stands in each, since nobody changes it.
ALTER TABLE asset ADD COLUMN version integer NOT NULL DEFAULT 1;
ALTER TABLE asset ALTER COLUMN version DROP DEFAULT;
ALTER TABLE asset DROP CONSTRAINT asset_pkey;
ALTER TABLE asset ADD PRIMARY KEY (id, version);

ALTER TABLE asset ADD COLUMN trouble text; -- why it is not there, or not yet: a code
-- Its way: [{"name", "at", "trace_id"}], the first of each name.
ALTER TABLE asset ADD COLUMN stages jsonb NOT NULL DEFAULT '[]';
ALTER TABLE asset ALTER COLUMN stages DROP DEFAULT;
UPDATE asset SET stages = jsonb_build_array(jsonb_build_object(
  'name', 'CREATED', 'at', to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
  'trace_id', coalesce(split_part(traceparent, '-', 2), repeat('0', 32))));
ALTER TABLE asset DROP COLUMN ingested_at; -- a stage, accepted

-- What Mux must take away: written in the transaction that makes it needless, gone when done.
CREATE TABLE mux_removal (
  id              uuid        PRIMARY KEY,
  tenant_id       text        NOT NULL,
  asset_id        uuid        NOT NULL,
  upload_id       text,                 -- where there is no asset yet
  mux_asset_id    text,
  traceparent     text,
  tracestate      text,
  attempts        integer     NOT NULL DEFAULT 0,
  next_attempt_at timestamptz NOT NULL DEFAULT now(),
  created_at      timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX mux_removal_due ON mux_removal (next_attempt_at);

-- What is under way and may have to be asked for.
ALTER TABLE asset ADD COLUMN swept_at timestamptz;
CREATE INDEX asset_under_way ON asset (updated_at)
  WHERE status IN ('queued', 'uploading', 'processing');
