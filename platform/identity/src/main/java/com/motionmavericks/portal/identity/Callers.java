package com.motionmavericks.portal.identity;

import com.motionmavericks.portal.problems.Problem;
import com.motionmavericks.portal.problems.StandardProblem;
import com.motionmavericks.portal.tracing.LogFields;
import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The caller of the current request. */
@RequestScoped
public class Callers {
  private final JsonWebToken token;
  private final Claims claims;

  Callers(JsonWebToken token, Claims claims) {
    this.token = token;
    this.claims = claims;
  }

  /**
   * Somebody of a tenant.
   *
   * @throws Problem 403 where the token names no tenant or no role of one
   */
  public Caller ofTenant() {
    Caller caller = any();
    if (caller.tenantId().isEmpty()) {
      throw Problem.forbidden("The token names no tenant.");
    }
    LogFields.tenant(caller.tenantId());
    return caller;
  }

  /**
   * Anybody with a role, of a tenant or of the platform.
   *
   * @throws Problem 401 where the token has no subject or no known role
   */
  public Caller any() {
    String subject = token.getSubject();
    Role role = claims.role(token).orElse(null);
    if (subject == null || role == null) {
      throw Problem.of(
          StandardProblem.UNAUTHENTICATED, "The token names no subject or no known role.");
    }
    return new Caller(claims.tenant(token), subject, role, claims.email(token));
  }
}
