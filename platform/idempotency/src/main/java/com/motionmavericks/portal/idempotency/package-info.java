/** A {@code POST} that is sent twice takes effect once. */
@NullMarked
package com.motionmavericks.portal.idempotency;

import org.jspecify.annotations.NullMarked;
