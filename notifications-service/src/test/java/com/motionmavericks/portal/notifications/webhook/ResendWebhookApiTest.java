package com.motionmavericks.portal.notifications.webhook;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ResendWebhookApiTest extends ResendWebhookApi {}
