/** What share links cost: their cleanup beside plain SQL, an opening beside plain Redis. */
@NullMarked
package com.motionmavericks.portal.stack.links;

import org.jspecify.annotations.NullMarked;
