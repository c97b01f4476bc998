package com.motionmavericks.portal.milestones;

import com.motionmavericks.portal.identity.Policy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * Who may what with milestones, see {@link Policy}; which steps a role may take is {@link
 * Transition}'s. Whose a project is, the projects service knows.
 */
public final class MilestonePolicy {
  public static final String LIST_MILESTONES = "listMilestones";
  public static final String GET_MILESTONE = "getMilestone";
  public static final String CREATE_MILESTONE = "createMilestone";
  public static final String UPDATE_MILESTONE = "updateMilestone";

  /** More than the status. */
  public static final String UPDATE_MILESTONE_EDIT = "updateMilestone:edit";

  public static final String DELETE_MILESTONE = "deleteMilestone";
  public static final String APPROVE_MILESTONE = "approveMilestone";
  public static final String REQUEST_MILESTONE_CHANGES = "requestMilestoneChanges";
  public static final String LIST_MILESTONE_HISTORY = "listMilestoneHistory";

  /** Of one that is not there any more. */
  public static final String LIST_MILESTONE_HISTORY_DELETED = "listMilestoneHistory:deleted";

  public static final String SUMMARISE_VISIBLE_MILESTONES = "summariseVisibleMilestones";
  public static final String SUMMARISE_MILESTONES = "summariseMilestones";

  private static final String TABLE =
      """
      action                       admin  producer artist client service
      listMilestones               tenant tenant   own    own    -
      getMilestone                 tenant tenant   own    own    -
      createMilestone              tenant tenant   -      -      -
      updateMilestone              tenant tenant   own    -      -
      updateMilestone:edit         tenant tenant   -      -      -
      deleteMilestone              tenant tenant   -      -      -
      approveMilestone             tenant tenant   -      own    -
      requestMilestoneChanges      tenant tenant   -      own    -
      listMilestoneHistory         tenant tenant   own    own    -
      listMilestoneHistory:deleted tenant tenant   -      -      -
      summariseVisibleMilestones   tenant tenant   own    own    -
      summariseMilestones          -      -        -      -      projects-service
      """;

  private MilestonePolicy() {}

  @Produces
  @Singleton
  static Policy policy() {
    return Policy.of(TABLE);
  }
}
