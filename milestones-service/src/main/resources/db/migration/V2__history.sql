ALTER TABLE milestone ADD COLUMN approval jsonb; -- while it is approved or delivered

-- What was done to milestones. No foreign key: it outlives them. A version is one act.
CREATE TABLE milestone_history (
  tenant_id    text        NOT NULL,
  milestone_id uuid        NOT NULL,
  version      bigint      NOT NULL, -- of the milestone that the act led to
  project_id   uuid        NOT NULL,
  act          text        NOT NULL,
  actor_id     text        NOT NULL, -- the subject of their token
  at           timestamptz NOT NULL,
  trace_id     text        NOT NULL,
  comment      text,
  before       jsonb, -- null where it was created
  after        jsonb, -- null where it was deleted
  PRIMARY KEY (tenant_id, milestone_id, version)
);

CREATE FUNCTION refuse_to_rewrite_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'milestone_history only grows' USING ERRCODE = 'restrict_violation';
END $$;

-- Whoever may drop the trigger may do anything; but no statement of ours, nor one typed in haste.
CREATE TRIGGER milestone_history_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON milestone_history
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_history();
