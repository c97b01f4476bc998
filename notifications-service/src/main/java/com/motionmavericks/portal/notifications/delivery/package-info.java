/** Mails by lease through Resend: at least once tried, at most once sent. */
@NullMarked
package com.motionmavericks.portal.notifications.delivery;

import org.jspecify.annotations.NullMarked;
