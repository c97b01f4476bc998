package com.motionmavericks.portal.conformance.registry;

import java.util.Arrays;

/** The types of values that attributes have, with what the API of OpenTelemetry calls them. */
public enum ValueType {
  STRING("string", "String", "stringKey"),
  INT("int", "Long", "longKey"),
  DOUBLE("double", "Double", "doubleKey"),
  BOOLEAN("boolean", "Boolean", "booleanKey"),
  STRINGS("string[]", "List<String>", "stringArrayKey"),
  INTS("int[]", "List<Long>", "longArrayKey");

  private final String word;
  private final String java;
  private final String factory;

  ValueType(String word, String java, String factory) {
    this.word = word;
    this.java = java;
    this.factory = factory;
  }

  /** As the registry writes it. */
  public String word() {
    return word;
  }

  /** The type argument of its {@code AttributeKey}. */
  String java() {
    return java;
  }

  /** The method of {@code AttributeKey} that makes its key. */
  String factory() {
    return factory;
  }

  static ValueType ofWord(String word) {
    return Arrays.stream(values())
        .filter(type -> type.word.equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no type " + word));
  }
}
