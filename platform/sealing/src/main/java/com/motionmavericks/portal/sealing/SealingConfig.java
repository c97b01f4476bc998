package com.motionmavericks.portal.sealing;

import io.smallrye.config.ConfigMapping;
import java.util.List;

/** By what secrets are sealed. */
@ConfigMapping(prefix = "portal.sealing")
interface SealingConfig {
  /** 32 bytes each, in base64. The first closes, any opens. */
  List<String> keys();
}
