-- How somebody wants to be told of one kind of thing.
CREATE TABLE preference (
  tenant_id  text NOT NULL,
  user_id    text NOT NULL,
  template   text NOT NULL,
  project_id uuid, -- null: of all projects that have no row of their own
  choice     text NOT NULL, -- now, digest, off
  UNIQUE NULLS NOT DISTINCT (tenant_id, user_id, template, project_id)
);

ALTER TABLE notification
  ADD COLUMN read_at    timestamptz,
  ADD COLUMN digest_id  uuid, -- the digest that it went out with
  ADD COLUMN digest_day date; -- of a digest, its day where the tenant works

CREATE UNIQUE INDEX notification_digest ON notification (tenant_id, user_id, digest_day)
  WHERE digest_day IS NOT NULL;
CREATE INDEX notification_waiting ON notification (tenant_id, created_at)
  WHERE delivery = 'digest';
CREATE INDEX notification_unread ON notification (tenant_id, user_id) WHERE read_at IS NULL;

COMMENT ON COLUMN notification.delivery IS
  'due, digest, merged, preference, no_address; then how its mail fares';
