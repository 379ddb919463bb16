package org.hearth.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisedTest {
    @TempDir
    private Path folder = Path.of("");

    /** A part that answers as long as its process lives. */
    private record Sleeper(PidFile pid) implements Part {
        @Override
        public String name() {
            return "sleeper";
        }

        @Override
        public String label() {
            return "sleeper";
        }

        @Override
        public ProcessBuilder process() {
            return new ProcessBuilder("sleep", "600");
        }

        @Override
        public boolean answers() {
            return pid.process().isPresent();
        }
    }

    @Test
    void whatIsKilledIsStartedAgainAndWhatIsStoppedStaysStopped() throws Exception {
        Place place = new Place(folder, folder, folder, folder.resolve("data")).ready();
        PidFile pid = new PidFile(place.run("sleeper.pid"));
        List<String> said = new CopyOnWriteArrayList<>();
        Supervised supervised = new Supervised(new Sleeper(pid), place, said::add);
        supervised.start();
        ProcessHandle first = pid.process().orElseThrow();

        first.destroyForcibly();
        await(() -> pid.process().filter(found -> found.pid() != first.pid()).isPresent());
        ProcessHandle second = pid.process().orElseThrow();
        await(() -> said.size() == 2);
        assertThat(said.get(0)).contains("starting again");
        assertThat(said.get(1)).contains("is back");

        supervised.stop();
        await(() -> !second.isAlive());
        Thread.sleep(700);
        assertThat(pid.process()).isEmpty();
        assertThat(said).hasSize(2);
    }

    @Test
    void aReusedProcessIdIsNotTakenForTheOneThatWasWritten() throws Exception {
        PidFile pid = new PidFile(folder.resolve("some.pid"));
        ProcessHandle self = ProcessHandle.current();
        pid.write(self);
        assertThat(pid.process()).contains(self);
        java.nio.file.Files.writeString(pid.file(), self.pid() + " 12345\n");
        assertThat(pid.process()).isEmpty();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            Thread.sleep(20);
        }
    }
}
