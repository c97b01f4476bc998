package com.motionmavericks.portal.sharelinks;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class PassphraseApiTest extends PassphraseApi {}
