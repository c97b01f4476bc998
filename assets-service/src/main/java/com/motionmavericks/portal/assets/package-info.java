/** Video assets, their uploads at Mux and what became of them. */
@NullMarked
package com.motionmavericks.portal.assets;

import org.jspecify.annotations.NullMarked;
