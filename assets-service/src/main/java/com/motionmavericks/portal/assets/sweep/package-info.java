/** What Mux never reported. */
@NullMarked
package com.motionmavericks.portal.assets.sweep;

import org.jspecify.annotations.NullMarked;
