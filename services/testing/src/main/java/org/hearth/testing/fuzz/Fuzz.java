package org.hearth.testing.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.hearth.testing.fuzz.Connection.Answer;
import org.hearth.testing.fuzz.Description.Operation;

/** Sends calls made from the description to a server on loopback, and notes what it should not have answered. */
public final class Fuzz {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** However short the run, each operation gets so many. */
    private static final int LEAST = 20;

    /** The same good call so often at once. */
    private static final int TOGETHER = 4;

    /** One call in so many is sent by somebody else. */
    private static final int BY_OTHERS = 8;

    private static final int SERVER_ERROR = 500;

    private final Plan plan;
    private final Things things;
    private final Samples samples;
    private final Findings findings = new Findings();

    /**
     * Somebody signed in.
     *
     * @param token gives one that is valid now
     */
    public record Person(String name, Supplier<String> token) {}

    /**
     * What to do.
     *
     * @param persons of every audience
     * @param spared names and addresses; what mentions one is not used as an object, so that nobody loses their rights midway
     * @param seed the same seed gives the same calls, but for the ids the server makes
     * @param calls so many, or a few more
     * @param slowMillis no answer may take longer
     */
    public record Plan(
            int port,
            Description description,
            List<Person> persons,
            Set<String> spared,
            long seed,
            int calls,
            int workers,
            long slowMillis) {}

    private Fuzz(Plan plan) {
        this.plan = plan;
        this.things = new Things(plan.spared());
        this.samples = new Samples(plan.description(), things, "fuzz");
    }

    /** Does it all; the findings say what was amiss. */
    public static Findings run(Plan plan) throws InterruptedException {
        Fuzz fuzz = new Fuzz(plan);
        fuzz.run();
        return fuzz.findings;
    }

    private void run() throws InterruptedException {
        List<Operation> operations = plan.description().operations().stream()
                .sorted(Comparator.comparing(Operation::isWrite).thenComparing(Operation::id))
                .toList();
        Map<Operation, List<Person>> may = new HashMap<>();
        try (Connection connection = new Connection(plan.port())) {
            // twice: what one list names, the next one's path needs
            look(connection, operations, may);
            look(connection, operations, may);
        }
        Queue<Operation> waiting = new ConcurrentLinkedQueue<>(operations);
        double share = Math.min(1, plan.calls() / (double) ways(operations));
        int rounds = Math.max(1, (int) Math.ceil(plan.calls() / (double) ways(operations)));
        List<Future<?>> working = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(plan.workers())) {
            for (int i = 0; i < plan.workers(); i++) {
                working.add(workers.submit(() -> work(waiting, may, share, rounds)));
            }
        }
        for (Future<?> one : working) {
            try {
                one.get();
            } catch (java.util.concurrent.ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
    }

    private long ways(List<Operation> operations) {
        return operations.stream()
                .mapToLong(operation -> bends(operation).all(random(operation)).size())
                .sum();
    }

    private Bends bends(Operation operation) {
        return new Bends(operation, samples, things);
    }

    private Random random(Operation operation) {
        return new Random(plan.seed() ^ operation.id().hashCode());
    }

    /** Who may do what, and what there is: each reading operation is called once by everybody. */
    private void look(Connection connection, List<Operation> operations, Map<Operation, List<Person>> may) {
        for (Operation operation : operations) {
            List<Person> allowed = new ArrayList<>();
            for (Person person : plan.persons()) {
                Call call = bends(operation).good(random(operation)).as(person.name());
                // who may not write is told so before anything is read of the body
                Answer answer = send(connection, person, operation.isWrite() ? call.body("", "") : call);
                if (answer.status() != 401 && answer.status() != 403) {
                    allowed.add(person);
                }
                if (!operation.isWrite()
                        && answer.status() == 200
                        && answer.body().matches("(?s)[{\\[].*")) {
                    found(operation, answer.body());
                }
            }
            may.put(operation, allowed);
        }
    }

    /** What is acted on, and in which version, as it stands now. */
    private void lookAgain(Connection connection, Operation acting, List<Person> may) {
        for (Operation operation : plan.description().operations()) {
            if (!operation.isWrite()
                    && !operation.path().contains("{")
                    && acting.path().startsWith(operation.path())) {
                for (Person person : may) {
                    Answer answer = send(connection, person, bends(operation).good(random(operation)));
                    if (answer.status() == 200 && answer.body().matches("(?s)[{\\[].*")) {
                        found(operation, answer.body());
                    }
                }
            }
        }
    }

    private void found(Operation operation, String body) {
        try {
            JsonNode answer = JSON.readTree(body);
            things.found(operation.noun(), answer);
        } catch (IOException e) {
            // an export: nothing to find in it
            return;
        }
    }

    private void work(Queue<Operation> waiting, Map<Operation, List<Person>> may, double share, int rounds) {
        try (Connection connection = new Connection(plan.port())) {
            for (Operation next = waiting.poll(); next != null; next = waiting.poll()) {
                bend(connection, next, may.getOrDefault(next, List.of()), share, rounds);
            }
        }
    }

    private void bend(Connection connection, Operation operation, List<Person> may, double share, int rounds) {
        Random random = random(operation);
        Bends bends = bends(operation);
        List<UnaryOperator<Call>> ways = bends.all(random);
        Collections.shuffle(ways, random);
        int count = Math.min(ways.size(), Math.max(LEAST, (int) Math.round(share * ways.size())));
        lookAgain(connection, operation, may);
        send(connection, somebody(may, random), bends.good(random));
        together(operation, bends, somebody(may, random), random);
        for (int round = 0; round < rounds; round++) {
            for (UnaryOperator<Call> way : ways.subList(0, count)) {
                Person person =
                        random.nextInt(BY_OTHERS) == 0 ? somebody(plan.persons(), random) : somebody(may, random);
                Call call = way.apply(bends.good(random).as(person.name()));
                // from the second round on, bent in two places
                Call sent = round == 0
                        ? call
                        : ways.get(random.nextInt(ways.size())).apply(call);
                send(connection, sent.person().isEmpty() ? new Person("", () -> "") : person, sent);
            }
        }
    }

    private Person somebody(List<Person> persons, RandomGenerator random) {
        List<Person> among = persons.isEmpty() ? plan.persons() : persons;
        return among.get(random.nextInt(among.size()));
    }

    /** People press twice, and two press at once. */
    private void together(Operation operation, Bends bends, Person person, Random random) {
        if (!operation.isWrite()) {
            return;
        }
        Call call = bends.good(random).as(person.name());
        try (ExecutorService many = Executors.newFixedThreadPool(TOGETHER)) {
            for (int i = 0; i < TOGETHER; i++) {
                String key = "together-" + random.nextLong() + (i == 0 ? "" : "-" + i);
                many.submit(() -> {
                    try (Connection own = new Connection(plan.port())) {
                        send(own, person, call.with("Idempotency-Key", key, " together"));
                    }
                });
            }
        }
    }

    private Answer send(Connection connection, Person person, Call call) {
        Answer answer = connection.send(call.bytes(person.token().get()));
        boolean failed = answer.status() < 100
                || answer.status() >= SERVER_ERROR
                        && !(answer.status() == 503
                                && declared(call.operation()).contains(503));
        findings.add(call, answer, failed || answer.millis() > plan.slowMillis());
        return answer;
    }

    private Set<Integer> declared(String operation) {
        return plan.description().operations().stream()
                .filter(one -> one.id().equals(operation))
                .findFirst()
                .map(Operation::declared)
                .orElse(Set.of());
    }
}
