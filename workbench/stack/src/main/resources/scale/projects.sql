-- The projects numbered from scale.first up to, and not with, scale.past, each with one member.
INSERT INTO project
  (id, tenant_id, name, description, client, status, due_on, version, created_at, updated_at)
SELECT ('01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, pg_temp.tenant_of(n),
  'Film ' || n, '', 'Client ' || n % 97,
  (ARRAY['draft', 'on_hold', 'delivered', 'archived', 'active', 'active', 'active'])[1 + n % 7],
  CASE WHEN n % 10 > 0 THEN DATE '2026-01-01' + (n * 7919 % 1000)::int END,
  1, now() - n * interval '1 minute', now() - (n * 104729 % 1000000) * interval '1 second'
FROM generate_series(
  current_setting('scale.first')::bigint, current_setting('scale.past')::bigint - 1) AS n;

INSERT INTO member (tenant_id, project_id, user_id, role, display_name, email, version)
SELECT pg_temp.tenant_of(n), ('01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
  'person-' || n % 200, 'artist', 'Person', 'person@scale.example', 1
FROM generate_series(
  current_setting('scale.first')::bigint, current_setting('scale.past')::bigint - 1) AS n;

ANALYZE project;
ANALYZE member;
