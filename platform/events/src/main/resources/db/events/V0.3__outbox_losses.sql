-- Where an event stands in the stream, and how far back the stream is known to reach.
ALTER TABLE outbox ADD COLUMN entry_id text;

CREATE TABLE outbox_mark (
  stream    text        PRIMARY KEY,
  marked_at timestamptz -- the time that was last written into Redis; null before the first time
);
