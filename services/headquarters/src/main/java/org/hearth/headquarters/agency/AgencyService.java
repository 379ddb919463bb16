package org.hearth.headquarters.agency;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearth.headquarters.agency.AgencyResponse.Member;
import org.hearth.identity.IdentityProvider;
import org.hearth.identity.IdentityProvider.Account;
import org.hearth.kernel.Cursor;
import org.hearth.kernel.Page;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.Act;
import org.hearth.tenancy.Acts;
import org.hearth.tenancy.HeadquartersSql;
import org.hearth.tenancy.Json;
import org.hearth.tenancy.Row;
import org.jspecify.annotations.Nullable;

/** Agencies and their people. An agency is registered by an opening, like a centre. */
@ApplicationScoped
public class AgencyService {
    private static final String SELECT = """
            select o.slug, o.name, o.name_en, a.level, o.state, o.simulated,
              (select cast(coalesce(jsonb_agg(jsonb_build_object('name', m.name, 'username', m.email, 'active', m.active)
                 order by m.email), '[]') as text)
               from registry.member m where m.kind = 'agency' and m.slug = o.slug) as members
            from registry.organisation o join registry.agency a on a.slug = o.slug
            where o.kind = 'agency'
            """;

    private final HeadquartersSql sql;
    private final IdentityProvider identityProvider;
    private final Acts acts;
    private final Json json;

    @Inject
    AgencyService(HeadquartersSql sql, IdentityProvider identityProvider, Acts acts, Json json) {
        this.sql = sql;
        this.identityProvider = identityProvider;
        this.acts = acts;
        this.json = json;
    }

    @Transactional
    public Page<AgencyResponse> list(@Nullable String cursor, @Nullable Integer limit) {
        int size = Page.limit(limit);
        Cursor after = Cursor.parse(cursor, 1);
        List<AgencyResponse> rows = sql.list(
                SELECT + " and o.slug > :after order by o.slug limit :size",
                Map.of("after", after == null ? "" : after.text(0), "size", size + 1),
                this::agency);
        return Page.cut(rows, size, last -> Cursor.of(last.slug()));
    }

    @Transactional
    public AgencyResponse get(String slug) {
        return find(slug);
    }

    /** Lets a person look on behalf of an agency: account and membership first, then our own list. May be repeated. */
    public AgencyResponse invite(String slug, String name, String email) {
        UUID organisation = QuarkusTransaction.requiringNew()
                .call(() -> sql.first(
                                "select identity_id from registry.organisation"
                                        + " where kind = 'agency' and slug = :slug and state = 'open'",
                                Map.of("slug", slug),
                                row -> row.uuid("identity_id"))
                        .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND)));
        Account account = identityProvider.ensureAccount(email, name);
        identityProvider.ensureMember(organisation, account.subject());
        return QuarkusTransaction.requiringNew().call(() -> {
            sql.run("""
                    insert into registry.member (kind, slug, subject, name, email, role)
                    values ('agency', :slug, :subject, :name, :email, 'agency-viewer')
                    on conflict (kind, slug, subject) do update set name = excluded.name, active = true
                    """, Map.of("slug", slug, "subject", account.subject(), "name", name, "email", account.username()));
            AgencyResponse agency = find(slug);
            acts.record(Act.of("invite", "agency", slug)
                    .called(agency.name())
                    .turned(null, Map.of("name", name, "email", account.username())));
            return agency;
        });
    }

    private AgencyResponse find(String slug) {
        return sql.first(SELECT + " and o.slug = :slug", Map.of("slug", slug), this::agency)
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    private AgencyResponse agency(Row row) {
        return new AgencyResponse(
                row.text("slug"),
                row.text("name"),
                row.text("name_en"),
                row.text("level"),
                row.text("state"),
                row.yes("simulated"),
                json.read(row.text("members"), new TypeReference<List<Member>>() {}));
    }
}
