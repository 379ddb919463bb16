package org.hearth.standalone.demo;

import java.util.concurrent.atomic.AtomicInteger;

/** How far the demonstration has come: one line that is rewritten on a terminal, else a line every few seconds. */
public final class Progress {
    private static final long SECOND = 1_000_000_000L;

    final AtomicInteger opened = new AtomicInteger();
    final AtomicInteger imported = new AtomicInteger();
    final AtomicInteger closed = new AtomicInteger();
    final AtomicInteger statements = new AtomicInteger();

    private final int centres;
    private final boolean terminal =
            System.console() != null && System.console().isTerminal();
    private final long began = System.nanoTime();
    private long shown;

    public Progress(int centres) {
        this.centres = centres;
    }

    /** Shows the line if it is time to. */
    synchronized void show() {
        long now = System.nanoTime();
        if (now - shown > (terminal ? SECOND / 5 : 5 * SECOND)) {
            shown = now;
            print();
        }
    }

    /** Shows the last state. */
    synchronized void finish() {
        print();
        if (terminal) {
            System.err.println();
        }
    }

    double seconds() {
        return Math.round((System.nanoTime() - began) / 1e8) / 10.0;
    }

    /** Says something that has to be seen, without tearing the line. */
    synchronized void say(String what) {
        System.err.println((terminal ? "\r\033[K" : "") + what);
    }

    private void print() {
        String line = "开通 opened %d/%d · 导入 imported %d/%d · 结场 sessions closed %d · 履约报告 statements %d · %.0f s"
                .formatted(opened.get(), centres, imported.get(), centres, closed.get(), statements.get(), seconds());
        System.err.print(terminal ? "\r\033[K" + line : line + "\n");
    }
}
