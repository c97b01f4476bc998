/**
 * Links outside of the database, so that a valid one opens without it: a cache, never the truth.
 */
@NullMarked
package com.motionmavericks.portal.sharelinks.cache;

import org.jspecify.annotations.NullMarked;
