package com.motionmavericks.portal.milestones;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;

/**
 * That somebody approved a milestone.
 *
 * @param userId who
 * @param assets what was on the table, by the assets service's word
 * @param traceId of the act
 */
@RegisterForReflection
public record Approval(String userId, Instant at, List<AssetVersion> assets, String traceId) {
  public Approval {
    assets = List.copyOf(assets);
  }

  public static Approval of(Signature signature, List<AssetVersion> assets) {
    return new Approval(signature.userId(), signature.at(), assets, signature.traceId());
  }
}
