package com.motionmavericks.portal.projects.people;

import com.motionmavericks.portal.api.Parameters;
import com.motionmavericks.portal.identity.Callers;
import com.motionmavericks.portal.projects.ProjectPolicy;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** {@code /people/{user_id}}: for admins. */
@Tag(name = "people", description = "Whoever works on projects of the tenant, or did.")
@Path("/people/{user_id}")
public class PersonResource {
  private final People people;
  private final Callers callers;

  PersonResource(People people, Callers callers) {
    this.people = people;
    this.callers = callers;
  }

  /** There may be something of them anywhere, so nobody is unknown: it can be said again. */
  @PermissionsAllowed(ProjectPolicy.ERASE_PERSON)
  @Operation(
      operationId = "erasePerson",
      summary = "Ends somebody's memberships and removes their names and addresses everywhere.",
      description =
          "Here at once, in the other services as soon as they hear of it. Histories keep the"
              + " opaque id.")
  @DELETE
  public Uni<Void> erase(@RestPath("user_id") String userId) {
    return people.erase(callers.ofTenant(), Parameters.pathText(userId));
  }
}
