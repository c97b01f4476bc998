ALTER TABLE share_link ADD COLUMN reminded_for timestamptz; -- the end that was told of before it came

CREATE INDEX share_link_to_remind ON share_link (expires_at)
  WHERE token_hash IS NOT NULL AND revoked_at IS NULL AND reminded_for IS DISTINCT FROM expires_at;
