package com.motionmavericks.portal.stack.proof;

import com.motionmavericks.portal.stack.mails.Report;
import com.motionmavericks.portal.stack.mails.Size;
import com.motionmavericks.portal.stack.mails.Storm;
import com.motionmavericks.portal.stack.suite.Build;
import com.motionmavericks.portal.stack.suite.Checkout;
import com.motionmavericks.portal.stack.suite.Conditions;
import com.motionmavericks.portal.stack.suite.Ground;
import com.motionmavericks.portal.stack.suite.Ports;
import com.motionmavericks.portal.stack.suite.Supervisor;

/** Nothing is lost and nothing is sent twice, whoever dies. */
public final class ExactlyOnceProof implements Proof {
  private static final int SHOWN = 25;

  /** Some 30 spans a mail, with what Resend reports of it; the receiver takes 5 KB for each. */
  private static final String HEAP = "3g";

  @Override
  public String name() {
    return "exactly-once";
  }

  @Override
  public String description() {
    return "10,000 milestone updates while the notifications service and Redis are killed 20 times"
        + " each, Redis forgets, and Resend answers badly: each is mailed once and leads to its cause"
        + " (PORTAL_PROVE_EXACTLY_ONCE=updates,kills for less)";
  }

  @Override
  public boolean run(Checkout here) {
    return run(here, Size.of(System.getenv().getOrDefault("PORTAL_PROVE_EXACTLY_ONCE", "")));
  }

  /** The same in another size. */
  public static boolean run(Checkout here, Size size) {
    Build.stale(here, Build.suite(Storm.SERVICES));
    Report report = raise(here, size, Conditions.development());
    System.out.printf(
        "%d updates, %d kills of the service and as many of Redis, which forgot %d times%n",
        report.updates(), report.kills(), report.forgotten());
    System.out.printf(
        "%d mails accepted, tried %d times more%n", report.accepted(), report.repeats());
    System.out.printf(
        "by what the service answers %d lead to their update; by spans %d, of %d a process that was"
            + " killed still had them%n",
        report.told(), report.joined(), report.lostSpans());
    report.faults().stream().limit(SHOWN).forEach(fault -> System.out.println("  " + fault));
    return report.faults().isEmpty();
  }

  /** On a suite of its own, which is stopped afterwards; what it runs has been built. */
  public static Report raise(Checkout here, Size size, Conditions conditions) {
    Checkout checkout = new Checkout(here.root(), "exactly-once");
    Ports ports = Ports.free();
    try (Ground ground = Ground.take(checkout)) {
      ground.prepare(true, ports, Storm.SERVICES);
      Supervisor suite = new Supervisor(checkout, ports, conditions.withBackendsHeap(HEAP));
      try {
        suite.start(Storm.SERVICES);
        return new Storm(checkout, ports, suite, size).run();
      } finally {
        suite.stop();
      }
    }
  }
}
