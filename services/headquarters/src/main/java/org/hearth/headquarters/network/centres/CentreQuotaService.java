package org.hearth.headquarters.network.centres;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hearth.headquarters.network.centres.CentreQuotas.Limit;
import org.hearth.kernel.Message;
import org.hearth.kernel.Problem;
import org.hearth.kernel.Problem.Violation;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.Act;
import org.hearth.tenancy.Acts;
import org.hearth.tenancy.HeadquartersSql;
import org.hearth.tenancy.Idempotent;
import org.hearth.tenancy.Quota;
import org.hearth.tenancy.Quotas;

/** Sets what a centre may have, and says how much of it is used. */
@ApplicationScoped
public class CentreQuotaService {
    private final CentreRepository centres;
    private final HeadquartersSql sql;
    private final Quotas quotas;
    private final Acts acts;
    private final Clock clock;

    @Inject
    CentreQuotaService(CentreRepository centres, HeadquartersSql sql, Quotas quotas, Acts acts, Clock clock) {
        this.centres = centres;
        this.sql = sql;
        this.quotas = quotas;
        this.acts = acts;
        this.clock = clock;
    }

    @Transactional
    public CentreQuotas get(String slug) {
        int version = find(slug).version();
        Map<String, Long> allowed =
                numbers("select name, cast(allowed as bigint) as n from registry.quota where centre = :slug", slug);
        Map<String, Long> used = numbers("select name, used as n from registry.quota_use where centre = :slug", slug);
        List<CentreQuotas.Line> lines = new ArrayList<>();
        for (Quota quota : Quota.values()) {
            lines.add(new CentreQuotas.Line(
                    quota.word(),
                    allowed.getOrDefault(quota.word(), (long) quota.standard()).intValue(),
                    quota.standard(),
                    quota.least(),
                    quota.most(),
                    used.get(quota.word())));
        }
        return new CentreQuotas(lines, version);
    }

    @Transactional
    @Idempotent
    public CentreQuotas put(String slug, int seen, CentreQuotas.Change change) {
        CentreResponse centre = find(slug);
        refuseWrong(change.items());
        if (!centres.raiseVersion(slug, seen)) {
            throw Problem.of(ProblemType.VERSION_CONFLICT);
        }
        Map<String, Integer> before = allowed(get(slug));
        for (Limit limit : change.items()) {
            set(slug, limit);
        }
        quotas.change();
        CentreQuotas now = get(slug);
        acts.record(Act.of("quota", "centre", slug).called(centre.name()).turned(before, allowed(now)));
        return now;
    }

    private static Map<String, Integer> allowed(CentreQuotas quotas) {
        return quotas.items().stream().collect(Collectors.toMap(CentreQuotas.Line::name, CentreQuotas.Line::allowed));
    }

    private void set(String slug, Limit limit) {
        Integer allowed = limit.allowed();
        if (allowed == null) {
            sql.run(
                    "delete from registry.quota where centre = :slug and name = :name",
                    Map.of("slug", slug, "name", limit.name()));
        } else {
            sql.run("""
                    insert into registry.quota (centre, name, allowed) values (:slug, :name, :allowed)
                    on conflict (centre, name) do update set allowed = excluded.allowed
                    """, Map.of("slug", slug, "name", limit.name(), "allowed", allowed));
        }
    }

    private static void refuseWrong(List<Limit> limits) {
        List<Violation> wrong = IntStream.range(0, limits.size())
                .mapToObj(at -> wrong("items[" + at + "].", limits.get(at)))
                .flatMap(List::stream)
                .toList();
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
    }

    private static List<Violation> wrong(String path, Limit limit) {
        Quota quota = Quota.of(limit.name()).orElse(null);
        if (quota == null) {
            return List.of(new Violation(path + "name", new Message("没有这种额度。", "There is no such quota.")));
        }
        Integer allowed = limit.allowed();
        return allowed == null || allowed >= quota.least() && allowed <= quota.most()
                ? List.of()
                : List.of(new Violation(
                        path + "allowed",
                        Message.of(
                                "须在 %s 到 %s 之间。",
                                "Must lie between %s and %s.",
                                "%,d".formatted(quota.least()),
                                "%,d".formatted(quota.most()))));
    }

    private Map<String, Long> numbers(String text, String slug) {
        return sql.list(text, Map.of("slug", slug), row -> Map.entry(row.text("name"), row.number("n"))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private CentreResponse find(String slug) {
        return centres.find(slug, LocalDate.now(clock)).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }
}
