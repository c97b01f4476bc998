/** The public door: how visitors without an account open a link, or learn that they cannot. */
@NullMarked
package com.motionmavericks.portal.sharelinks.opening;

import org.jspecify.annotations.NullMarked;
