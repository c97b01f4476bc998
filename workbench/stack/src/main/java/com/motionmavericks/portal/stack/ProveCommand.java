package com.motionmavericks.portal.stack;

import picocli.CommandLine.Command;

/** later. */
@Command(name = "prove")
final class ProveCommand implements Runnable {
  @Override
  public void run() {}
}
