/** What Mux must take away. */
@NullMarked
package com.motionmavericks.portal.assets.removal;

import org.jspecify.annotations.NullMarked;
