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
import org.hearth.tenancy.Idempotent;
import org.hearth.tenancy.Quota;
import org.hearth.tenancy.Quotas;

/** Sets what a centre may have, and says how much of it is used. */
@ApplicationScoped
public class CentreQuotaService {
    private final CentresSql centres;
    private final Quotas quotas;
    private final Acts acts;
    private final Clock clock;

    @Inject
    CentreQuotaService(CentresSql centres, Quotas quotas, Acts acts, Clock clock) {
        this.centres = centres;
        this.quotas = quotas;
        this.acts = acts;
        this.clock = clock;
    }

    @Transactional
    public CentreQuotas get(String slug) {
        int version = find(slug).version();
        Map<String, Long> allowed = centres.allowed(slug);
        Map<String, Long> used = centres.used(slug);
        List<CentreQuotas.Line> lines = new ArrayList<>();
        for (Quota quota : Quota.values()) {
            lines.add(new CentreQuotas.Line(
                    quota.word(),
                    allowed.getOrDefault(quota.word(), (long) quota.standard()).intValue(),
                    quota.standard(),
                    quota.least(),
                    quota.most(),
                    quota.isKept() ? (Long) used.getOrDefault(quota.word(), 0L) : null));
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
            centres.setQuota(slug, limit.name(), limit.allowed());
        }
        quotas.change();
        CentreQuotas now = get(slug);
        acts.record(Act.of("quota", "centre", slug)
                .called(centre.name(), centre.nameEn())
                .turned(before, allowed(now)));
        return now;
    }

    private static Map<String, Integer> allowed(CentreQuotas quotas) {
        return quotas.items().stream().collect(Collectors.toMap(CentreQuotas.Line::name, CentreQuotas.Line::allowed));
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

    private CentreResponse find(String slug) {
        return centres.find(slug, LocalDate.now(clock)).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }
}
