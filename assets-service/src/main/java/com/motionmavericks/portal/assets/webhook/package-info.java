/** What Mux tells us. */
@NullMarked
package com.motionmavericks.portal.assets.webhook;

import org.jspecify.annotations.NullMarked;
