-- The version that the cache has been told of; a link is not cached before its first change.
ALTER TABLE share_link ADD COLUMN told_version bigint NOT NULL DEFAULT 1;

CREATE INDEX share_link_untold ON share_link (id)
  WHERE told_version < version AND token_hash IS NOT NULL;

-- What the journey tells of the cleanup, which takes the token and leaves the row.
ALTER TABLE share_link
  ADD COLUMN created_traceparent text, -- of the request that made it
  ADD COLUMN cleaned_at          timestamptz,
  ADD COLUMN cleaned_trace       text;
