package com.motionmavericks.portal.assets;

import java.util.UUID;

/** Which project an asset belongs to; owned by the projects service. */
public record ProjectId(UUID value) {}
