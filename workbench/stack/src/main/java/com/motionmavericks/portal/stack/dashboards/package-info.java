/** Whether the dashboards show anything: their queries, on what the running suite says. */
@NullMarked
package com.motionmavericks.portal.stack.dashboards;

import org.jspecify.annotations.NullMarked;
