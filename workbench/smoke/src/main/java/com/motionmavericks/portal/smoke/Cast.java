package com.motionmavericks.portal.smoke;

import java.util.List;

/**
 * Who acts in the journeys, and how people are reached.
 *
 * @param members roles whose people become members of the project, and are mailed
 * @param mail of a person: the pattern in which {@code %s} is the user
 * @param onePerson whether all roles are played by one caller, whom a service may remember
 * @param uploads whether bytes are sent, of which Mux would make a video
 */
public record Cast(List<String> members, String mail, boolean onePerson, boolean uploads) {

  /** A person a role, at an address where nobody lives. */
  public static Cast workbench() {
    return new Cast(List.of("producer", "client"), "%s@smoke.example", false, true);
  }

  /** One OIDC client; each run mails one person, at the address that Resend gives for tests. */
  public static Cast deployed() {
    return new Cast(List.of("client"), "delivered+%s@resend.dev", true, false);
  }

  String mailOf(String user) {
    return mail.formatted(user);
  }
}
