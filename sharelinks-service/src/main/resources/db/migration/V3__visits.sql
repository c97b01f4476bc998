-- Who saw a link's content when, by the trace of the request; of a busy link some of each moment.
CREATE TABLE visit (
  share_link_id uuid        NOT NULL REFERENCES share_link ON DELETE CASCADE,
  viewed_at     timestamptz NOT NULL,
  trace_id      text        NOT NULL
);

CREATE INDEX visit_of_link ON visit (share_link_id, viewed_at);
CREATE INDEX visit_by_time ON visit (viewed_at);
