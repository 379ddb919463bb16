package org.hearth.centre.promise.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearth.centre.promise.contract.ContractResponse.Purchaser;
import org.hearth.exchange.published.PublishedSql;
import org.hearth.exchange.published.Standing.Report;
import org.hearth.kernel.Page;
import org.hearth.kernel.Period;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Json;
import org.hearth.tenancy.Keyset;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.SortedNames;
import org.hearth.tenancy.Sql;
import org.hearth.tenancy.Where;
import org.jspecify.annotations.Nullable;

/** Contracts with what counts for them: their activities, the sessions of those, and what was published. */
@ApplicationScoped
class ContractSql {
    private static final String SELECT =
            """
            select c.id, c.agency, c.agency_name, c.number, c.title, c.starts, c.ends, c.amount_minor, c.currency,
              c.procurement, c.report_every, c.state, c.simulated, c.published_at, c.version,
              """ + PublishedSql.REPORTS + """
              ,
              (select count(*) from exchange.statement s where s.contract_id = c.id) as statements,
              (select cast(coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'title', a.title, 'programme', p.name)
                 order by p.name""" + SortedNames.COLLATE + ", a.title" + SortedNames.COLLATE + """
                 , a.id), '[]') as text)
               from __tenant__.contract_activity ca join __tenant__.activity a on a.id = ca.activity_id
               join __tenant__.programme p on p.id = a.programme_id where ca.contract_id = c.id) as activities,
              (select cast(coalesce(jsonb_agg(jsonb_build_object('kind', i.kind, 'target', i.target, 'recorded',
                 case i.kind when 'visits' then r.visits else r.held end) order by i.kind), '[]') as text)
               from __tenant__.indicator i where i.contract_id = c.id) as indicators
            from __tenant__.contract c
            cross join lateral (
              select count(*) as held, coalesce(sum(h.visits), 0) as visits
              from __tenant__.contract_activity ca
              join __tenant__.session s on s.activity_id = ca.activity_id and s.day between c.starts and c.ends
                and s.state = 'held'
              join __tenant__.session_heads h on h.session_id = s.id
              where ca.contract_id = c.id
            ) r
            """;

    private static final Keyset<ContractResponse> LATEST_FIRST =
            Keyset.down(Keyset.day("c.starts", ContractResponse::starts), Keyset.uuid("c.id", ContractResponse::id));

    private final CentreSql sql;
    private final Json json;
    private final CurrentTenant tenant;
    private final Clock clock;

    @Inject
    ContractSql(CentreSql sql, Json json, CurrentTenant tenant, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** Latest start first. */
    Page<ContractResponse> page(PageParams page) {
        LocalDate today = today();
        return sql.page(ContractRow.class, SELECT, Where.all(), LATEST_FIRST, page, row -> row.on(today, json));
    }

    /** @return the contract, or 404 */
    ContractResponse require(UUID id) {
        return sql.first(ContractRow.class, SELECT + " where c.id = :id", new Id(id))
                .map(row -> row.on(today(), json))
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    List<Purchaser> purchasers() {
        return sql.list(
                Purchaser.class,
                "select slug, name, name_en from registry.agencies() order by name" + SortedNames.COLLATE + ", slug",
                new Sql.None());
    }

    /** The valid statements of a contract with their share in its standing. */
    List<Report> reports(UUID id) {
        String row = "select " + PublishedSql.REPORTS + " from __tenant__.contract c where c.id = :id";
        return PublishedSql.reports(
                json, sql.one(Reports.class, row, new Id(id)).reports());
    }

    /** How many of these activities the centre has. */
    long known(Collection<UUID> activities) {
        return sql.one(
                        Found.class,
                        "select count(*) as found from __tenant__.activity where id = any (cast(:activities as uuid[]))",
                        new Activities(Sql.array(activities)))
                .found();
    }

    /** An activity that counts for another contract on some of the same days. */
    record Taken(String activity, String contract) {}

    /** @param contract the one for which these are to count; null for a new one */
    Optional<Taken> taken(@Nullable UUID contract, Period days, Collection<UUID> activities) {
        Where where = Where.that("daterange(ca.starts, ca.ends, '[]') && daterange(:starts, :ends, '[]')")
                .bind("starts", days.from())
                .bind("ends", days.to())
                .and("activities", Sql.array(activities), "ca.activity_id = any (cast(:activities as uuid[]))")
                .and("contract", contract, "ca.contract_id <> :contract");
        return sql.first(Taken.class, """
                select a.title as activity, c.number as contract from __tenant__.contract_activity ca
                join __tenant__.contract c on c.id = ca.contract_id
                join __tenant__.activity a on a.id = ca.activity_id
                where\s""" + where.text() + " order by a.title limit 1", where);
    }

    /** Lets these activities, and no others, count for a contract in all of its days. */
    void count(UUID contract, Period days, Collection<UUID> activities) {
        sql.run("""
                insert into __tenant__.contract_activity (contract_id, activity_id, starts, ends)
                select :contract, activity, :starts, :ends
                from (select distinct unnest(cast(:activities as uuid[])) as activity) chosen
                """, new Counting(contract, days.from(), days.to(), Sql.array(activities)));
    }

    /** Lets no activity count for a contract. */
    void countNothing(UUID contract) {
        sql.run("delete from __tenant__.contract_activity where contract_id = :id", new Id(contract));
    }

    private LocalDate today() {
        return tenant.require().today(clock);
    }

    private record Id(UUID id) {}

    private record Reports(String reports) {}

    private record Found(long found) {}

    private record Activities(String activities) {}

    private record Counting(UUID contract, LocalDate starts, LocalDate ends, String activities) {}
}
