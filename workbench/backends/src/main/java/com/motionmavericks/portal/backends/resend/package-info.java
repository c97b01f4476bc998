/** A stand-in for Resend: mails are accepted, kept to be looked at, and reported by webhooks. */
@NullMarked
package com.motionmavericks.portal.backends.resend;

import org.jspecify.annotations.NullMarked;
