CREATE TABLE milestone (
  id          uuid        PRIMARY KEY, -- UUIDv7
  tenant_id   text        NOT NULL,
  project_id  uuid        NOT NULL, -- of the projects service
  title       text        NOT NULL,
  description text        NOT NULL,
  status      text        NOT NULL,
  due_on      date,
  position    integer     NOT NULL,
  version     bigint      NOT NULL,
  created_at  timestamptz NOT NULL DEFAULT now(),
  updated_at  timestamptz NOT NULL DEFAULT now()
);

-- The order of a project: also serves the keyset pages and the summaries.
CREATE INDEX milestone_of_project ON milestone (tenant_id, project_id, position, id);
