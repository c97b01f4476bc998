package com.motionmavericks.portal.api;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.inject.Singleton;
import java.util.UUID;

/** New ids: UUIDv7 (RFC 9562), which sort by their time of birth and so keep indexes compact. */
@Singleton
public final class Ids {
  private final TimeBasedEpochGenerator generator = Generators.timeBasedEpochGenerator();

  public UUID next() {
    return generator.generate();
  }
}
