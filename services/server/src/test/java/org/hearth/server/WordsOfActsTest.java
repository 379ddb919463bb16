package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.kernel.Message;
import org.hearth.tenancy.ActColumns;
import org.hearth.tenancy.Words;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

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

    /** Where the states of a thing are called by name: its list's file, its screen, and what acts call it. */
    private record States(String columns, String screen, String prefix, String... objects) {}

    private static final List<States> STATES = List.of(
            new States("centre.day.booking.BookingColumns.STATES", "domain/booking", "state.", "booking"),
            new States("centre.day.booking.BookingColumns.PARTIES", "domain/booking", "party.", "booking"),
            new States("centre.day.session.SessionColumns.STATES", "domain/session", "state.", "session"),
            new States("centre.day.imports.ImportColumns.STATES", "features/day/imports", "", "import"),
            new States("centre.day.opening.SpecialDayColumns.KINDS", "features/day/opening", "", "special-day"),
            new States(
                    "centre.day.catalogue.CatalogueColumns.BOOKABLE", "features/day/catalogue", "bookable.", "space"),
            new States("exchange.published.ContractWords.STATES", "features/promise/contracts", "", "contract"),
            new States("identity.MemberWords.STATES", "domain/person", "", "staff", "member", "agency-member"),
            new States(
                    "headquarters.network.opening.OrganisationStates.WORDS",
                    "domain/organisation",
                    "",
                    "centre",
                    "agency"));

    @TestFactory
    Stream<DynamicTest> aStateIsCalledTheSameWhereverItStands() {
        return STATES.stream()
                .map(states -> DynamicTest.dynamicTest(states.columns(), () -> {
                    String screen = Files.readString(Path.of("../../web-ui/src/" + states.screen() + "/texts.ts"));
                    Map<String, String> acts = actWords();
                    wordsOf(states.columns()).forEach((code, word) -> {
                        String called = "['%s', '%s']".formatted(word.zh(), word.en());
                        assertThat(screen)
                                .containsPattern("(?m)^ {2}'?%s'?: %s,$"
                                        .formatted(Pattern.quote(states.prefix() + code), Pattern.quote(called)));
                        for (String object : states.objects()) {
                            String key = "value." + code;
                            assertThat(acts.getOrDefault(key + "." + object, acts.get(key)))
                                    .as("%s of %s in the record of acts", code, object)
                                    .isEqualTo(word.zh() + "\t" + word.en());
                        }
                    });
                }));
    }

    private static Map<String, String> actWords() throws IOException {
        try (InputStream in = ActColumns.class.getResourceAsStream("act-words.tsv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", 2))
                    .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
        }
    }

    private static Map<String, Message> wordsOf(String constant) throws ReflectiveOperationException {
        int dot = constant.lastIndexOf('.');
        Field kept =
                Class.forName("org.hearth." + constant.substring(0, dot)).getDeclaredField(constant.substring(dot + 1));
        kept.setAccessible(true);
        Field words = Words.class.getDeclaredField("words");
        words.setAccessible(true);
        Map<String, Message> found = new LinkedHashMap<>();
        ((Map<?, ?>) words.get(kept.get(null))).forEach((code, word) -> found.put((String) code, (Message) word));
        return found;
    }
}
