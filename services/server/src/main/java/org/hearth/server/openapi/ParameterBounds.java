package org.hearth.server.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.hearth.kernel.Page;

/** Says in the API's description how long parameters may be, and how many rows a page may have. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ParameterBounds implements OASFilter {
    @Override
    public Parameter filterParameter(Parameter parameter) {
        Schema schema = parameter.getSchema();
        if (schema == null || schema.getType() == null) {
            return parameter;
        }
        boolean plainText = schema.getType().contains(SchemaType.STRING)
                && schema.getFormat() == null
                && schema.getEnumeration() == null;
        if (plainText && schema.getMaxLength() == null) {
            schema.setMaxLength(Parameters.most(parameter.getName()));
        }
        if (parameter.getName().equals("limit")) {
            schema.setMinimum(BigDecimal.ONE);
            schema.setMaximum(BigDecimal.valueOf(Page.MAX_LIMIT));
        }
        return parameter;
    }
}
