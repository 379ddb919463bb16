package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.hearth.tenancy.TenantMigrations;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** Sessions that were noted as shown though nobody could read heads of them: those cancelled before anything was recorded. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class ShownMigrationTest {
    /** 1 cancelled, 2 held with nobody, 3 planned with evidence that was voided, 4 closed and reopened, 5 cancelled, known to an agency. */
    private static final String BEFORE = """
            insert into __tenant__.programme (id, name) values ('%1$s01', 'p');
            insert into __tenant__.activity (id, programme_id, title) values ('%1$s02', '%1$s01', 'a');
            insert into __tenant__.session (id, activity_id, starts_at, ends_at, day, end_day, state, cancel_reason, explicit_zero,
                closed_at, closed_by)
              select cast('%1$s1' || n as uuid), '%1$s02', '2026-02-03T01:00Z', '2026-02-03T02:00Z', '2026-02-03', '2026-02-03',
                case n when 1 then 'cancelled' when 2 then 'held' when 5 then 'cancelled' else 'planned' end,
                case when n in (1, 5) then 'x' end, n = 2, case n when 2 then now() end, case n when 2 then 'x' end
              from generate_series(1, 5) n;
            insert into __tenant__.attendance (id, session_id, method, heads, occurred_at, recorded_by, recorded_subject, late,
                voided_at, voided_by, void_reason, voided_subject)
              values ('%1$s21', '%1$s13', 'TALLY', 3, now(), 'x', '%1$s31', false, now(), 'x', 'x', '%1$s31');
            insert into __tenant__.session_event (session_id, kind, by, subject) values ('%1$s14', 'closed', 'x', '%1$s31');
            insert into __tenant__.session_shown (session_id, reader)
              select cast('%1$s1' || n as uuid), 'headquarters' from generate_series(1, 4) n;
            insert into __tenant__.session_shown (session_id, reader) values ('%1$s15', 'agency');
            """.formatted("00000000-0000-7000-8000-0000000061");

    @FromPlatform
    TestDatabase database;

    @Inject
    TenantMigrations files;

    @Test
    void whatWasCancelledBeforeAnythingWasRecordedIsForgottenAndNothingElse() throws SQLException {
        MigratedCentre.migrated(
                database,
                files,
                "cancelled_is_not_shown",
                BEFORE,
                "select right(session_id::text, 1) as session from __tenant__.session_shown order by 1",
                rows -> {
                    List<String> left = new ArrayList<>();
                    while (rows.next()) {
                        left.add(rows.getString("session"));
                    }
                    assertThat(left).containsExactly("2", "3", "4", "5");
                });
    }
}
