/** The registry of spans as data, and what is generated from it. */
@NullMarked
package com.motionmavericks.portal.conformance.registry;

import org.jspecify.annotations.NullMarked;
