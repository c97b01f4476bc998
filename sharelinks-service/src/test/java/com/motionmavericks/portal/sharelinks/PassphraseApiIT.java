package com.motionmavericks.portal.sharelinks;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the built artifact. */
@QuarkusIntegrationTest
class PassphraseApiIT extends PassphraseApi {}
