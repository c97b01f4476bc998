package com.motionmavericks.portal.conformance;

/**
 * Something that does not conform.
 *
 * @param service whose resource it is or came with
 * @param span its name; empty for the resource
 * @param attribute the key, or empty where it is about none
 * @param wrong what is
 * @param right what would be
 */
public record Finding(
    Rule rule, String service, String span, String attribute, String wrong, String right) {}
