package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.hearth.tenancy.ActColumns;
import org.junit.jupiter.api.Test;

/** Acts are told in the same words on the screen and in a file. */
class WordsOfActsTest {
    private static final Pattern WORD =
            Pattern.compile("(?m)^ {2}'((?:act|object|field|value)\\.[^']+)': \\['([^']+)', '([^']+)'],$");

    @Test
    void theWordsOfTheScreenAreTheWordsOfTheFile() throws IOException {
        String screen = Files.readString(Path.of("../../web-ui/src/shared/ui/history/texts.ts"));
        List<String> shown = WORD.matcher(screen)
                .results()
                .map(found -> found.group(1) + "\t" + found.group(2) + "\t" + found.group(3))
                .toList();
        try (InputStream in = ActColumns.class.getResourceAsStream("act-words.tsv")) {
            String kept = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);

            assertThat(shown).hasSizeGreaterThan(100);
            assertThat(kept.lines().toList()).containsExactlyInAnyOrderElementsOf(shown);
        }
    }
}
