package com.motionmavericks.portal.stack.mails;

import java.util.List;

/**
 * What a storm left.
 *
 * @param updates that were answered 200
 * @param accepted mails, as Resend counts them by keys
 * @param repeats attempts beyond the first of each mail
 * @param told mails whose notification names the update's trace
 * @param joined mails whose spans lead back to the update's
 * @param lostSpans mails whose spans a process still held when it was killed
 * @param faults one sentence each; empty where it holds
 */
public record Report(
    int updates,
    int accepted,
    int repeats,
    int kills,
    int forgotten,
    int told,
    int joined,
    int lostSpans,
    List<String> faults) {}
