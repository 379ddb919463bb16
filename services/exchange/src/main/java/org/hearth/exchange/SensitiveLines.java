package org.hearth.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearth.exchange.SensitiveLine.Published;
import org.hearth.kernel.Period.Grain;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Json;

/**
 * The lines of a centre's sensitive programmes at the door: published when months are over, never changed; their titles follow the
 * catalogue, and all of a programme's go when its mark is taken away. Looked at when days turn and when the catalogue changes, not
 * with every tap. Runs in the centre's transaction.
 */
@ApplicationScoped
class SensitiveLines {
    private final CentreFigures figures;
    private final CentreSql sql;
    private final CurrentTenant tenant;
    private final Json json;
    private final Clock clock;

    @Inject
    SensitiveLines(CentreFigures figures, CentreSql sql, CurrentTenant tenant, Json json, Clock clock) {
        this.figures = figures;
        this.sql = sql;
        this.tenant = tenant;
        this.json = json;
        this.clock = clock;
    }

    /** Withdraws what is no longer sensitive, lets titles follow, and publishes what is due. */
    void follow() {
        Map<UUID, String> titles = figures.sensitiveProgrammes();
        String programmes = json.write(titles.entrySet().stream()
                .map(one -> Map.of("id", one.getKey(), "title", one.getValue()))
                .toList());
        sql.run("""
                delete from exchange.sensitive_line l where l.centre = :centre and not exists (
                  select 1 from jsonb_to_recordset(cast(:programmes as jsonb)) as p (id uuid) where p.id = l.programme)
                """, Map.of("centre", centre(), "programmes", programmes));
        if (titles.isEmpty()) {
            return;
        }
        sql.run("""
                update exchange.sensitive_line l set title = p.title
                from jsonb_to_recordset(cast(:programmes as jsonb)) as p (id uuid, title text)
                where l.centre = :centre and l.programme = p.id and l.title <> p.title
                """, Map.of("centre", centre(), "programmes", programmes));
        publish(titles);
    }

    private void publish(Map<UUID, String> titles) {
        LocalDate thisMonth = Grain.MONTH.startOf(
                LocalDate.now(clock.withZone(tenant.require().zone())));
        Map<UUID, List<SensitiveMonth>> months =
                figures.sensitiveMonths(thisMonth).stream().collect(Collectors.groupingBy(SensitiveMonth::programme));
        Map<UUID, Published> published = published();
        List<Map<String, Object>> due = new ArrayList<>();
        months.forEach((programme, all) -> {
            Published before = published.getOrDefault(programme, Published.NONE);
            int sequence = before.lines();
            for (SensitiveLine line : SensitiveLine.due(all, before)) {
                due.add(row(programme, titles.getOrDefault(programme, ""), ++sequence, line));
            }
        });
        if (!due.isEmpty()) {
            sql.run("""
                    insert into exchange.sensitive_line (centre, programme, sequence, title, from_month, to_month, sessions,
                      heads, corrected, simulated)
                    select :centre, l.* from jsonb_to_recordset(cast(:lines as jsonb)) as l (programme uuid, sequence integer,
                      title text, from_month date, to_month date, sessions integer, heads integer, corrected boolean,
                      simulated boolean)
                    """, Map.of("centre", centre(), "lines", json.write(due)));
        }
    }

    private Map<UUID, Published> published() {
        Map<UUID, Published> published = new HashMap<>();
        sql.list(
                """
                select programme, count(*) as lines, sum(sessions) as sessions, sum(heads) as heads, max(to_month) as through
                from exchange.sensitive_line where centre = :centre group by programme
                """,
                Map.of("centre", centre()),
                row -> published.put(
                        row.uuid("programme"),
                        new Published(
                                row.integer("lines"),
                                row.integer("sessions"),
                                row.integer("heads"),
                                row.day("through"))));
        return published;
    }

    /** The lines at the door, each as one text by its key: what reconciling compares. */
    Map<String, String> held() {
        Map<String, String> lines = new HashMap<>();
        sql.list(
                "select programme || ' ' || sequence as key, md5(cast(to_jsonb(l) as text)) as text"
                        + " from exchange.sensitive_line l where centre = :centre",
                Map.of("centre", centre()),
                row -> lines.put(row.text("key"), row.text("text")));
        return lines;
    }

    private static Map<String, Object> row(UUID programme, String title, int sequence, SensitiveLine line) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("programme", programme);
        row.put("sequence", sequence);
        row.put("title", title);
        row.put("from_month", line.fromMonth().toString());
        row.put("to_month", line.toMonth().toString());
        row.put("sessions", line.sessions());
        row.put("heads", line.heads());
        row.put("corrected", line.corrected());
        row.put("simulated", line.simulated());
        return row;
    }

    private String centre() {
        return tenant.require().slug();
    }
}
