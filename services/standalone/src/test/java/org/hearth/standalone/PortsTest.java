package org.hearth.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void theUsualPortsAreTakenWhereTheyAreFree() {
        assertThat(Ports.choose(folder.resolve("ports"), port -> true)).isEqualTo(new Ports(8080, 8180, 5433, 9090));
    }

    @Test
    void aTakenPortIsPassedOverAndTheChoiceIsKeptWhenItIsFreeAgain() {
        Path file = folder.resolve("ports");
        Ports first = Ports.choose(file, port -> port != 8080);
        assertThat(first.server()).isNotIn(8080, 8180, 5433);
        assertThat(first.keycloak()).isEqualTo(8180);
        assertThat(Ports.choose(file, port -> true)).isEqualTo(first);
        assertThat(Ports.remembered(file)).isEqualTo(first);
    }

    @Test
    void noTwoPartsShareAPort() {
        Ports ports = Ports.choose(folder.resolve("ports"), port -> false);
        assertThat(Set.of(ports.server(), ports.keycloak(), ports.postgres(), ports.management()))
                .hasSize(4);
    }
}
