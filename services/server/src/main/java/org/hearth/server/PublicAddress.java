package org.hearth.server;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * What follows from the address people type ({@code HEARTH_PUBLIC_URL}) and from the proxies before us: whether cookies may travel
 * by TLS only, and whether anybody's word on where a request came from is heard.
 */
public final class PublicAddress implements ConfigSourceFactory {
    private static final int ABOVE_THE_APPLICATION_S_OWN = 275;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        boolean tls = text(context.getValue("hearth.public-url")).startsWith("https:");
        boolean proxied =
                !text(context.getValue("quarkus.http.proxy.trusted-proxies")).isBlank();
        return List.of(new PropertiesConfigSource(
                Map.of("hearth.tls", Boolean.toString(tls), "hearth.proxied", Boolean.toString(proxied)),
                "hearth public address",
                ABOVE_THE_APPLICATION_S_OWN));
    }

    private static String text(@Nullable ConfigValue value) {
        return value == null || value.getValue() == null ? "" : value.getValue();
    }
}
