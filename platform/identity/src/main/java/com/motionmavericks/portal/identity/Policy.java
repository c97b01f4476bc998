package com.motionmavericks.portal.identity;

import com.motionmavericks.portal.problems.Problem;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who may what in a service: its one table of actions and roles, as text that reads like the
 * design's. Whatever the table does not say is denied: an action without a row, a role without a
 * column.
 *
 * <pre>
 * action                 admin  artist service
 * getProject             tenant own    -
 * listMembersForServices -      -      notifications-service
 * </pre>
 *
 * <p>Actions are named by the operations that they allow, with a word behind a colon where an
 * operation has parts that not all may do. Below {@code service} stand those services of the suite
 * that may call, separated by commas.
 */
public final class Policy {
  private static final String NONE = "-";

  private final Map<String, Map<Role, Reach>> reaches = new HashMap<>();
  private final Map<String, Set<String>> services = new HashMap<>();

  private Policy() {}

  /**
   * Reads a table: a head of roles, then a row for each action.
   *
   * @throws IllegalArgumentException where it is none, so that its service does not start
   */
  public static Policy of(String table) {
    Policy policy = new Policy();
    List<String[]> lines =
        table
            .lines()
            .filter(line -> !line.isBlank())
            .map(line -> line.strip().split("\\s+"))
            .toList();
    List<Role> head = Arrays.stream(lines.getFirst()).skip(1).map(Policy::role).toList();
    lines.stream().skip(1).forEach(row -> policy.add(head, row));
    return policy;
  }

  /** For a service that allows nothing. */
  static Policy closed() {
    return new Policy();
  }

  private void add(List<Role> head, String[] row) {
    String action = row[0];
    if (row.length != head.size() + 1 || reaches.containsKey(action)) {
      throw new IllegalArgumentException("not one row with a word a role: " + action);
    }
    Map<Role, Reach> reach = new EnumMap<>(Role.class);
    for (int i = 0; i < head.size(); i++) {
      String word = row[i + 1];
      if (head.get(i) != Role.SERVICE) {
        reach.put(head.get(i), Reach.ofWord(word));
      } else if (!word.equals(NONE)) {
        services.put(action, Set.of(word.split(",")));
      }
    }
    reaches.put(action, reach);
  }

  /** {@link Reach#NOBODY} for services: they are told apart by name. */
  public Reach reach(Role role, String action) {
    return reaches.getOrDefault(action, Map.of()).getOrDefault(role, Reach.NOBODY);
  }

  /** How far the caller's right to an action goes. */
  public Reach reach(Caller caller, String action) {
    return reach(caller.role(), action);
  }

  public boolean allows(Caller caller, String action) {
    return reach(caller, action) != Reach.NOBODY;
  }

  /**
   * For what is decided within an operation; the operation's own right is checked before it.
   *
   * @throws Problem 403 where the caller may not
   */
  public void require(Caller caller, String action) {
    if (!allows(caller, action)) {
      throw Problem.forbidden("Your role does not allow this.");
    }
  }

  /** The services that may call. */
  public Set<String> services(String action) {
    return services.getOrDefault(action, Set.of());
  }

  /** All that the table names. */
  public Set<String> actions() {
    return Collections.unmodifiableSet(reaches.keySet());
  }

  private static Role role(String word) {
    return Role.ofClaim(word)
        .orElseThrow(() -> new IllegalArgumentException("no such role: " + word));
  }
}
