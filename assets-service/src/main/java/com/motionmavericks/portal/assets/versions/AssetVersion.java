package com.motionmavericks.portal.assets.versions;

import java.util.UUID;

/**
 * What approvals keep of an asset.
 *
 * @param version the newest that can be watched
 */
public record AssetVersion(UUID assetId, long version) {}
