/** Tokens of expired links are removed; the links stay as tombstones of their history. */
@NullMarked
package com.motionmavericks.portal.sharelinks.cleanup;

import org.jspecify.annotations.NullMarked;
