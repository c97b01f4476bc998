package com.motionmavericks.portal.milestones;

/** Somebody else was quicker: what was about to be written is undone and decided on again. */
final class Overtaken extends RuntimeException {
  Overtaken() {
    super("overtaken", null, false, false);
  }
}
