/** One embedded Redis whose data survives restarts. */
@NullMarked
package com.motionmavericks.portal.backends.redis;

import org.jspecify.annotations.NullMarked;
