/**
 * The description of each API (OpenAPI): what holds for all operations is said here, once. Works
 * while a service is built, and is not there when it runs.
 */
@NullMarked
package com.motionmavericks.portal.api.description;

import org.jspecify.annotations.NullMarked;
