package com.motionmavericks.portal.sharelinks;

import java.util.UUID;

/** Which share link; unlike its token no secret. */
public record ShareLinkId(UUID value) {}
