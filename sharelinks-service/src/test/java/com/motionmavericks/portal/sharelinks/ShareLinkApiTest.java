package com.motionmavericks.portal.sharelinks;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ShareLinkApiTest extends ShareLinkApi {}
