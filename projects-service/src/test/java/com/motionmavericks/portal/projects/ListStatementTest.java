package com.motionmavericks.portal.projects;

import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.api.Cursor;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is not asked for does not stand in the statement; the plans are for the scale proof. */
class ListStatementTest {
  private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000001");

  @Test
  void asksForAllOfATenant() {
    ListStatement all =
        ListStatement.of(
            "acme",
            Optional.empty(),
            new ProjectQuery(
                Optional.empty(), Optional.empty(), ProjectSort.UPDATED_AT, Optional.empty(), 25));

    assertThat(all.sql())
        .endsWith(
            " FROM project p WHERE p.tenant_id = $1"
                + " ORDER BY p.updated_at DESC, p.id DESC LIMIT $2");
    assertThat(all.values().size()).isEqualTo(2);
    assertThat(all.values().getValue(1)).isEqualTo(26);
  }

  @Test
  void asksForWhatIsBehindACursorOfAMember() {
    ListStatement page =
        ListStatement.of(
            "acme",
            Optional.of("ann"),
            new ProjectQuery(
                Optional.of("%film%"),
                Optional.of(ProjectStatus.ON_HOLD),
                ProjectSort.DUE_ON,
                Optional.of(new Cursor("2027-01-01", ID)),
                10));

    assertThat(page.sql())
        .endsWith(
            " FROM member m JOIN project p ON p.id = m.project_id"
                + " WHERE m.tenant_id = $1 AND m.user_id = $2 AND p.tenant_id = $3"
                + " AND p.name ILIKE $4 AND p.status = $5"
                + " AND (coalesce(p.due_on, DATE '9999-12-31'), p.id) > ($6, $7)"
                + " ORDER BY coalesce(p.due_on, DATE '9999-12-31'), p.id LIMIT $8");
    assertThat(page.values().getValue(4)).isEqualTo("on_hold");
    assertThat(page.values().getValue(5)).isEqualTo(LocalDate.of(2027, 1, 1));
    assertThat(page.values().getValue(6)).isEqualTo(ID);
  }
}
