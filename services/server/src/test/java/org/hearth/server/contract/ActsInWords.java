package org.hearth.server.contract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearth.tenancy.ActColumns;

/** Which words the record of acts has, and which it needs for what is kept. */
final class ActsInWords {
    private ActsInWords() {}

    static Set<String> keys() throws IOException {
        try (InputStream in = ActColumns.class.getResourceAsStream("act-words.tsv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t")[0])
                    .collect(Collectors.toSet());
        }
    }

    /** @return what asks for the keys of all words that acts in these schemas need, each once, in one text */
    static String keptIn(String... schemas) {
        String acts = Arrays.stream(schemas)
                .map(schema -> "select object, act, before, after from " + schema + ".act")
                .collect(Collectors.joining(" union all "));
        return """
                with a as ({acts})
                select string_agg(word, ' ') from (
                  select 'object.' || object as word from a
                  union select 'act.' || act || '.' || object from a
                  union select 'field.' || field from a, jsonb_object_keys(coalesce(before, '{}') || coalesce(after, '{}')) as field
                  -- what the screen leaves out, a resident's changed fields (told by their own words) and the days of a year
                  where field not in ('activityId', 'byMethod', 'changed', 'closedAt', 'closedBy', 'endsAt', 'id', 'partnerDeclared',
                      'programmeId', 'seriesId', 'spaceId', 'startsAt', 'subject', 'updatedAt')
                    and field !~ '^\\d{4}-\\d{2}-\\d{2}$'
                ) needed
                """.replace("{acts}", acts);
    }
}
