package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.validation.constraints.Size;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.junit.jupiter.api.Test;

/** Counts what is done with a body, so that "no more than it is long" is a number and not a time. */
class StrictJsonTest {
    private final JsonBodies bodies = new JsonBodies(new ObjectMapper().registerModule(new JavaTimeModule()));

    /** Counts how many of it are made. */
    record Element(String name) {
        static final AtomicInteger MADE = new AtomicInteger();

        Element {
            MADE.incrementAndGet();
        }
    }

    record Request(@Size(max = 5) List<Element> elements) {}

    private void refused(String json, ProblemType type) {
        assertThatThrownBy(() -> bodies.read(Request.class, stream(json)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(type));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void noElementIsMadeBeyondTheLengthOfTheList() {
        Element.MADE.set(0);
        refused("{\"elements\":[" + "{\"name\":\"a\"},".repeat(10_000) + "{}]}", ProblemType.INVALID_REQUEST);
        assertThat(Element.MADE).hasValue(5);
    }

    @Test
    void noMoreIsReadThanTheLimit() throws Exception {
        AtomicInteger read = new AtomicInteger();
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                read.incrementAndGet();
                return ' ';
            }
        };
        assertThatThrownBy(() -> bodies.read(Request.class, endless)).isInstanceOf(Problem.class);
        assertThat(read).hasValue(JsonBodies.MOST_BYTES + 1);
        assertThat(bodies.read(Request.class, stream(""))).isNull();
        assertThat(bodies.read(Request.class, stream("{\"elements\":[{\"name\":\"a\"}]}")))
                .isEqualTo(new Request(List.of(new Element("a"))));
    }
}
