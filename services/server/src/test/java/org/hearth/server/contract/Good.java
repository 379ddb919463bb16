package org.hearth.server.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearth.kernel.Page;
import org.hearth.server.AccountsInMemory;
import org.hearth.server.contract.Call.Answer;
import org.hearth.testing.fuzz.Description.Operation;
import org.hearth.testing.fuzz.Description.Parameter;
import org.hearth.testing.fuzz.Samples;
import org.jspecify.annotations.Nullable;

/**
 * Makes calls that succeed, of any operation, from the description alone: bodies from schemas, and each id by calling the
 * operation that makes such a thing ({@code POST} of the collection it stands in). What cannot be known from there is in {@link Things}, {@link Needs} and {@link Sayings}.
 */
final class Good {
    private static final Pattern ID = Pattern.compile("\\{(\\w+)}");
    private static final List<String> KEYS = List.of("id", "slug", "subject", "day");
    private static final int ALIKE = 5;

    private final Stage stage;
    private final Things things;
    private final Needs needs;
    private final Sayings sayings;
    private final Map<String, Samples> samples = new ConcurrentHashMap<>();
    private final Map<String, String> versions = new ConcurrentHashMap<>();
    private final Random random = new Random(1);

    Good(Stage stage, AccountsInMemory accounts) {
        this.stage = stage;
        this.things = new Things(stage, this, accounts);
        this.needs = new Needs(stage, this, things);
        this.sayings = new Sayings(stage, this, things);
    }

    /** A call of this operation at one of the places that has not been made before, and will succeed. */
    Call call(Operation operation, String place) {
        return call(operation, place, Map.of());
    }

    Call call(String id, String place, Map<String, String> ids) {
        return call(stage.operation(id), place, ids);
    }

    /** @param given the things it is about, as far as they are known, by the name of the parameter */
    Call call(Operation operation, String place, Map<String, String> given) {
        Map<String, String> ids = new HashMap<>(given);
        Matcher parts = ID.matcher(operation.path());
        while (parts.find()) {
            String collection = operation.path().substring(0, parts.start() - 1);
            String name = parts.group(1);
            ids.computeIfAbsent(name, missing -> thing(collection, place, Map.copyOf(ids)));
        }
        String target = filled(operation.path(), ids);
        Optional<String> version = needs.prepare(operation, place, ids);
        Call bare = new Call(operation, stage.token(operation, place), target, "", "");
        for (Parameter parameter : operation.parameters()) {
            if (parameter.in().equals("query") && parameter.required()) {
                bare = bare.asking(parameter.name() + "="
                        + value(parameter.schema(), parameter.name(), place).asText());
            }
        }
        Call filled = operation.contentType().isEmpty()
                ? bare
                : bare.saying(value(operation.body(), operation.id(), place).toString());
        Call whole = sayings.say(filled, place, ids);
        return Stage.takes(operation, "If-Match")
                ? whole.seen("\"" + version.orElseGet(() -> version(operation, whole, ids)) + "\"")
                : whole;
    }

    /** Sends a good call that has to succeed. */
    JsonNode done(String operation, String place, Map<String, String> ids) {
        return done(call(operation, place, ids));
    }

    JsonNode done(Call call) {
        Answer answer = stage.send(call);
        if (!answer.isSuccess()) {
            throw new AssertionError(
                    "%s: a good call of it was not made from its description alone, see Needs and Sayings. %s: %s"
                            .formatted(call.operation().id(), call, answer));
        }
        return answer.body();
    }

    /** @return the id of a new thing of that collection */
    String thing(String collection, String place, Map<String, String> ids) {
        return things.made(collection, place, ids).orElseGet(() -> {
            Operation maker = stage.operation("POST", collection)
                    .or(() -> stage.makerOf(collection.substring(collection.lastIndexOf('/'))))
                    .orElseThrow(() -> new AssertionError("nothing makes things of " + collection + ", see Things"));
            JsonNode made = done(call(maker, place, ids));
            String id = KEYS.stream()
                    .filter(made::hasNonNull)
                    .findFirst()
                    .map(key -> made.path(key).asText())
                    .orElseThrow(() -> new AssertionError(maker.id() + " does not say what it made"));
            versions.put(id, made.path("version").asText());
            return id;
        });
    }

    /** Gives a list one more row: by what makes such things, or by what is done to the thing whose list it is. */
    void grow(Operation list, String place, Map<String, String> ids) {
        stage.operation("POST", list.path())
                .ifPresentOrElse(maker -> done(call(maker, place, ids)), () -> needs.grow(list, place, ids));
    }

    /** What a call is about, by the name of the parameter. */
    static Map<String, String> ids(Call call) {
        String[] names = call.operation().path().split("/");
        String[] values = call.target().replaceFirst("\\?.*", "").split("/");
        Map<String, String> ids = new HashMap<>();
        for (int part = 0; part < names.length; part++) {
            if (ID.matcher(names[part]).matches()) {
                ids.put(names[part].substring(1, names[part].length() - 1), values[part]);
            }
        }
        return ids;
    }

    private JsonNode value(JsonNode schema, String name, String place) {
        return samples(place).of(schema, name, random);
    }

    private Samples samples(String place) {
        return samples.computeIfAbsent(
                place, at -> new Samples(stage.description(), (name, chance) -> known(name, at), at));
    }

    /** @return a new thing there that a field of this name may mean */
    @Nullable
    String known(String name, String place) {
        if (name.equals("agency")) {
            return place;
        }
        if (name.equals("targetId")) {
            return things.target(place);
        }
        String noun = name.replaceFirst("Ids?$", "");
        if (noun.equals(name)) {
            return null;
        }
        return stage.description().operations().stream()
                .filter(one -> one.method().equals("POST")
                        && one.path()
                                .matches("/api/centre/" + noun.substring(0, Math.min(ALIKE, noun.length())) + "\\w*"))
                .findFirst()
                .map(maker -> thing(maker.path(), place, Map.of()))
                .orElse(null);
    }

    /** What whoever is about to change the thing sees of it: its own answer, or its line in a list. */
    private String version(Operation operation, Call call, Map<String, String> ids) {
        for (String path = operation.path(); path.length() > 4; path = path.substring(0, path.lastIndexOf('/'))) {
            Optional<Operation> reader = stage.operation("GET", path);
            if (reader.isPresent()) {
                Call read = new Call(reader.get(), call.token(), filled(path, ids), "", "");
                Optional<String> version = Stage.takes(reader.get(), "limit")
                        ? listed(read.asking("limit=" + Page.MAX_LIMIT), ids.values())
                        : shown(done(read), ids.values());
                if (version.isPresent()) {
                    return version.get();
                }
            }
        }
        return ids.values().stream()
                .filter(versions::containsKey)
                .findFirst()
                .map(versions::get)
                .orElseThrow(
                        () -> new AssertionError(operation.id() + ": nothing shows the version to change, see Needs"));
    }

    /** What the line of a thing says, on whichever page it stands. */
    private Optional<String> listed(Call list, Collection<String> ids) {
        String cursor = "";
        while (true) {
            JsonNode page = done(list.asking(cursor));
            Optional<String> version = within(page, ids);
            if (version.isPresent() || !page.hasNonNull("nextCursor")) {
                return version;
            }
            cursor = "cursor=" + page.get("nextCursor").asText();
        }
    }

    private static Optional<String> shown(JsonNode thing, Collection<String> ids) {
        return within(thing, ids)
                .or(() -> Optional.of(thing.path("version"))
                        .filter(JsonNode::isInt)
                        .map(JsonNode::asText));
    }

    private static String filled(String path, Map<String, String> ids) {
        return ID.matcher(path).replaceAll(part -> ids.get(part.group(1)));
    }

    private static Optional<String> within(JsonNode node, Collection<String> ids) {
        if (node.path("version").isInt()
                && KEYS.stream().anyMatch(key -> ids.contains(node.path(key).asText()))) {
            return Optional.of(node.path("version").asText());
        }
        for (JsonNode part : node) {
            Optional<String> found = within(part, ids);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
