package com.motionmavericks.portal.assets.removal;

import com.motionmavericks.portal.assets.AssetId;
import com.motionmavericks.portal.assets.AtMux;
import com.motionmavericks.portal.tracing.Cause;
import java.util.Optional;
import java.util.UUID;

/**
 * Something at Mux that nobody needs any more.
 *
 * @param asset ours, which it was made for
 * @param atMux its names there
 * @param cause the span that made it needless
 */
record Removal(UUID id, String tenantId, AssetId asset, AtMux atMux, Optional<Cause> cause) {}
