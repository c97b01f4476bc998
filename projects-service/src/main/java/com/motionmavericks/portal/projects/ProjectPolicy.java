package com.motionmavericks.portal.projects;

import com.motionmavericks.portal.identity.Policy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * Who may what with projects, their members and people, see {@link Policy}. What is nobody's here
 * is not there for them (404); what somebody may see and not do is forbidden (403).
 */
public final class ProjectPolicy {
  public static final String LIST_PROJECTS = "listProjects";
  public static final String LIST_VISIBLE_PROJECTS = "listVisibleProjects";
  public static final String GET_PROJECT = "getProject";
  public static final String CREATE_PROJECT = "createProject";
  public static final String UPDATE_PROJECT = "updateProject";
  public static final String ADD_MEMBER = "addMember";
  public static final String CHANGE_MEMBER = "changeMember";
  public static final String REMOVE_MEMBER = "removeMember";
  public static final String ERASE_PERSON = "erasePerson";
  public static final String LIST_MEMBERS_FOR_SERVICES = "listMembersForServices";

  private static final String TABLE =
      """
      action                 admin  producer artist client service
      listProjects           tenant tenant   own    own    -
      listVisibleProjects    tenant tenant   own    own    -
      getProject             tenant tenant   own    own    -
      createProject          tenant tenant   -      -      -
      updateProject          tenant tenant   -      -      -
      addMember              tenant tenant   -      -      -
      changeMember           tenant tenant   -      -      -
      removeMember           tenant tenant   -      -      -
      erasePerson            tenant -        -      -      -
      listMembersForServices -      -        -      -      notifications-service
      """;

  private ProjectPolicy() {}

  @Produces
  @Singleton
  static Policy policy() {
    return Policy.of(TABLE);
  }
}
