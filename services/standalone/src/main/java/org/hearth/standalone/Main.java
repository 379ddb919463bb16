package org.hearth.standalone;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the command {@code hearth} hands over once everything is built. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        try {
            System.exit(run(new ArrayList<>(Arrays.asList(arguments))));
        } catch (IllegalArgumentException | IllegalStateException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        } catch (Exception e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static int run(List<String> arguments) throws Exception {
        Path root = Path.of(required("hearth.root"));
        Place place = new Place(
                        root,
                        root.resolve(".hearth/cache"),
                        Path.of(required("hearth.build")),
                        Path.of(required("hearth.data")))
                .ready();
        String command = arguments.removeFirst();
        Commands commands = new Commands(place);
        return switch (command) {
            case "supervise" -> {
                new Supervisor(place).run();
                yield 0;
            }
            case "up" -> commands.up();
            case "down" -> commands.down();
            case "status" -> commands.status();
            case "token" -> commands.token(arguments);
            case "demo" -> commands.demo(arguments);
            case "rehearse" -> {
                StartCache.make(place);
                yield 0;
            }
            case "bench" -> commands.bench(arguments);
            case "prove" -> commands.prove(arguments);
            case "ops" -> commands.ops(arguments);
            default -> throw new IllegalArgumentException("no such command: " + command);
        };
    }

    private static String required(String property) {
        String value = System.getProperty(property);
        if (value == null) {
            throw new IllegalStateException(property + " is not set");
        }
        return value;
    }
}
