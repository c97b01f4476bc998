/** Who is told what, and the feed of it. */
@NullMarked
package com.motionmavericks.portal.notifications;

import org.jspecify.annotations.NullMarked;
