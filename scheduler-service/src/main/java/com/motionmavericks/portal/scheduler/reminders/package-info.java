/** Reminders of share links that are about to expire. */
@NullMarked
package com.motionmavericks.portal.scheduler.reminders;

import org.jspecify.annotations.NullMarked;
