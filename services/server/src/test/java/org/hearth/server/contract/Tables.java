package org.hearth.server.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of some schemas, looked at from behind. Kept answers are no effect, and queues change by themselves: both are left out. */
record Tables(Stage stage, List<String> names) {
    static Tables of(Stage stage, String... schemas) {
        String listed = Stream.of(schemas).map(name -> "'" + name + "'").collect(Collectors.joining(","));
        return new Tables(stage, List.of(stage.ask("""
                        select string_agg(format('%I.%I', schemaname, tablename), ' ' order by schemaname, tablename) from pg_tables
                        where schemaname in ({in}) and tablename not in ('idempotency', 'job', 'departure') and tablename not like 'flyway%'
                        """.replace("{in}", listed)).split(" ")));
    }

    /** By table: how many rows it has, and which transactions wrote them. A row that is written anew counts, whatever it says then. */
    Map<String, String> print() {
        Map<String, String> said = new TreeMap<>();
        for (String line : stage.ask(names.stream()
                        .map(
                                "select '%1$s=' || count(*) || ' of ' || coalesce(sum(t.xmin::text::bigint), 0) as said from %1$s t"
                                        ::formatted)
                        .collect(Collectors.joining(" union all ", "select string_agg(said, ';') from (", ") s")))
                .split(";")) {
            said.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
        }
        return said;
    }

    /** Another schema whose tables hold what those of this one hold, id by id. */
    final class Mirror {
        private final String schema;
        private final Tables tables;
        private final Map<String, String> reflected = new HashMap<>();

        Mirror(String schema) {
            this.schema = schema;
            this.tables = Tables.of(stage, schema);
        }

        /** Copies the tables that were written since it last did. */
        void reflect() {
            Map<String, String> now = Tables.this.print();
            String written = now.keySet().stream()
                    .filter(name -> !Objects.equals(now.get(name), reflected.get(name)))
                    .collect(Collectors.joining(" "));
            if (!written.isEmpty()) {
                stage.run("set local session_replication_role = replica;" + copying(written));
                reflected.putAll(now);
            }
        }

        Map<String, String> print() {
            return tables.print();
        }

        private String copying(String written) {
            return stage.ask("""
                    select string_agg(
                      format('delete from %1$I.%2$I; insert into %1$I.%2$I (%4$s) overriding system value select %4$s from %3$s', '{schema}',
                        split_part(t.name, '.', 2), t.name, (select string_agg(quote_ident(attname), ',') from pg_attribute
                          where attrelid = t.name::regclass and attnum > 0 and not attisdropped and attgenerated = '')), ';')
                    from unnest(string_to_array('{names}', ' ')) as t (name)
                    """.replace("{schema}", schema).replace("{names}", written));
        }
    }
}
