/** Share links: who may see what without an account, and for how long. */
@NullMarked
package com.motionmavericks.portal.sharelinks;

import org.jspecify.annotations.NullMarked;
