-- Ten milestones for each of the projects of projects.sql, some of them overdue.
INSERT INTO milestone
  (id, tenant_id, project_id, title, description, status, due_on, position, version)
SELECT ('01900000-0000-7001-8000-' || lpad(to_hex(n * 10 + k), 12, '0'))::uuid,
  pg_temp.tenant_of(n), ('01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
  'Step ' || k, '',
  (ARRAY['delivered', 'delivered', 'approved', 'in_review', 'in_progress', 'planned'])[1 + k / 2],
  DATE '2026-01-01' + ((n * 31 + k * 45) % 500)::int, (k + 1) * 65536, 1
FROM generate_series(
    current_setting('scale.first')::bigint, current_setting('scale.past')::bigint - 1) AS n,
  generate_series(0, 9) AS k;

ANALYZE milestone;
