/** The cleanup of expired share tokens. */
@NullMarked
package com.motionmavericks.portal.scheduler.sharetokens;

import org.jspecify.annotations.NullMarked;
