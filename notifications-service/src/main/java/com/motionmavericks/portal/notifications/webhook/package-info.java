/** What Resend reports back. */
@NullMarked
package com.motionmavericks.portal.notifications.webhook;

import org.jspecify.annotations.NullMarked;
