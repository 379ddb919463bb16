package org.hearth.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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
class SensitiveLinesSql {
    private final CentreFigures figures;
    private final CentreSql sql;
    private final CurrentTenant tenant;
    private final Json json;
    private final Clock clock;

    @Inject
    SensitiveLinesSql(CentreFigures figures, CentreSql sql, CurrentTenant tenant, Json json, Clock clock) {
        this.figures = figures;
        this.sql = sql;
        this.tenant = tenant;
        this.json = json;
        this.clock = clock;
    }

    private record Titles(String centre, String programmes) {}

    private record Lines(String centre, String lines) {}

    private record Centre(String centre) {}

    /** A programme as it travels, many as one value. */
    private record Titled(UUID id, String title) {}

    /** A line as it travels, many as one value; months as text. */
    private record Due(
            UUID programme,
            int sequence,
            String title,
            String fromMonth,
            String toMonth,
            int sessions,
            int heads,
            boolean corrected,
            boolean simulated) {
        Due(UUID programme, int sequence, String title, SensitiveLine line) {
            this(
                    programme,
                    sequence,
                    title,
                    line.fromMonth().toString(),
                    line.toMonth().toString(),
                    line.sessions(),
                    line.heads(),
                    line.corrected(),
                    line.simulated());
        }
    }

    private record Sum(UUID programme, Published published) {}

    private record Held(String key, String text) {}

    /** Withdraws what is no longer sensitive, lets titles follow, and publishes what is due. */
    void follow() {
        Map<UUID, String> titles = figures.sensitiveProgrammes();
        Titles now = new Titles(
                centre(),
                json.write(titles.entrySet().stream()
                        .map(one -> new Titled(one.getKey(), one.getValue()))
                        .toList()));
        sql.run("""
                delete from exchange.sensitive_line l where l.centre = :centre and not exists (
                  select 1 from jsonb_to_recordset(cast(:programmes as jsonb)) as p (id uuid) where p.id = l.programme)
                """, now);
        if (titles.isEmpty()) {
            return;
        }
        sql.run("""
                update exchange.sensitive_line l set title = p.title
                from jsonb_to_recordset(cast(:programmes as jsonb)) as p (id uuid, title text)
                where l.centre = :centre and l.programme = p.id and l.title <> p.title
                """, now);
        publish(titles);
    }

    private void publish(Map<UUID, String> titles) {
        LocalDate thisMonth = Grain.MONTH.startOf(tenant.require().today(clock));
        Map<UUID, List<SensitiveMonth>> months =
                figures.sensitiveMonths(thisMonth).stream().collect(Collectors.groupingBy(SensitiveMonth::programme));
        Map<UUID, Published> published = published();
        List<Due> due = new ArrayList<>();
        months.forEach((programme, all) -> {
            Published before = published.getOrDefault(programme, Published.NONE);
            int sequence = before.lines();
            for (SensitiveLine line : SensitiveLine.due(all, before)) {
                due.add(new Due(programme, ++sequence, titles.getOrDefault(programme, ""), line));
            }
        });
        if (!due.isEmpty()) {
            sql.run("""
                    insert into exchange.sensitive_line (centre, programme, sequence, title, from_month, to_month, sessions,
                      heads, corrected, simulated)
                    select :centre, l.* from jsonb_to_recordset(cast(:lines as jsonb)) as l (programme uuid, sequence integer,
                      title text, "fromMonth" date, "toMonth" date, sessions integer, heads integer, corrected boolean,
                      simulated boolean)
                    """, new Lines(centre(), json.write(due)));
        }
    }

    private Map<UUID, Published> published() {
        return sql.list(Sum.class, """
                select programme, count(*) as lines, sum(sessions) as sessions, sum(heads) as heads, max(to_month) as through
                from exchange.sensitive_line where centre = :centre group by programme
                """, new Centre(centre())).stream()
                .collect(Collectors.toMap(Sum::programme, Sum::published));
    }

    /** The lines at the door, each as one text by its key: what reconciling compares. */
    Map<String, String> held() {
        return sql
                .list(
                        Held.class,
                        "select programme || ' ' || sequence as key, md5(cast(to_jsonb(l) as text)) as text"
                                + " from exchange.sensitive_line l where centre = :centre",
                        new Centre(centre()))
                .stream()
                .collect(Collectors.toMap(Held::key, Held::text));
    }

    private String centre() {
        return tenant.require().slug();
    }
}
