/** Tells whoever made a link that it is about to expire. */
@NullMarked
package com.motionmavericks.portal.sharelinks.reminder;

import org.jspecify.annotations.NullMarked;
