package org.hearth.server.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * A field whose pattern is a list of words, {@code female|male|other}, is described as one of these words, and so is what stands in a
 * list: they are written once, where they are checked, and clients know them by name.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ListedWords implements OASFilter {
    private static final Pattern WORDS = Pattern.compile("[A-Za-z-]+(\\|[A-Za-z-]+)+");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getComponents().getSchemas().values().forEach(schema -> {
            Map<String, Schema> properties = schema.getProperties();
            if (properties != null) {
                properties.values().forEach(ListedWords::list);
            }
        });
    }

    private static void list(Schema property) {
        if (property.getItems() != null) {
            list(property.getItems());
        }
        String pattern = property.getPattern();
        if (pattern == null
                || property.getEnumeration() != null
                || !WORDS.matcher(pattern).matches()) {
            return;
        }
        List<Object> words = new ArrayList<>(List.of((Object[]) pattern.split("\\|")));
        List<SchemaType> types = property.getType();
        if (types != null && types.contains(SchemaType.NULL)) {
            words.add(null);
        }
        property.setEnumeration(words);
    }
}
