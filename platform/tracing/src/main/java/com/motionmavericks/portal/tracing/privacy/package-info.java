/** What may leave the process: spans, log lines and metrics without what callers sent. */
@NullMarked
package com.motionmavericks.portal.tracing.privacy;

import org.jspecify.annotations.NullMarked;
