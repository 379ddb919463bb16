package org.hearth.server.ops;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Without arguments the server, until it is asked to end; with arguments one act of operation. */
@QuarkusMain
public class Main {
    private Main() {}

    public static void main(String... arguments) {
        if (arguments.length == 0) {
            Quarkus.run();
        } else {
            Quarkus.run(Operations.class, arguments);
        }
    }
}
