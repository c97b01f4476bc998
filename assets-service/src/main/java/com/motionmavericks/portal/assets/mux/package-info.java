/** What we ask Mux Video, and how it is reached. */
@NullMarked
package com.motionmavericks.portal.assets.mux;

import org.jspecify.annotations.NullMarked;
