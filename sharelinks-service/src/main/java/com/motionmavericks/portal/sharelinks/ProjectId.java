package com.motionmavericks.portal.sharelinks;

import java.util.UUID;

/** Which project a link shows; owned by the projects service. */
public record ProjectId(UUID value) {}
