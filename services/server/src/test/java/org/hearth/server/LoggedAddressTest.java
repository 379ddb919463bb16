package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.vertx.http.runtime.attribute.ExchangeAttributeParser;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** An access log that is switched on holds no secret of a link. */
class LoggedAddressTest {
    @Test
    void theSecretOfALinkIsMaskedHoweverItIsWritten() {
        assertThat(LoggedAddress.masked("/api/public/sanlin/feeds/abcDEF-_123.ics"))
                .isEqualTo("/api/public/sanlin/feeds/***");
        assertThat(LoggedAddress.masked("/api/public/sanlin/feeds%2fabcDEF"))
                .isEqualTo("/api/public/sanlin/feeds%2f***");
        assertThat(LoggedAddress.masked("/api/public/sanlin/FEEDS/abcDEF")).isEqualTo("/api/public/sanlin/FEEDS/***");
        assertThat(LoggedAddress.masked("/api/centre/spaces")).isEqualTo("/api/centre/spaces");
    }

    /** The twin is what the framework's own pattern would write. */
    @Test
    void thePatternOfTheLogIsOurs() throws IOException {
        Properties settings = new Properties();
        try (InputStream file = LoggedAddress.class.getResourceAsStream("/application.properties")) {
            settings.load(file);
        }
        String pattern = settings.getProperty("quarkus.http.access-log.pattern");
        ExchangeAttributeParser parser = new ExchangeAttributeParser(LoggedAddress.class.getClassLoader(), List.of());
        assertThat(pattern).contains(LoggedAddress.TOKEN).doesNotContain("%r", "%U", "%R", "%q", "%{REQUEST");
        assertThat(parser.parseSingleToken(LoggedAddress.TOKEN)).isInstanceOf(LoggedAddress.class);
    }
}
