package com.motionmavericks.portal.assets;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/** Which asset. */
@RegisterForReflection
public record AssetId(UUID value) {}
