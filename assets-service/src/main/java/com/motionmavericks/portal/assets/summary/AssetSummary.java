package com.motionmavericks.portal.assets.summary;

import java.util.UUID;

/** What the dashboard shows of a project's assets. */
public record AssetSummary(UUID projectId, long total, long ready) {}
