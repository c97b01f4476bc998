/** A stand-in for Upstash' Redis by REST, in front of the real Redis. */
@NullMarked
package com.motionmavericks.portal.backends.upstash;

import org.jspecify.annotations.NullMarked;
