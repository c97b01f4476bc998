/** Transactional outbox, Redis Streams, consumer groups, trace context inside. */
@NullMarked
package com.motionmavericks.portal.events;

import org.jspecify.annotations.NullMarked;
