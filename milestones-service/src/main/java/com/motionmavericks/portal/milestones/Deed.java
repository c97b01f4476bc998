package com.motionmavericks.portal.milestones;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did to a milestone. Its history and the event that tells of it follow from this.
 *
 * @param before null where it is created
 * @param after null where it is deleted
 * @param comment only where changes are requested
 */
public record Deed(
    Act act,
    @Nullable Milestone before,
    @Nullable Milestone after,
    Signature signature,
    @Nullable String comment) {

  static Deed created(Milestone after, Signature signature) {
    return new Deed(Act.CREATED, null, after, signature, null);
  }

  static Deed deleted(Milestone before, Signature signature) {
    return new Deed(Act.DELETED, before, null, signature, null);
  }

  /** As it is now, or was last. */
  public Milestone milestone() {
    return after != null ? after : Objects.requireNonNull(before);
  }

  /** A deletion counts as well, so that histories have no gaps. */
  public long version() {
    return after != null ? after.version() : milestone().version() + 1;
  }
}
