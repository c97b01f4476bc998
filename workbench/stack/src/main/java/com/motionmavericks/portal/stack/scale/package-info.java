/** What {@code ./portal prove scale} does: a large studio's database, and the suite on it. */
@NullMarked
package com.motionmavericks.portal.stack.scale;

import org.jspecify.annotations.NullMarked;
