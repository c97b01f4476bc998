ALTER TABLE job_run RENAME COLUMN tokens_removed TO handled; -- of whatever the job is about
