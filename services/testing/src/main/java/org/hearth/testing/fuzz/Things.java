package org.hearth.testing.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Ids and slugs that exist, by what they are of; found in the answers of lists. */
final class Things implements Samples.Known {
    private static final List<String> KEYS = List.of("id", "slug", "subject", "day");
    private static final int MOST = 200;
    private static final int ALIKE = 4;

    private final Map<String, List<String>> known = new ConcurrentHashMap<>();
    private final Map<String, Integer> versions = new ConcurrentHashMap<>();
    private final Set<String> spared;

    /** @param spared what mentions one of these is left alone: the persons themselves, and where they work */
    Things(Set<String> spared) {
        this.spared = spared;
    }

    /** Takes what a list answered, of {@code noun}. */
    void found(String noun, JsonNode answer) {
        Set<String> ids = new HashSet<>();
        if (answer.isArray()) {
            collect(answer, ids);
        } else {
            answer.forEach(part -> collect(part, ids));
        }
        if (!ids.isEmpty()) {
            known.put(noun, new ArrayList<>(ids.stream().sorted().limit(MOST).toList()));
        }
    }

    private void collect(JsonNode list, Set<String> ids) {
        if (!list.isArray()) {
            return;
        }
        for (JsonNode one : list) {
            String text = one.toString();
            if (spared.stream().noneMatch(text::contains)) {
                KEYS.stream()
                        .filter(key -> one.path(key).isTextual())
                        .findFirst()
                        .map(key -> one.path(key).asText())
                        .ifPresent(id -> {
                            ids.add(id);
                            versions.put(id, one.path("version").asInt(1));
                        });
            }
        }
    }

    /** @return one of them, by the noun or by a name that begins like it ({@code activityId}: activities) */
    @Override
    public @Nullable String any(String name, RandomGenerator random) {
        List<String> of = known.get(name);
        if (of == null) {
            String plain = name.replaceFirst("Ids?$", "");
            of = known.entrySet().stream()
                    .filter(entry -> alike(entry.getKey(), plain))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(List.of());
        }
        return of.isEmpty() ? null : of.get(random.nextInt(of.size()));
    }

    /** The version somebody who means well has seen of it. */
    int version(String id) {
        return versions.getOrDefault(id, 1);
    }

    private static boolean alike(String noun, String name) {
        int common = 0;
        while (common < noun.length() && common < name.length() && noun.charAt(common) == name.charAt(common)) {
            common++;
        }
        return common >= ALIKE && common >= name.length() - 1;
    }
}
