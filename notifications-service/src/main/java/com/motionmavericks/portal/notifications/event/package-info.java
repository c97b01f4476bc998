/** Events of other services as notifications. */
@NullMarked
package com.motionmavericks.portal.notifications.event;

import org.jspecify.annotations.NullMarked;
