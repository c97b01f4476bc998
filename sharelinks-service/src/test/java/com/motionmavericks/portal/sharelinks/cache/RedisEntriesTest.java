package com.motionmavericks.portal.sharelinks.cache;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
class RedisEntriesTest extends EntriesContract {
  @Inject RedisEntries entries;

  @Override
  Entries entries() {
    return entries;
  }
}
