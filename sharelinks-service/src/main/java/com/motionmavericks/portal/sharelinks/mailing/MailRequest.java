package com.motionmavericks.portal.sharelinks.mailing;

import com.motionmavericks.portal.sharelinks.ShareLinkId;
import com.motionmavericks.portal.tracing.Cause;
import java.util.Optional;

/**
 * A mail that waits to be handed over.
 *
 * @param sealed the {@link LinkMail} as JSON, sealed for the tenant
 * @param ended does the link open for nobody any more?
 */
@SuppressWarnings("ArrayRecordComponent")
record MailRequest(
    ShareLinkId link, String tenantId, byte[] sealed, Optional<Cause> cause, boolean ended) {}
