-- Who was to be forgotten: what happened before is not told them any more, whenever its event comes.
CREATE TABLE erased_person (
  tenant_id text        NOT NULL,
  user_id   text        NOT NULL, -- the opaque id is all that is left
  erased_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, user_id)
);
