package com.motionmavericks.portal.conformance.registry;

import java.util.List;
import java.util.Optional;

/**
 * An attribute as it is defined once, whoever carries it.
 *
 * @param members the values of an enumeration, as they are sent; empty where it is none
 * @param closed whether other values than the members are wrong
 * @param constant its name in code; empty where code needs none
 * @param successor for a key that OpenTelemetry has given up, what to use instead
 */
public record Attribute(
    String key,
    ValueType type,
    String brief,
    Pii pii,
    List<String> members,
    boolean closed,
    List<String> examples,
    Optional<String> constant,
    Optional<String> successor) {}
