/** Embedded PostgreSQL and Redis, and stand-ins for what lies outside the suite. */
@NullMarked
package com.motionmavericks.portal.backends;

import org.jspecify.annotations.NullMarked;
