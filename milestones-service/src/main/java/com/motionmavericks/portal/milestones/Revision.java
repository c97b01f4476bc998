package com.motionmavericks.portal.milestones;

import com.motionmavericks.portal.api.IfMatch;
import com.motionmavericks.portal.idempotency.RequestKey;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A change that somebody asks for.
 *
 * @param basis what they have seen
 * @param key for what must happen once
 * @param preparation what has to be known of a milestone before it can be decided on; done again
 *     where somebody else was quicker
 */
public record Revision(
    Act act,
    IfMatch basis,
    Optional<RequestKey> key,
    @Nullable String comment,
    Function<Milestone, Uni<Decision>> preparation) {

  /** What becomes of a milestone; pure. */
  @FunctionalInterface
  public interface Decision {
    Milestone on(Milestone before, Signature signature);
  }

  /** One that needs to know nothing more. */
  public static Revision of(
      Act act,
      IfMatch basis,
      Optional<RequestKey> key,
      @Nullable String comment,
      Decision decision) {
    return new Revision(act, basis, key, comment, before -> Uni.createFrom().item(decision));
  }
}
