package org.hearth.standalone;

import java.util.ArrayList;
import java.util.List;

/** The Java that runs this program, for its children. */
final class Java {
    private Java() {}

    static String executable() {
        return ProcessHandle.current().info().command().orElse("java");
    }

    /** This program once more, for one of its commands on the same installation. */
    static List<String> program(Place place, String heap, String command) {
        return new ArrayList<>(List.of(
                executable(),
                heap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dhearth.root=" + place.root(),
                "-Dhearth.build=" + place.build(),
                "-Dhearth.data=" + place.data(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                command));
    }
}
