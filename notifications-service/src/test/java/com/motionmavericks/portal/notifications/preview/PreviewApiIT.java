package com.motionmavericks.portal.notifications.preview;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the built artifact. */
@QuarkusIntegrationTest
class PreviewApiIT extends PreviewApi {}
