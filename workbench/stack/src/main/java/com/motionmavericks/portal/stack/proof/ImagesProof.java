package com.motionmavericks.portal.stack.proof;

import com.motionmavericks.portal.stack.images.JvmImage;
import com.motionmavericks.portal.stack.process.Refusal;
import com.motionmavericks.portal.stack.suite.Checkout;
import com.motionmavericks.portal.stack.suite.Terminal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The images of the services start from their AOT cache. */
public final class ImagesProof implements Proof {
  @Override
  public String name() {
    return "images";
  }

  @Override
  public String description() {
    return "what Dockerfile.jvm says makes an AOT cache without a database, and each service starts"
        + " from it (about 4 minutes)";
  }

  @Override
  public boolean run(Checkout checkout) {
    String modules =
        checkout.services().stream().map(s -> s + "-service").collect(Collectors.joining(","));
    List<String> command = new ArrayList<>();
    command.add(checkout.root().resolve("mvnw").toString());
    command.addAll(List.of("-q", "-B", "package", "-DskipTests", "-Dmaven.test.skip=true"));
    command.addAll(List.of("-pl", modules));
    command.addAll(JvmImage.PACKAGING);
    if (Terminal.run(checkout, command) != 0) {
      throw new Refusal("The services are not built: see above.");
    }
    System.out.printf(
        "%-14s %8s %26s %26s %18s%n",
        "service", "cache", "ready, without → with", "CPU, without → with", "classes from it");
    boolean holds = true;
    for (String service : checkout.services()) {
      JvmImage.Report report = new JvmImage(checkout, service).tryOut();
      System.out.println(report.line());
      holds &= report.holds();
    }
    return holds;
  }
}
