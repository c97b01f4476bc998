package com.motionmavericks.portal.notifications.preference;

import com.motionmavericks.portal.api.description.Answers;
import com.motionmavericks.portal.identity.Caller;
import com.motionmavericks.portal.identity.Callers;
import com.motionmavericks.portal.notifications.NotificationPolicy;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /preferences}: one's own. */
@Tag(name = "preferences", description = "How somebody wants to be told.")
@Path("/preferences")
public class PreferenceResource {
  private final PreferenceStore store;
  private final Callers callers;

  PreferenceResource(PreferenceStore store, Callers callers) {
    this.store = store;
    this.callers = callers;
  }

  /**
   * The body of an answer and of a request.
   *
   * @param items what is not among them is told at once
   */
  public record PreferenceList(@NotNull @Size(max = 500) List<@NotNull @Valid Preference> items) {}

  @PermissionsAllowed(NotificationPolicy.GET_PREFERENCES)
  @Operation(
      operationId = "getPreferences",
      summary = "How one is told; of all that is not named, at once.")
  @GET
  public Uni<PreferenceList> get() {
    Caller caller = callers.ofTenant();
    return store.of(caller.tenantId(), caller.userId()).map(PreferenceResource::list);
  }

  @PermissionsAllowed(NotificationPolicy.SET_PREFERENCES)
  @Operation(
      operationId = "setPreferences",
      summary = "Says how one wants to be told, in place of all said before.")
  @Answers(problems = "critical_kind")
  @PUT
  public Uni<PreferenceList> set(@NotNull @Valid PreferenceList wanted) {
    Caller caller = callers.ofTenant();
    return store
        .replace(caller.tenantId(), caller.userId(), new Preferences(wanted.items()).checked())
        .map(PreferenceResource::list);
  }

  private static PreferenceList list(Preferences preferences) {
    return new PreferenceList(preferences.items());
  }
}
