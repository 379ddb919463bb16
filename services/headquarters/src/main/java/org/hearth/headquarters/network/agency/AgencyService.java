package org.hearth.headquarters.network.agency;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.hearth.headquarters.network.agency.AgencyResponse.Member;
import org.hearth.kernel.Cursor;
import org.hearth.kernel.Page;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.HeadquartersSql;
import org.hearth.tenancy.Invitations;
import org.hearth.tenancy.Json;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.Row;

/** Agencies and their people. An agency is registered by an opening, like a centre. */
@ApplicationScoped
public class AgencyService {
    private static final String SELECT = """
            select o.slug, o.name, o.name_en, a.level, o.state, o.simulated,
              (select cast(coalesce(jsonb_agg(jsonb_build_object('subject', p.subject, 'name', p.name, 'username', p.email,
                   'active', p.active, 'state', p.state, 'invitedBy', p.invited_by, 'invitedAt', p.invited_at,
                   'version', p.version) order by p.email), '[]') as text)
               from (select p.*, """ + Invitations.STATE + """
                 from registry.member p left join registry.invitation i on i.id = p.invitation
                 where p.kind = 'agency' and p.slug = o.slug) p) as members
            from registry.organisation o join registry.agency a on a.slug = o.slug
            where o.kind = 'agency'
            """;

    private final HeadquartersSql sql;
    private final Json json;

    @Inject
    AgencyService(HeadquartersSql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    @Transactional
    public Page<AgencyResponse> list(PageParams page) {
        int size = page.size();
        Cursor after = page.after(1);
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
