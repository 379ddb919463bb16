package org.hearth.server.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Says in the API's description how long parameters may be. */
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
        return parameter;
    }
}
