-- Whose project a number is, in this session.
CREATE OR REPLACE FUNCTION pg_temp.tenant_of(n bigint) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN n < 1000 THEN 'scale-first'
    WHEN n < 1000 + current_setting('scale.largest')::bigint THEN 'scale-largest'
    ELSE 'scale-' || n % (current_setting('scale.tenants')::bigint - 2)
  END
$$;
