package org.hearth.standalone.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hearth.standalone.bench.SqlLog.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScriptTest {
    private static final String LOG = """
            2026-11-24 15:00:00.001 UTC [7] LOG:  execute <unnamed>: BEGIN
            2026-11-24 15:00:00.002 UTC [7] LOG:  execute S_1: select set_config('role', $1, true)
            2026-11-24 15:00:00.002 UTC [7] DETAIL:  Parameters: $1 = 'centre_bench_0000'
            2026-11-24 15:00:00.003 UTC [8] LOG:  execute S_9: BEGIN
            2026-11-24 15:00:00.003 UTC [8] LOG:  execute <unnamed>: select 'of another client'
            2026-11-24 15:00:00.004 UTC [7] LOG:  execute <unnamed>: select to_char(at, 'HH24:MI')
            \tfrom centre_bench_0000.session where id = $1 and name = $2 and $3 = ''
            2026-11-24 15:00:00.004 UTC [7] DETAIL:  Parameters: $1 = '%s', $2 = 'it''s, $9 = 1', $3 = NULL
            2026-11-24 15:00:00.005 UTC [8] LOG:  execute S_8: ROLLBACK
            2026-11-24 15:00:00.006 UTC [7] LOG:  execute S_2: COMMIT
            2026-11-24 15:00:00.007 UTC [7] LOG:  checkpoint starting: time
            """.formatted(Tenants.id(Tenants.FIRST_SESSION));

    private static List<Statement> captured() {
        return SqlLog.transactions(LOG).getFirst();
    }

    @Test
    void theLogGivesTheStatementsOfEachCommittedTransaction() {
        assertThat(SqlLog.transactions(LOG)).hasSize(1);
        assertThat(captured())
                .containsExactly(
                        new Statement("select set_config('role', $1, true)", List.of("centre_bench_0000")),
                        new Statement(
                                "select to_char(at, 'HH24:MI')\n\tfrom centre_bench_0000.session"
                                        + " where id = $1 and name = $2 and $3 = ''",
                                Arrays.asList(Tenants.id(Tenants.FIRST_SESSION).toString(), "it's, $9 = 1", null)));
    }

    @Test
    void aScriptSaysTheSameForAnotherCentreAndAnotherSession() {
        String script = Script.captured(Workload.CHECK_IN, captured()).of(Picker.uniform(4), 3, 4);

        assertThat(script).isEqualTo("""
                        \\set i :i + 1
                        \\set n :base + :client_id * 1000000000 + :i
                        \\set session random(21, 180)
                        \\startpipeline
                        BEGIN;
                        select set_config('role', 'centre_bench_0003', true);
                        \\endpipeline
                        select to_char(at, U&'HH24\\003AMI')
                        \tfrom centre_bench_0003.session where id = cast(lpad(cast(:session as text), 32, '0') as uuid)\
                         and name = 'it''s, $9 = 1' and null = '';
                        COMMIT;
                        """);
    }

    @Test
    void aScriptOfManyCentresChoosesAmongThemByTheirShare() {
        String script = Script.captured(Workload.LIST, captured()).of(Picker.zipf(3), 0, 3);

        assertThat(script.lines().filter(line -> line.startsWith("\\if") || line.startsWith("\\el")))
                .containsExactly("\\if :part <= 545455", "\\elif :part <= 818182", "\\else");
        assertThat(script).contains("bench_0000", "bench_0001", "bench_0002").endsWith("\\endif\n");
    }

    @Test
    void aLongTextIsAsLongInTheScript() {
        Statement statement = new Statement("update t set response = $1", List.of("a".repeat(900)));

        assertThat(Script.filled(statement, Map.of())).isEqualTo("update t set response = repeat('x', 900)");
    }

    @Test
    void aNewIdAKeyAndAPersonAreOthersEachTime() {
        Statement insert = new Statement(
                "insert into t (id, key, person, by) values ($1, $2, cast(nullif($3, '') as uuid), $4)",
                List.of(
                        "0193a1b2-0000-7000-8000-00000000000a",
                        Requests.key(Workload.NAMED, Capture.SAMPLE),
                        Tenants.id(Tenants.REGULARS + 1 + Capture.SAMPLE).toString(),
                        Tenants.PERSON.toString()));

        assertThat(Script.captured(Workload.NAMED, List.of(insert)).of(Picker.uniform(1), 0, 1))
                .contains("\\set session 21 + :pair % 160\n\\set resident 41 + :pair / 160\n")
                .contains("values (cast(lpad(cast(:n as text), 32, '0') as uuid), cast(:n as text),"
                        + " cast(cast(lpad(cast(:resident as text), 32, '0') as uuid) as uuid),"
                        + " '00000000-0000-0000-0000-000000000777')");
    }

    @ParameterizedTest
    @EnumSource(value = Workload.class, names = "START", mode = EnumSource.Mode.EXCLUDE)
    void whatIsLeanestIsWrittenDownForEveryWorkloadAndSpeaksOfOneCentre(Workload workload) throws IOException {
        String third = Script.lean(workload, Path.of("../../docs/bench")).transaction(3);

        assertThat(third).contains("BEGIN;", "COMMIT;").doesNotContain("--", "bench_0000");
        assertThat(third.contains("centre_bench_0003")).isEqualTo(!workload.isOfHeadquarters());
    }
}
