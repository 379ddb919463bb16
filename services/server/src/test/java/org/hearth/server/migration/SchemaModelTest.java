package org.hearth.server.migration;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.hearth.tenancy.OpsDatabase;
import org.hearth.tenancy.TenantMigrations;
import org.hearth.tenancy.TenantMigrations.Migration;
import org.hearth.tenancy.TenantSchemas;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A centre made of what the migrations come to is the centre that they make one by one, down to the last right. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class SchemaModelTest {
    private static final String REPLAYED = "ledger_replayed";
    private static final String STREET = "street_" + REPLAYED;

    /**
     * All that is in a schema, one thing a line, without its own name and without numbers the server gives. Whether a rule was checked
     * against the rows that were there is left out: a table made with it had none. So are brackets of a rule: {@code between} loses its
     * own when it is written down and read again.
     */
    private static final String WHAT_IT_HOLDS = """
            with it as (select oid, nspname, nspacl, nspowner from pg_namespace where nspname = '%1$s'),
            relation as (select c.* from pg_class c join it on it.oid = c.relnamespace)
            select replace(replace(line, '%1$s', 'SCHEMA'), '%2$s', 'STREET') from (
              select concat_ws(' | ', 'schema', nspowner::regrole, array_to_string(array(select unnest(nspacl::text[]) order by 1), ',')) as line from it
              union all
              select concat_ws(' | ', relkind, relname, relowner::regrole, relpersistence, relrowsecurity, relforcerowsecurity, relreplident,
                reloptions::text, relhassubclass, am.amname, array_to_string(array(select unnest(relacl::text[]) order by 1), ','),
                obj_description(relation.oid, 'pg_class'))
              from relation left join pg_am am on am.oid = relam
              union all
              select concat_ws(' | ', 'column', relname,
                (select count(*) from pg_attribute b where b.attrelid = a.attrelid and b.attnum > 0 and b.attnum <= a.attnum and not b.attisdropped),
                attname, format_type(atttypid, atttypmod), attnotnull, attidentity, attgenerated, attcollation::regcollation, attstorage, attcompression,
                attstattarget, pg_get_expr(adbin, adrelid), array_to_string(array(select unnest(attacl::text[]) order by 1), ','))
              from relation join pg_attribute a on attrelid = relation.oid and attnum > 0 and not attisdropped
                left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
              union all
              select concat_ws(' | ', 'constraint', conrelid::regclass, conname, contype, condeferrable, condeferred, conenforced,
                connoinherit, translate(replace(pg_get_constraintdef(k.oid), ' NOT VALID', ''), '()', ''))
              from pg_constraint k join it on it.oid = k.connamespace where conrelid <> 0 and contype <> 't'
              union all
              select concat_ws(' | ', 'index', pg_get_indexdef(indexrelid), indisvalid, indisclustered, indisreplident)
              from pg_index join relation on relation.oid = indrelid where relkind = 'r'
              union all
              select concat_ws(' | ', 'view', relname, pg_get_viewdef(oid)) from relation where relkind in ('v', 'm')
              union all
              select concat_ws(' | ', 'function', pg_get_functiondef(p.oid), proowner::regrole, prosecdef,
                array_to_string(array(select unnest(proacl::text[]) order by 1), ','))
              from pg_proc p join it on it.oid = p.pronamespace
              union all
              select concat_ws(' | ', 'trigger', pg_get_triggerdef(t.oid), tgenabled) from pg_trigger t join relation on relation.oid = tgrelid where not tgisinternal
              union all
              select concat_ws(' | ', 'key trigger', count(*)) from pg_trigger t join relation on relation.oid = tgrelid where tgisinternal
              union all
              select concat_ws(' | ', 'sequence', relname, seqtypid::regtype, seqstart, seqincrement, seqmin, seqmax, seqcache, seqcycle)
              from pg_sequence join relation on relation.oid = seqrelid
              union all
              select concat_ws(' | ', 'policy', polname, relname) from pg_policy join relation on relation.oid = polrelid
              union all
              select concat_ws(' | ', 'rule', rulename, relname) from pg_rewrite join relation on relation.oid = ev_class where rulename <> '_RETURN'
              union all
              select concat_ws(' | ', 'type', typname, typtype) from pg_type join it on it.oid = typnamespace
              union all
              select concat_ws(' | ', 'statistics', stxname) from pg_statistic_ext join it on it.oid = stxnamespace
              union all
              select concat_ws(' | ', 'operator or collation', o.oid) from pg_operator o join it on it.oid = oprnamespace
              union all
              select concat_ws(' | ', 'rows', relname, (xpath('/row/rows/text()', query_to_xml(
                format('select jsonb_agg(to_jsonb(t) order by to_jsonb(t)::text) as rows from %%s t', oid::regclass), true, true, '')))[1]::text)
              from relation where relkind = 'r'
            ) all_of_it order by 1
            """;

    @FromPlatform
    TestDatabase database;

    @Inject
    TenantSchemas schemas;

    @Inject
    TenantMigrations files;

    @Inject
    OpsDatabase ops;

    private LedgerCentres centres;

    @BeforeEach
    void noCentreYet() {
        centres = new LedgerCentres(database, schemas, files, ops);
    }

    @AfterEach
    void remove() {
        centres.run(
                "drop schema if exists centre_%1$s cascade; drop role if exists street_%1$s; drop role if exists centre_%1$s"
                        .formatted(REPLAYED));
        centres.remove();
    }

    @Test
    void whatIsMadeAtOnceIsWhatTheFilesMakeOneByOne() {
        String atOnce = centres.make(1).getFirst();
        replay();

        List<String> made = holds(atOnce);
        assertThat(made).hasSizeGreaterThan(1000).anyMatch(line -> line.startsWith("rows | word_place | ["));
        assertThat(made).containsExactlyInAnyOrderElementsOf(holds(REPLAYED));
    }

    /** The comparison sees what is not the same. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table __tenant__.space alter column name drop not null",
                "alter table __tenant__.space alter column area_m2 set default 1",
                "alter table __tenant__.space alter column name set statistics 10",
                "grant update (name) on __tenant__.space to hearth_projector",
                "grant execute on all functions in schema __tenant__ to public",
                "alter table __tenant__.session disable trigger all",
                "drop index __tenant__.session_day",
                "insert into __tenant__.word_field values ('another')",
                "alter view __tenant__.session_heads reset (security_invoker)",
                "comment on table __tenant__.space is 'a room'",
                "alter function __tenant__.street_feed(text, text) owner to hearth_owner",
            })
    void theComparisonFindsADifference(String change) {
        replay();
        List<String> before = holds(REPLAYED);
        centres.run(change.replace("__tenant__", "centre_" + REPLAYED));
        assertThat(holds(REPLAYED)).isNotEqualTo(before);
    }

    private void replay() {
        String name = "centre_" + REPLAYED;
        StringBuilder script = new StringBuilder(
                "create role %1$s nologin; create role %2$s nologin; grant %1$s to hearth_owner with inherit false, set true; set role hearth_owner; create schema %1$s;"
                        .formatted(name, STREET));
        for (Migration file :
                files.all().stream().sorted(comparing(Migration::name)).toList()) {
            script.append(file.sql()
                            .replace("__tenant__", name)
                            .replace("__role__", name)
                            .replace("__street__", STREET))
                    .append("\n;");
        }
        centres.run(script + "reset role");
    }

    private List<String> holds(String slug) {
        return centres.list(WHAT_IT_HOLDS.formatted("centre_" + slug, "street_" + slug));
    }
}
