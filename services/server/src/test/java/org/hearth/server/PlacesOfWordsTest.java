package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every column in which staff write is gone through when a person is erased, or it is said here why not. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class PlacesOfWordsTest {
    private static final String CENTRE = "places_of_words";
    private static final String NAME = "欧阳列甲";

    /** Gone through by {@code forget_words} itself, as they are no plain rows with an id. */
    private static final Set<String> BUILT_IN = Set.of(
            "session.cancel_reason",
            "session.external_id",
            "session_event.detail",
            "session_event.changes",
            "attendance.void_reason",
            "day_statement.reason",
            "day_statement.withdraw_reason",
            "import.filename",
            "import_row.cells",
            "import_row.external_id",
            "import_row.hints",
            "act.reason",
            "act.title",
            "act.before",
            "act.after",
            "idempotency.response");

    /** Why a column need not be gone through, and which ones. A line here is a decision, not a way round. */
    private static final Map<String, List<String>> WITHOUT = Map.of(
            "what colleagues were called when they did it",
            List.of(
                    "act.by",
                    "attendance.recorded_by",
                    "attendance.voided_by",
                    "booking.decided_by",
                    "day_closing.closed_by",
                    "day_closing.reopened_by",
                    "day_statement.stated_by",
                    "day_statement.withdrawn_by",
                    "device.heard_by",
                    "feed.made_by",
                    "footfall.recorded_by",
                    "footfall.voided_by",
                    "hand_over.seen_by",
                    "hand_over.written_by",
                    "resident_note.written_by",
                    "round.asked_by",
                    "import.by",
                    "resident_merge.made_by",
                    "resident_merge.undone_by",
                    "session.closed_by",
                    "session_event.by",
                    "staff.email",
                    "staff.invited_by",
                    "staff.name"),
            "words of the house, none of anybody's own",
            List.of(
                    "act.act",
                    "act.object",
                    "act.object_id",
                    "activity.leader_kind",
                    "activity.target_groups",
                    "attendance.method",
                    "booking.party",
                    "booking.price_kind",
                    "booking.state",
                    "consent.how",
                    "consent.purpose",
                    "consent.tag",
                    "consent.withdrawn_how",
                    "consent_text.purpose",
                    "resident_note.readers",
                    "contract.procurement",
                    "contract.report_every",
                    "contract.state",
                    "door_counter.state",
                    "feed.kind",
                    "idempotency.operation",
                    "import.format",
                    "import.state",
                    "import_row.verdict",
                    "indicator.kind",
                    "occupation.kind",
                    "registration.state",
                    "registration_terms.scope",
                    "personal_key.purpose",
                    "resident.sex",
                    "resident_merge.took",
                    "resident_merge_row.tab",
                    "person_place.tab",
                    "person_place.same",
                    "person_place.live",
                    "round.quota_per",
                    "round.state",
                    "round_application.state",
                    "round_outcome.rule",
                    "round_outcome.starts_local",
                    "round_outcome.state",
                    "round_outcome.why",
                    "series.kind",
                    "series.rule",
                    "series_day.reason",
                    "session.state",
                    "session_event.kind",
                    "session_shown.reader",
                    "space.bookable",
                    "space.price_kind",
                    "special_day.kind",
                    "staff.role",
                    "word_field.field",
                    "word_place.cols",
                    "word_place.jsons",
                    "word_place.key",
                    "word_place.most",
                    "word_place.object",
                    "word_place.tab"),
            "numbers and hours",
            List.of(
                    "day_closing.figures",
                    "day_closing.still_open",
                    "round.spaces",
                    "round_application.wishes",
                    "round_outcome.lost",
                    "round_outcome.missing",
                    "round_outcome.tried",
                    "space_hours.week",
                    "special_day.hours"),
            "what a thing of the catalogue, or a body, is called, and codes of it",
            List.of(
                    "activity.title",
                    "contract.agency",
                    "contract.agency_name",
                    "contract.number",
                    "contract.title",
                    "claim.published_as",
                    "door_counter.door",
                    "door_counter.name",
                    "equipment.name",
                    "programme.name",
                    "round.classes",
                    "space.name"),
            "made by a program, and told apart by it",
            List.of(
                    "device.label",
                    "device.mark",
                    "feed.secret_sha256",
                    "idempotency.body_hash",
                    "idempotency.key",
                    "idempotency.subject",
                    "round.digest",
                    "round.secret",
                    "round.word",
                    "round_application.draw_key",
                    "blob.sha256",
                    "blob.type",
                    "space_photo.picture",
                    "space_photo.small",
                    "activity.external_id"),
            "what everybody is shown who consents: of each version it must be known what it said",
            List.of("consent_text.body"),
            "heads of a file's columns and what was made of them",
            List.of("import.columns", "import.error", "import.mapping", "import.suggested"),
            "lines, ids and codes; words are made of them when they are read",
            List.of("import_row.met", "import_row.reason", "round.failure"),
            "the person's own row and what it was before, which erasing empties, and what is looked for",
            List.of(
                    "resident.name",
                    "resident.pinyin",
                    "resident.phone_masked",
                    "resident.id_masked",
                    "resident_merge.kept_was",
                    "resident_merge.gone_was",
                    "erasure.name"));

    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    private Desk desk;

    @BeforeEach
    void aCentre() {
        desk = new Desk(new World(issuer).open(CENTRE), CENTRE);
    }

    @Test
    void everyTextColumnIsGoneThroughOrSaidNotTo() throws SQLException {
        Set<String> expected = new TreeSet<>(BUILT_IN);
        expected.addAll(asked("select tab || '.' || unnest(cols || jsons) from %s.word_place"));
        WITHOUT.values().forEach(expected::addAll);

        assertThat(asked("""
                select c.table_name || '.' || c.column_name from information_schema.columns c
                join information_schema.tables t using (table_schema, table_name)
                where c.table_schema = '%s' and t.table_type = 'BASE TABLE' and c.data_type in ('text', 'jsonb', 'ARRAY')
                """)).isEqualTo(expected);
    }

    @Test
    void whatIsListedHasAnIdAndTheColumnsItNames() throws SQLException {
        assertThat(asked("""
                select w.tab || '.' || c.col from %1$s.word_place w
                cross join lateral unnest(w.cols || w.jsons || array['id', w.key]) as c (col)
                where not exists (select from information_schema.columns i
                  where i.table_schema = '%1$s' and i.table_name = w.tab and i.column_name = c.col)
                """)).isEmpty();
    }

    @Test
    void aNameIsTakenOutOfEveryListedPlaceAndOutOfNoLongerWord() throws SQLException {
        String person = desk.resident(NAME);
        run(
                "create table %s.noted (id uuid primary key, day date, words text, more text check (length(more) <= 12), facts jsonb)");
        run("alter table %s.noted owner to hearth_owner");
        run("insert into %s.word_place values ('noted', '{words,more}', '{facts}', 'day', 'day', '{300,12}')");
        run("""
                insert into %1$s.noted select uuidv7(), date '2026-03-02' + n, case when n %% 2 = 0 then '请%2$s明天再来' else '无事' end,
                  '%2$s与别人一起', '{"reason": "找%2$s", "count": 1}' from generate_series(1, 4500) n""");
        try {
            int version = desk.request().get("/api/centre/residents/" + person).path("version");
            desk.request()
                    .header("If-Match", "\"" + version + "\"")
                    .delete("/api/centre/residents/" + person)
                    .then()
                    .statusCode(200);

            World.until(() -> asked("select resident_id::text from %s.erasure").isEmpty());
            assertThat(asked("select words from %s.noted")).containsExactly("无事", "请（已删除）明天再来");
            assertThat(asked("select more from %s.noted")).containsExactly("（已删除）与别人一起");
            assertThat(asked("select facts::text from %s.noted"))
                    .containsExactly("{\"count\": 1, \"reason\": \"找（已删除）\"}");
            assertThat(asked("select count(*)::text from %s.act where object = 'day' and act = 'forget'"))
                    .containsExactly("4500");
        } finally {
            run("delete from %s.word_place where tab = 'noted'");
            run("drop table %s.noted");
            run("delete from %s.act where object = 'day' and act = 'forget'");
        }
    }

    private Set<String> asked(String sql) {
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(filled(sql))) {
            Set<String> found = new TreeSet<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement()) {
            statement.execute(filled(sql));
        }
    }

    private static String filled(String sql) {
        return sql.formatted("centre_" + CENTRE, NAME);
    }
}
