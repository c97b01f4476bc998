/** What the loopback servers share: HTTP without a framework, a log of requests, and webhooks. */
@NullMarked
package com.motionmavericks.portal.backends.http;

import org.jspecify.annotations.NullMarked;
