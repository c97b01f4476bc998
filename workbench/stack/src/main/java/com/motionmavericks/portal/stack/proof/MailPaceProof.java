package com.motionmavericks.portal.stack.proof;

import com.motionmavericks.portal.stack.mails.MailPace;
import com.motionmavericks.portal.stack.suite.Build;
import com.motionmavericks.portal.stack.suite.Checkout;
import com.motionmavericks.portal.stack.suite.Conditions;
import com.motionmavericks.portal.stack.suite.Ground;
import com.motionmavericks.portal.stack.suite.Ports;
import com.motionmavericks.portal.stack.suite.Supervisor;
import java.util.Map;

/** From what happened to its mail within a second, and at Resend's pace without a refusal. */
public final class MailPaceProof implements Proof {
  private static final double P99_MILLIS = 1_000;

  /** Nine tenths are what the limiter takes; the rest of the aim is for turns that come late. */
  private static final double USED = 0.80;

  @Override
  public String name() {
    return "mail-pace";
  }

  @Override
  public String description() {
    return "100 updates a second, each a mail at Resend, which takes 50 ms, within a second; then"
        + " Resend's rate used without a 429 (about 3 minutes; wants a quiet machine;"
        + " PORTAL_PROVE_MAIL_PACE=warm-up,few,many,seconds,backlog for less)";
  }

  @Override
  public boolean run(Checkout here) {
    MailPace.Size size =
        MailPace.Size.of(System.getenv().getOrDefault("PORTAL_PROVE_MAIL_PACE", ""));
    Build.stale(here, Build.suite(MailPace.SERVICES));
    return judge(measure(here, size));
  }

  /** On a suite of its own, which is stopped afterwards; what it runs has been built. */
  private static MailPace.Report measure(Checkout here, MailPace.Size size) {
    Checkout checkout = new Checkout(here.root(), "mail-pace");
    Ports ports = Ports.free();
    try (Ground ground = Ground.take(checkout)) {
      ground.prepare(true, ports, MailPace.SERVICES);
      Supervisor suite = new Supervisor(checkout, ports, Conditions.measured(Map.of()));
      try {
        suite.start(MailPace.SERVICES);
        return new MailPace(ports, size).measure();
      } finally {
        suite.stop();
      }
    }
  }

  private static boolean judge(MailPace.Report seen) {
    System.out.printf("from what happened to its mail, ms %13s %8s %8s%n", "mails", "p50", "p99");
    show("while few happen", seen.few());
    show("while many do", seen.many());
    boolean soon = seen.many().p99() < P99_MILLIS;
    System.out.printf(
        "p99 %.2f of a second, %.2f × that of few: %s%n",
        seen.many().p99() / P99_MILLIS,
        seen.many().p99() / seen.few().p99(),
        soon ? "met" : "missed");
    boolean used = seen.used() >= USED;
    System.out.printf(
        "of ten a second used while more waited: %.1f %%, aim ≥ %.0f %%: %s%n",
        seen.used() * 100, USED * 100, used ? "met" : "missed");
    System.out.printf(
        "answers of 429: %d, once it had learnt %d; mails that did not come: %d%n",
        seen.refused(), seen.refusedOnceLearnt(), seen.missing());
    return soon
        && used
        && seen.refused() == 0
        && seen.refusedOnceLearnt() == 0
        && seen.missing() == 0;
  }

  private static void show(String what, MailPace.Times times) {
    System.out.printf("  %-32s %13d %8.0f %8.0f%n", what, times.mails(), times.p50(), times.p99());
  }
}
