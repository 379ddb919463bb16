package org.hearth.centre.promise.contract;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hearth.centre.promise.contract.ContractResponse.CountedActivity;
import org.hearth.centre.promise.contract.ContractResponse.PromiseProgress;
import org.hearth.centre.promise.contract.ContractResponse.Purchaser;
import org.hearth.exchange.published.ContractDocument.Promise;
import org.hearth.exchange.published.PublishedSql;
import org.hearth.exchange.published.Standing;
import org.hearth.exchange.published.Standing.Report;
import org.hearth.exchange.published.Standing.Terms;
import org.hearth.exchange.published.StatementDocument;
import org.hearth.kernel.Period;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.Json;
import org.hearth.tenancy.Row;
import org.jspecify.annotations.Nullable;

/** Contracts, their promises and the activities that count. */
@ApplicationScoped
class ContractRepository {
    private static final String SELECT = """
            select c.id, c.agency, c.agency_name, c.number, c.title, c.starts, c.ends, c.amount_minor, c.currency,
              c.procurement, c.report_every, c.state, c.simulated, c.published_at, c.version,
              """ + PublishedSql.REPORTS + """
              ,
              (select count(*) from exchange.statement s where s.contract_id = c.id) as statements,
              (select cast(coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'title', a.title, 'programme', p.name)
                 order by p.name, a.title, a.id), '[]') as text)
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

    private final CentreSql sql;
    private final Json json;

    @Inject
    ContractRepository(CentreSql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    List<Purchaser> purchasers() {
        return sql.list(
                "select slug, name, name_en from registry.agencies() order by name collate \"zh-x-icu\", slug",
                Map.of(),
                row -> new Purchaser(row.text("slug"), row.text("name"), row.text("name_en")));
    }

    List<ContractResponse> list(LocalDate beforeStart, UUID before, int limit, LocalDate today) {
        return sql.list(
                SELECT + " where (c.starts, c.id) < (:start, :before) order by c.starts desc, c.id desc limit :limit",
                Map.of("start", beforeStart, "before", before, "limit", limit),
                row -> contract(row, today));
    }

    Optional<ContractResponse> find(UUID id, LocalDate today) {
        return sql.first(SELECT + " where c.id = :id", Map.of("id", id), row -> contract(row, today));
    }

    /** Holds the contract until the transaction ends: its statements are published one after the other. */
    boolean lock(UUID id) {
        return sql.first(
                        "select 1 as found from __tenant__.contract where id = :id for update",
                        Map.of("id", id),
                        row -> true)
                .isPresent();
    }

    boolean numberTaken(String number, UUID except) {
        return sql.first(
                        "select 1 as found from __tenant__.contract where number = :number and id <> :except",
                        Map.of("number", number, "except", except),
                        row -> true)
                .isPresent();
    }

    /** An activity that counts for another contract on some of the same days. */
    record Claimed(String activity, String contract) {}

    Optional<Claimed> claimedElsewhere(UUID contract, ContractRequest request) {
        return sql.first(
                """
                select a.title, c.number from __tenant__.contract_activity ca
                join __tenant__.contract c on c.id = ca.contract_id
                join __tenant__.activity a on a.id = ca.activity_id
                where ca.contract_id <> :contract and daterange(ca.starts, ca.ends, '[]') && daterange(:starts, :ends, '[]')
                  and cast(ca.activity_id as text) in (select jsonb_array_elements_text(cast(:activities as jsonb)))
                order by a.title limit 1
                """,
                Map.of(
                        "contract", contract,
                        "starts", request.starts(),
                        "ends", request.ends(),
                        "activities", json.write(request.activityIds())),
                row -> new Claimed(row.text("title"), row.text("number")));
    }

    /** How many of these activities the centre has. */
    long known(List<UUID> activities) {
        return sql.one("""
                select count(*) as found from __tenant__.activity
                where cast(id as text) in (select jsonb_array_elements_text(cast(:activities as jsonb)))
                """, Map.of("activities", json.write(activities)), row -> row.number("found"));
    }

    void insert(UUID id, ContractRequest request, String agencyName, boolean simulated) {
        sql.run("""
                insert into __tenant__.contract (id, agency, agency_name, number, title, starts, ends, amount_minor, currency,
                  procurement, report_every, simulated)
                values (:id, :agency, :agencyName, :number, :title, :starts, :ends, :amount, :currency, :procurement,
                  :reportEvery, :simulated)
                """, values(id, request, agencyName, simulated));
        insertParts(id, request);
    }

    void update(UUID id, ContractRequest request, String agencyName, boolean simulated) {
        sql.run("delete from __tenant__.contract_activity where contract_id = :id", Map.of("id", id));
        sql.run("delete from __tenant__.indicator where contract_id = :id", Map.of("id", id));
        sql.run("""
                update __tenant__.contract set agency = :agency, agency_name = :agencyName, number = :number, title = :title,
                  starts = :starts, ends = :ends, amount_minor = :amount, currency = :currency, procurement = :procurement,
                  report_every = :reportEvery, simulated = :simulated, version = version + 1
                where id = :id
                """, values(id, request, agencyName, simulated));
        insertParts(id, request);
    }

    private static Map<String, Object> values(UUID id, ContractRequest request, String agencyName, boolean simulated) {
        Map<String, Object> values = new HashMap<>();
        values.put("id", id);
        values.put("agency", request.agency());
        values.put("agencyName", agencyName);
        values.put("number", request.number().strip());
        values.put("title", request.title().strip());
        values.put("starts", request.starts());
        values.put("ends", request.ends());
        values.put("amount", request.amountMinor());
        values.put("currency", request.currency());
        values.put("procurement", request.procurement());
        values.put("reportEvery", request.reportEvery() == null ? "quarter" : request.reportEvery());
        values.put("simulated", simulated);
        return values;
    }

    private void insertParts(UUID id, ContractRequest request) {
        sql.run("""
                insert into __tenant__.indicator (contract_id, kind, target)
                select :id, i.kind, i.target from jsonb_to_recordset(cast(:indicators as jsonb)) as i (kind text, target bigint)
                """, Map.of("id", id, "indicators", json.write(request.indicators())));
        sql.run(
                """
                insert into __tenant__.contract_activity (contract_id, activity_id, starts, ends)
                select :id, cast(a as uuid), :starts, :ends
                from (select distinct jsonb_array_elements_text(cast(:activities as jsonb)) as a) chosen
                """,
                Map.of(
                        "id", id,
                        "starts", request.starts(),
                        "ends", request.ends(),
                        "activities", json.write(request.activityIds())));
    }

    void publish(UUID id, java.time.Instant at) {
        sql.run(
                "update __tenant__.contract set state = 'published', published_at = :at, version = version + 1 where id = :id",
                Map.of("id", id, "at", at));
    }

    private ContractResponse contract(Row row, LocalDate today) {
        Period days = new Period(row.day("starts"), row.day("ends"));
        List<PromiseProgress> indicators =
                json.read(row.text("indicators"), new TypeReference<List<PromiseProgress>>() {});
        String reportEvery = row.textOrNull("report_every");
        List<Report> reports = PublishedSql.reports(json, row.text("reports"));
        boolean published = row.text("state").equals("published");
        return new ContractResponse(
                row.uuid("id"),
                row.text("agency"),
                row.text("agency_name"),
                row.text("number"),
                row.text("title"),
                days.from(),
                days.to(),
                row.number("amount_minor"),
                row.text("currency"),
                row.text("procurement"),
                Objects.requireNonNullElse(reportEvery, "quarter"),
                row.text("state"),
                row.yes("simulated"),
                row.instantOrNull("published_at"),
                indicators,
                json.read(row.text("activities"), new TypeReference<List<CountedActivity>>() {}),
                days.passed(today),
                published ? Standing.of(terms(days, indicators, reportEvery), reports, days.to(), today) : null,
                row.integer("statements"),
                row.integer("version"));
    }

    private static Terms terms(Period days, List<PromiseProgress> indicators, @Nullable String reportEvery) {
        return new Terms(
                days,
                indicators.stream()
                        .map(one -> new Promise(one.kind(), one.target()))
                        .toList(),
                reportEvery);
    }

    /** How the contract would stand, up to the last day of a statement, if that one were published in place of what it replaces. */
    Standing standingWith(ContractResponse contract, StatementDocument statement, LocalDate today) {
        List<Report> reports = new ArrayList<>(sql.one(
                "select " + PublishedSql.REPORTS + " from __tenant__.contract c where c.id = :contract",
                Map.of("contract", contract.id()),
                row -> PublishedSql.reports(json, row.text("reports"))));
        if (statement.replaces() != null) {
            // a correction is of the same days, and no two valid statements share a day
            reports.removeIf(report -> report.from().equals(statement.from()));
        }
        reports.add(new Report(statement.from(), statement.to(), statement.indicators()));
        Period days = new Period(contract.starts(), contract.ends());
        return Standing.of(terms(days, contract.indicators(), contract.reportEvery()), reports, statement.to(), today);
    }
}
