package com.motionmavericks.portal.notifications.webhook;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/**
 * The same against the built artifact: the fast-jar, or the native binary under {@code -Dnative}.
 */
@QuarkusIntegrationTest
class ResendWebhookApiIT extends ResendWebhookApi {}
