/** What waits, in one mail a day. */
@NullMarked
package com.motionmavericks.portal.notifications.digest;

import org.jspecify.annotations.NullMarked;
