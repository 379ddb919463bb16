package org.hearth.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The long checks, one after the other, and what came of them as a table of promise, figure and verdict. */
final class Prove {
    private static final List<Proof> PROOFS = List.of(new StrangeCalls());

    private Prove() {}

    /**
     * What is asked for on the command line.
     *
     * @param calls how many generated calls
     * @param seed the same gives the same calls
     */
    record Options(int calls, long seed) {
        private static final String USAGE = "./hearth prove [--calls 100000] [--seed 20260202]";

        static Options parse(List<String> arguments) {
            int calls = 100_000;
            long seed = 20_260_202;
            for (int i = 0; i < arguments.size(); i += 2) {
                String value = i + 1 < arguments.size() ? arguments.get(i + 1) : "";
                if (!value.matches("[1-9]\\d{0,8}")) {
                    throw new IllegalArgumentException(USAGE);
                }
                switch (arguments.get(i)) {
                    case "--calls" -> calls = Integer.parseInt(value);
                    case "--seed" -> seed = Long.parseLong(value);
                    default -> throw new IllegalArgumentException(USAGE);
                }
            }
            return new Options(calls, seed);
        }
    }

    /** @return whether every promise was kept; the table is in {@code results} */
    static boolean run(Platform platform, Path results, Options options) throws IOException, InterruptedException {
        List<Proof.Line> lines = new ArrayList<>();
        for (Proof proof : PROOFS) {
            lines.addAll(proof.prove(platform, options));
        }
        String table = table(lines);
        System.out.print(table);
        Files.createDirectories(results);
        Files.writeString(
                results.resolve("latest.md"),
                """
                # 验证结果 · Proven

                Written by `./hearth prove --calls %d --seed %d` on %s, with %d cores shared by the database, Keycloak, the server and the caller.

                """.formatted(
                                        options.calls(),
                                        options.seed(),
                                        Instant.now().truncatedTo(ChronoUnit.MINUTES),
                                        Runtime.getRuntime().availableProcessors())
                        + table);
        return lines.stream().allMatch(Proof.Line::kept);
    }

    static String table(List<Proof.Line> lines) {
        StringBuilder table = new StringBuilder("| promise | figure | verdict |\n|---|---|---|\n");
        for (Proof.Line line : lines) {
            table.append("| %s | %s | %s |\n"
                    .formatted(line.promise(), line.figure(), line.kept() ? "kept" : "**not kept**"));
        }
        return table.toString();
    }
}
