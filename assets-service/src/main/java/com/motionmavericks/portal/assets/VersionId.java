package com.motionmavericks.portal.assets;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * Which version of which asset.
 *
 * @param number 1 for the first
 */
@RegisterForReflection
public record VersionId(AssetId asset, int number) {}
