package com.motionmavericks.portal.milestones;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/**
 * A video as it was on the table; owned by the assets service.
 *
 * @param version which of its uploads, from 1
 */
@RegisterForReflection
public record AssetVersion(UUID assetId, long version) {}
