package com.motionmavericks.portal.projects;

import com.motionmavericks.portal.testkit.Call;
import com.motionmavericks.portal.testkit.authorisation.Attempt;
import com.motionmavericks.portal.testkit.authorisation.AuthorisationContract;
import com.motionmavericks.portal.testkit.authorisation.Studio;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;

@QuarkusTest
@QuarkusTestResource(MilestonesNeighbour.class)
@QuarkusTestResource(AssetsNeighbour.class)
class AuthorisationTest extends AuthorisationContract {
  @Override
  public String whoMayWhat() {
    return """
        operation              admin producer artist client outside_artist outside_client stranger operator service
        listProjects           yes   yes      yes    yes    own            own            own      403      403
        createProject          yes   yes      403    403    403            403            own      403      403
        listVisibleProjects    yes   yes      yes    yes    own            own            own      403      403
        getProject             yes   yes      yes    yes    404            404            404      403      403
        updateProject          yes   yes      403    403    403            403            404      403      403
        addMember              yes   yes      403    403    403            403            404      403      403
        changeMember           yes   yes      403    403    403            403            404      403      403
        removeMember           yes   yes      403    403    403            403            404      403      403
        erasePerson            yes   403      403    403    403            403            own      403      403
        listMembersForServices 403   403      403    403    403            403            403      403      notifications-service""";
  }

  @Override
  public Attempt attempt(String row, Studio studio) {
    if (row.equals("createProject")) {
      return Attempt.of(Call.post("/projects", Map.of("name", "Spot")));
    }
    String id = project(studio);
    String project = "/projects/" + id;
    String artist = project + "/members/" + studio.userId("artist");
    return switch (row) {
      case "listProjects" -> Attempt.of(Call.get("/projects")).showing(id);
      case "listVisibleProjects" ->
          Attempt.of(Call.get("/projects/visible?project_id=" + id)).showing(id);
      case "getProject" -> Attempt.of(Call.get(project)).showing(id);
      case "updateProject" -> Attempt.of(Call.patch(project, Map.of("name", "Film")));
      case "addMember" -> Attempt.of(Call.post(project + "/members", member("newcomer", "client")));
      case "changeMember" -> Attempt.of(Call.patch(artist, Map.of("role", "client")));
      case "removeMember" -> Attempt.of(Call.delete(artist));
      case "erasePerson" -> Attempt.of(Call.delete("/people/" + studio.userId("artist")));
      case "listMembersForServices" ->
          Attempt.of(Call.get("/internal" + project + "/members?tenant_id=" + studio.tenant()))
              .showing(studio.userId("client"));
      default -> throw new AssertionError("no request for " + row);
    };
  }

  /** A project whose members are an artist and a client. */
  private static String project(Studio studio) {
    String id =
        Call.post("/projects", Map.of("name", "Spot"))
            .as(studio.producer())
            .json()
            .path("id")
            .asText();
    for (String role : new String[] {"artist", "client"}) {
      Call.post("/projects/" + id + "/members", member(studio.userId(role), role))
          .as(studio.producer());
    }
    return id;
  }

  private static Map<String, String> member(String user, String role) {
    return Map.of("user_id", user, "role", role, "email", "somebody@acme.example");
  }
}
