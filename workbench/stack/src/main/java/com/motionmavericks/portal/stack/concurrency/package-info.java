/** Many people at once: whether each trace and log line stays with whom it belongs to. */
@NullMarked
package com.motionmavericks.portal.stack.concurrency;

import org.jspecify.annotations.NullMarked;
