-- Mux' name for what of a version can be downloaded, as highest.mp4.
ALTER TABLE asset ADD COLUMN mux_file text;
