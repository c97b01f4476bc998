package com.motionmavericks.portal.assets.versions;

import java.util.UUID;

/**
 * What approvals keep of an asset.
 *
 * @param version which of its uploads; each has one so far
 */
public record AssetVersion(UUID assetId, long version) {
  static AssetVersion only(UUID assetId) {
    return new AssetVersion(assetId, 1);
  }
}
