package com.motionmavericks.portal.lifecycle;

import java.util.List;

/** The service does not start; the message lists every objection and how to accept one. */
public final class UnsafeSettingsException extends IllegalStateException {
  UnsafeSettingsException(List<String> objections) {
    super(
        "Not started, these settings are not safe here:\n  - "
            + String.join("\n  - ", objections)
            + "\nMend them, or accept a check by its name in portal.start-up.accept.");
  }
}
