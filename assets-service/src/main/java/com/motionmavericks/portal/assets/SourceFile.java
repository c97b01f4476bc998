package com.motionmavericks.portal.assets;

/**
 * The file that somebody is about to upload, as they describe it.
 *
 * @param size bytes
 * @param contentType a media type
 */
public record SourceFile(String name, long size, String contentType) {}
