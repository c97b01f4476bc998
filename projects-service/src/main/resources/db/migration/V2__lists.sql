-- A page of one status, in either order, reads no project of another.
CREATE INDEX project_of_status_by_due_on
  ON project (tenant_id, status, (coalesce(due_on, DATE '9999-12-31')), id);
CREATE INDEX project_of_status_by_updated_at ON project (tenant_id, status, updated_at, id);

-- Whose projects: answered by the index alone.
DROP INDEX member_by_user;
CREATE INDEX member_by_user ON member (tenant_id, user_id, project_id);
