-- What only some notifications say, such as when a link expires, as JSON; a digest is of no one project.
ALTER TABLE notification
  ADD COLUMN details text NOT NULL DEFAULT '{}',
  ALTER COLUMN project_id DROP NOT NULL;

-- When we were told. A list of members that was read before may still name them.
ALTER TABLE erased_person ADD COLUMN noted_at timestamptz NOT NULL DEFAULT now();
