package com.motionmavericks.portal.assets.summary;

import java.util.UUID;

/**
 * What the dashboard shows of a project's assets.
 *
 * @param ready those of which some version can be watched
 */
public record AssetSummary(UUID projectId, long total, long ready) {
  static AssetSummary none(UUID projectId) {
    return new AssetSummary(projectId, 0, 0);
  }
}
