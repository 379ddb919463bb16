package org.hearth.headquarters.network.agency;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.hearth.headquarters.network.agency.AgencyResponse.Member;
import org.hearth.kernel.Page;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.HeadquartersSql;
import org.hearth.tenancy.Invitations;
import org.hearth.tenancy.Json;
import org.hearth.tenancy.Keyset;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.Where;

/** The registry's agencies, each with its people. */
@ApplicationScoped
class AgencySql {
    private static final String SELECT = """
            select o.slug, o.name, o.name_en, a.level, o.state, o.simulated,
              (select cast(coalesce(jsonb_agg(jsonb_build_object('subject', p.subject, 'name', p.name, 'username', p.email,
                   'active', p.active, 'state', p.state, 'invitedBy', p.invited_by, 'invitedAt', p.invited_at,
                   'version', p.version) order by p.email), '[]') as text)
               from (select p.*, """ + Invitations.STATE + """
                 from registry.member p left join registry.invitation i on i.id = p.invitation
                 where p.kind = 'agency' and p.slug = o.slug) p) as members
            from registry.organisation o join registry.agency a on a.slug = o.slug
            """;

    private static final String AGENCIES = "o.kind = 'agency'";
    private static final Keyset<AgencyResponse> BY_NAME =
            Keyset.up(Keyset.nameColumn("o.name", AgencyResponse::name), Keyset.text("o.slug", AgencyResponse::slug));

    private final HeadquartersSql sql;
    private final Json json;

    @Inject
    AgencySql(HeadquartersSql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    /** @param members as JSON */
    private record AgencyRow(
            String slug, String name, String nameEn, String level, String state, boolean simulated, String members) {}

    Page<AgencyResponse> page(PageParams page) {
        return sql.page(AgencyRow.class, SELECT, Where.that(AGENCIES), BY_NAME, page, this::agency);
    }

    /** @return the agency, or 404 */
    AgencyResponse require(String slug) {
        Where where = Where.that(AGENCIES).and("slug", slug, "o.slug = :slug");
        return sql.first(AgencyRow.class, SELECT + " where " + where.text(), where)
                .map(this::agency)
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    private AgencyResponse agency(AgencyRow row) {
        return new AgencyResponse(
                row.slug(),
                row.name(),
                row.nameEn(),
                row.level(),
                row.state(),
                row.simulated(),
                json.read(row.members(), new TypeReference<List<Member>>() {}));
    }
}
