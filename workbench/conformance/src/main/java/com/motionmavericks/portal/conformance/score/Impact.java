package com.motionmavericks.portal.conformance.score;

/** How much a rule weighs, as the specification says. */
enum Impact {
  CRITICAL(40),
  IMPORTANT(30),
  NORMAL(20),
  LOW(10);

  private final int weight;

  Impact(int weight) {
    this.weight = weight;
  }

  int weight() {
    return weight;
  }
}
