CREATE TABLE project (
  id          uuid        PRIMARY KEY, -- UUIDv7
  tenant_id   text        NOT NULL,
  name        text        NOT NULL,
  description text        NOT NULL,
  client      text        NOT NULL,
  status      text        NOT NULL,
  due_on      date,
  version     bigint      NOT NULL,
  created_at  timestamptz NOT NULL DEFAULT now(),
  updated_at  timestamptz NOT NULL DEFAULT now()
);

-- One index an order of the list; projects without a date come last.
CREATE INDEX project_by_due_on ON project (tenant_id, (coalesce(due_on, DATE '9999-12-31')), id);
CREATE INDEX project_by_updated_at ON project (tenant_id, updated_at, id);

CREATE TABLE member (
  tenant_id    text NOT NULL,
  project_id   uuid NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  user_id      text NOT NULL, -- the subject of their token
  role         text NOT NULL,
  display_name text NOT NULL,
  email        text NOT NULL,
  version      bigint NOT NULL,
  PRIMARY KEY (project_id, user_id)
);

CREATE INDEX member_by_user ON member (tenant_id, user_id);
