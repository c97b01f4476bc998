/** Brings a new link to whom it is for: notifications is asked to mail it, until it has agreed. */
@NullMarked
package com.motionmavericks.portal.sharelinks.mailing;

import org.jspecify.annotations.NullMarked;
