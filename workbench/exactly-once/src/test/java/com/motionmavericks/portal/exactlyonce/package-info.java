/** {@code ./portal prove exactly-once} in small. */
@NullMarked
package com.motionmavericks.portal.exactlyonce;

import org.jspecify.annotations.NullMarked;
