package org.hearth.server.contract;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows of some schemas, looked at from behind. Kept answers are no effect, and queues change by themselves: both are left out. */
record Tables(Stage stage, List<String> names) {
    static Tables of(Stage stage, String... schemas) {
        String listed = Stream.of(schemas).map(name -> "'" + name + "'").collect(Collectors.joining(","));
        return new Tables(stage, List.of(stage.ask("""
                        select string_agg(format('%I.%I', schemaname, tablename), ' ' order by schemaname, tablename) from pg_tables
                        where schemaname in ({in}) and tablename not in ('idempotency', 'job', 'departure') and tablename not like 'flyway%'
                        """.replace("{in}", listed)).split(" ")));
    }

    /** How many rows each has, and what is in them. */
    List<String> print() {
        return Arrays.asList(stage.ask(names.stream()
                        .map(name ->
                                "select '%1$s: ' || count(*) || ' of ' || coalesce(sum(hashtextextended(t::text, 0)), 0) as said from %1$s t"
                                        .formatted(name))
                        .collect(Collectors.joining(
                                " union all ", "select string_agg(said, ';' order by said) from (", ") s")))
                .split(";"));
    }

    /** @return what makes them hold what another schema's tables of the same names hold */
    String copying(String schema) {
        return stage.ask("""
                select 'set local session_replication_role = replica;' || string_agg(
                  format('delete from %1$s; insert into %1$s (%3$s) overriding system value select %3$s from %2$I.%4$I', t.name,
                    '{schema}', (select string_agg(quote_ident(attname), ',') from pg_attribute
                      where attrelid = t.name::regclass and attnum > 0 and not attisdropped and attgenerated = ''),
                    split_part(t.name, '.', 2)), ';')
                from unnest(string_to_array('{names}', ' ')) as t (name)
                """.replace("{schema}", schema).replace("{names}", String.join(" ", names)));
    }
}
