package org.hearth.server.ops;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** Without arguments the server, until it is asked to end; with arguments one act of operation. Neither with unsafe settings. */
@QuarkusMain
public class Main {
    /** What sysexits.h calls a configuration error. */
    private static final int UNSAFE = 78;

    private Main() {}

    public static void main(String... arguments) {
        List<String> unsafe = UnsafeSettings.of(ConfigProvider.getConfig());
        if (!unsafe.isEmpty()) {
            say("不能启动，以下设置不安全（见 docs/operations.md） · not started, these settings are unsafe:");
            unsafe.stream().sorted().forEach(line -> say("  " + line));
            System.exit(UNSAFE);
        }
        if (arguments.length == 0) {
            Quarkus.run();
        } else {
            Quarkus.run(Operations.class, arguments);
        }
    }

    /** In UTF-8, also where the environment names no language, as in a container. */
    private static void say(String line) {
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8).println(line);
    }
}
