/** What somebody was told, and why it was or was not sent. */
@NullMarked
package com.motionmavericks.portal.notifications.feed;

import org.jspecify.annotations.NullMarked;
