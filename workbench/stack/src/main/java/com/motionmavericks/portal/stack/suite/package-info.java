/** The suite on this machine: its ports, services and backends. */
@NullMarked
package com.motionmavericks.portal.stack.suite;

import org.jspecify.annotations.NullMarked;
