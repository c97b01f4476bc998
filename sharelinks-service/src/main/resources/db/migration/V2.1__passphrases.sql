ALTER TABLE share_link ADD COLUMN passphrase text; -- Argon2id in PHC form; null: none
