package org.hearth.tenancy;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Turns {@code HEARTH_AUDIENCES=centre,ops} into one switch for each audience, which the rest of the configuration reads. */
public final class AudiencesConfigSource implements ConfigSourceFactory {
    private static final Set<String> KNOWN = Set.of("centre", "headquarters", "government", "public", "ops");

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        ConfigValue value = context.getValue("hearth.audiences");
        String text = value == null || value.getValue() == null ? String.join(",", KNOWN) : value.getValue();
        Set<String> chosen = Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
        if (chosen.isEmpty() || !KNOWN.containsAll(chosen)) {
            throw new IllegalArgumentException(
                    "HEARTH_AUDIENCES takes a list of centre, headquarters, government, public, ops");
        }
        Map<String, String> switches = KNOWN.stream()
                .collect(Collectors.toMap(
                        name -> "hearth.audience." + name,
                        name -> Boolean.toString(chosen.contains(name)),
                        (one, same) -> one,
                        HashMap::new));
        // a process for the street alone needs no identity provider, and none of its secrets
        switches.put("hearth.signed-in", Boolean.toString(!chosen.equals(Set.of("public"))));
        return List.of(new PropertiesConfigSource(switches, "hearth audiences", 275));
    }
}
