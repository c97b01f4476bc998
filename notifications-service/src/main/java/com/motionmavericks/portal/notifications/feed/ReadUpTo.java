package com.motionmavericks.portal.notifications.feed;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * The body of {@code POST /notifications/read}.
 *
 * @param upTo the newest that was seen; all before it were seen too
 */
public record ReadUpTo(@NotNull UUID upTo) {}
