package org.hearth.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Headquarters' part: opens the centres that are not there yet, registers two agencies and lets somebody of each in. */
final class Openings {
    private static final int ASK_AGAIN_MS = 1_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Api headquarters;
    private final Progress progress;

    Openings(Api headquarters, Progress progress) {
        this.headquarters = headquarters;
        this.progress = progress;
    }

    /** A body that purchases services, for the demonstration. */
    record Agency(String slug, String name, String nameEn, String level) {
        static final List<Agency> TWO = List.of(
                new Agency("demo_district", "演示区文化和体育局", "Demo District Bureau of Culture and Sport", "district"),
                new Agency("demo_subdistrict", "演示街道办事处", "Demo Sub-district Office", "sub-district"));

        String viewer() {
            return "viewer@" + slug.replace('_', '-') + Invented.DOMAIN;
        }
    }

    /** Opens what is missing and hands over each centre as soon as it is open. */
    void centres(List<Timetable.Centre> centres, LocalDate first, Consumer<Timetable.Centre> open)
            throws InterruptedException {
        Map<String, String> states = new HashMap<>();
        for (JsonNode centre : headquarters.all("/api/headquarters/centres")) {
            states.put(centre.get("slug").asText(), centre.get("state").asText());
        }
        Map<String, JsonNode> unfinished = unfinished("centre");
        Map<String, Timetable.Centre> waiting = new HashMap<>();
        for (Timetable.Centre centre : centres) {
            String slug = centre.slug();
            String state = states.getOrDefault(slug, "");
            if (state.equals("open")) {
                opened(centre, open);
            } else if (state.equals("suspended")) {
                progress.say(slug + " 已停用，跳过 · is suspended and left out");
            } else {
                ask("centre", unfinished, slug, Invented.opening(centre, first), "/api/headquarters/openings");
                waiting.put(slug, centre);
            }
            progress.show();
        }
        while (!waiting.isEmpty()) {
            Thread.sleep(ASK_AGAIN_MS);
            for (Map.Entry<String, String> found :
                    newest("centre", waiting.keySet()).entrySet()) {
                Timetable.Centre centre = waiting.get(found.getKey());
                if (centre != null && found.getValue().equals("done")) {
                    waiting.remove(found.getKey());
                    opened(centre, open);
                } else if (centre != null && found.getValue().equals("failed")) {
                    waiting.remove(found.getKey());
                    progress.say(found.getKey() + " 没有开通 · could not be opened");
                }
            }
            progress.show();
        }
    }

    void agencies() throws InterruptedException {
        Set<String> open = new HashSet<>();
        Set<String> viewers = new HashSet<>();
        for (JsonNode agency : headquarters.all("/api/headquarters/agencies")) {
            if (agency.get("state").asText().equals("open")) {
                open.add(agency.get("slug").asText());
            }
            agency.get("members")
                    .forEach(member -> viewers.add(member.get("username").asText()));
        }
        Map<String, JsonNode> unfinished = unfinished("agency");
        Set<String> waiting = new HashSet<>();
        for (Agency agency : Agency.TWO) {
            if (!open.contains(agency.slug())) {
                ObjectNode request = JSON.createObjectNode()
                        .put("slug", agency.slug())
                        .put("name", agency.name())
                        .put("nameEn", agency.nameEn())
                        .put("level", agency.level())
                        .put("simulated", true);
                ask("agency", unfinished, agency.slug(), request, "/api/headquarters/agencies");
                waiting.add(agency.slug());
            }
        }
        while (!waiting.isEmpty()) {
            Thread.sleep(ASK_AGAIN_MS);
            newest("agency", waiting).forEach((slug, state) -> {
                if (state.equals("failed")) {
                    throw new IllegalStateException(slug + " 没有开通 · could not be registered");
                }
                if (state.equals("done")) {
                    waiting.remove(slug);
                }
            });
        }
        for (Agency agency : Agency.TWO) {
            if (!viewers.contains(agency.viewer())) {
                headquarters.post(
                        "/api/headquarters/agencies/" + agency.slug() + "/members",
                        JSON.createObjectNode()
                                .put("name", agency.name() + "经办人")
                                .put("email", agency.viewer()));
            }
        }
    }

    private void opened(Timetable.Centre centre, Consumer<Timetable.Centre> open) {
        progress.opened.incrementAndGet();
        open.accept(centre);
    }

    private void ask(String kind, Map<String, JsonNode> unfinished, String slug, ObjectNode request, String path)
            throws InterruptedException {
        JsonNode before = unfinished.get(slug);
        if (before == null) {
            headquarters.post(path, request);
        } else if (before.get("state").asText().equals("failed")) {
            progress.say(slug + " 再次尝试开通 · is tried again: " + kind);
            headquarters.post("/api/headquarters/openings/" + before.get("id").asText() + "/retry", null);
        }
    }

    private Map<String, JsonNode> unfinished(String kind) throws InterruptedException {
        Map<String, JsonNode> unfinished = new HashMap<>();
        for (String state : List.of("failed", "queued", "running")) {
            for (JsonNode opening : headquarters.all("/api/headquarters/openings?kind=" + kind + "&state=" + state)) {
                unfinished.put(opening.get("slug").asText(), opening);
            }
        }
        return unfinished;
    }

    /** @return state of the newest opening of each, as far as the newest pages tell */
    private Map<String, String> newest(String kind, Set<String> slugs) throws InterruptedException {
        Map<String, String> states = new HashMap<>();
        Set<String> missing = new HashSet<>(slugs);
        String path = "/api/headquarters/openings?limit=200&kind=" + kind;
        String cursor = "";
        while (!missing.isEmpty()) {
            JsonNode page = headquarters.get(path + cursor);
            page.get("items").forEach(opening -> {
                String slug = opening.get("slug").asText();
                if (missing.remove(slug)) {
                    states.put(slug, opening.get("state").asText());
                }
            });
            if (!page.path("nextCursor").isTextual()) {
                break;
            }
            cursor = "&cursor=" + page.get("nextCursor").asText();
        }
        return states;
    }
}
