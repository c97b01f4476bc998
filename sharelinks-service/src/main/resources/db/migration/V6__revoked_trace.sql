ALTER TABLE share_link ADD COLUMN revoked_trace text; -- of the request that revoked it first
