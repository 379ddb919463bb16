package org.hearth.server;

import io.quarkus.vertx.http.runtime.attribute.ExchangeAttribute;
import io.quarkus.vertx.http.runtime.attribute.ExchangeAttributeBuilder;
import io.vertx.ext.web.RoutingContext;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an access log says of a request: method, path and version, and no secret. Links of the street door hold theirs in the path; what
 * a query holds may be anybody's words. Found as {@code %{HEARTH_ADDRESS}} in {@code quarkus.http.access-log.pattern}.
 */
public final class LoggedAddress implements ExchangeAttribute {
    static final String TOKEN = "%{HEARTH_ADDRESS}";
    private static final Pattern SECRET = Pattern.compile("(?i)(/feeds(?:/|%2f)).*");

    static String masked(String path) {
        return SECRET.matcher(path).replaceFirst("$1***");
    }

    @Override
    public String readAttribute(RoutingContext exchange) {
        String path = exchange.request().path();
        String shown = path != null && path.startsWith("/api/centre/") ? path : masked(String.valueOf(path));
        return exchange.request().method() + " " + shown + " "
                + exchange.request().version().alpnName();
    }

    @Override
    public void writeAttribute(RoutingContext exchange, String newValue) {
        throw new UnsupportedOperationException("an address is only read");
    }

    /** Found by the name in the pattern. */
    public static final class Builder implements ExchangeAttributeBuilder {
        @Override
        public String name() {
            return "Address without secrets";
        }

        @Override
        public @Nullable ExchangeAttribute build(String token) {
            return token.equals(TOKEN) ? new LoggedAddress() : null;
        }

        @Override
        public int priority() {
            return 0;
        }
    }
}
