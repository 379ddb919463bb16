package org.hearth.server.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;

/**
 * Says in the API's description what the records say in Java: a component that is not {@code @Nullable} is never null; an answer
 * has all its components, a request may leave out those that may be null. Runs when the application is built; clients generate
 * exact types from it.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class NullnessFilter implements OASFilter {
    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final DotName LEAVES_OUT = DotName.createSimple("com.fasterxml.jackson.annotation.JsonInclude");

    private final Map<Set<String>, List<ClassInfo>> records = new HashMap<>();

    /** Reads the house's records from the index of the build. */
    public NullnessFilter(IndexView index) {
        for (ClassInfo found : index.getKnownClasses()) {
            if (found.isRecord()
                    && found.name().toString().startsWith("org.hearth.")
                    && !found.hasAnnotation(LEAVES_OUT)) {
                records.computeIfAbsent(names(found), key -> new ArrayList<>()).add(found);
            }
        }
    }

    /** A schema is called like its record, unless that is generic: then all of the same components must agree on what may be null. */
    private static ClassInfo same(ClassInfo one, ClassInfo other) {
        for (RecordComponentInfo component : one.recordComponents()) {
            if (isNullable(component) != isNullable(other.recordComponent(component.name()))) {
                throw new IllegalStateException(one + " and " + other + " differ in what may be null");
            }
        }
        return one;
    }

    private static boolean isNullable(RecordComponentInfo component) {
        return component.type().hasAnnotation(NULLABLE);
    }

    private static Set<String> names(ClassInfo found) {
        return found.recordComponents().stream().map(RecordComponentInfo::name).collect(Collectors.toSet());
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getComponents().getSchemas().forEach((name, schema) -> {
            if (name.matches(".*\\d")) {
                throw new IllegalStateException(
                        "two records of the API are both called " + name.replaceAll("\\d+$", ""));
            }
            describe(name, schema, name.matches(".*Request|Batch"));
        });
    }

    private void describe(String called, Schema schema, boolean request) {
        Map<String, Schema> properties = schema.getProperties();
        List<ClassInfo> sources = properties == null ? null : records.get(properties.keySet());
        if (properties == null || sources == null) {
            return;
        }
        List<ClassInfo> own =
                sources.stream().filter(one -> called.equals(one.simpleName())).toList();
        ClassInfo source = (own.isEmpty() ? sources : own)
                .stream().reduce(NullnessFilter::same).orElseThrow();
        List<String> required = new ArrayList<>();
        Map<String, Schema> described = new LinkedHashMap<>();
        properties.forEach((name, property) -> {
            boolean nullable = isNullable(source.recordComponent(name));
            if (!nullable || !request) {
                required.add(name);
            }
            described.put(name, nullable ? orNull(property) : property);
        });
        schema.setProperties(described);
        schema.setRequired(required);
    }

    private static Schema orNull(Schema property) {
        if (property.getRef() != null) {
            return OASFactory.createSchema()
                    .anyOf(List.of(property, OASFactory.createSchema().addType(SchemaType.NULL)));
        }
        List<Object> words = property.getEnumeration();
        if (words != null && !words.contains(null)) {
            // A list of words is all there may be: null has to be one of them.
            List<Object> withNull = new ArrayList<>(words);
            withNull.add(null);
            property.setEnumeration(withNull);
        }
        List<SchemaType> types = property.getType();
        return types == null || types.contains(SchemaType.NULL) ? property : property.addType(SchemaType.NULL);
    }
}
