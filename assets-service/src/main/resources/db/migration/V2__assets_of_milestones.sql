-- What can be watched of a milestone: asked for when it is approved.
CREATE INDEX asset_of_milestone ON asset (tenant_id, milestone_id, id) WHERE status = 'ready';
