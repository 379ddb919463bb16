package org.hearth.standalone;

/** The Java that runs this program, for its children. */
final class Java {
    private Java() {}

    static String executable() {
        return ProcessHandle.current().info().command().orElse("java");
    }
}
