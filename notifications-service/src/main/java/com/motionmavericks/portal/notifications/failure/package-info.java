/** Telling producers that a mail did not arrive. */
@NullMarked
package com.motionmavericks.portal.notifications.failure;

import org.jspecify.annotations.NullMarked;
