package com.motionmavericks.portal.assets;

import java.util.UUID;

/** Which asset. */
public record AssetId(UUID value) {}
