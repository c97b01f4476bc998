ALTER TABLE attempt ADD COLUMN ended_at timestamptz; -- null while it runs, and where its sender died

ALTER TABLE notification ADD COLUMN given_up_at timestamptz;

-- What is secret stays a day after its mail was given up, for somebody to try it again.
UPDATE notification SET given_up_at = now() WHERE delivery = 'failed' AND sealed IS NOT NULL;
CREATE INDEX notification_given_up ON notification (given_up_at)
  WHERE delivery = 'failed' AND sealed IS NOT NULL;
