package org.hearth.server;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import org.hearth.kernel.Message;
import org.hearth.kernel.Problem;
import org.hearth.kernel.Problem.Violation;
import org.hearth.kernel.ProblemType;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * Reads the JSON of requests: bounded before anything is made of it, strictly (see {@link StrictJson}), and with the field named
 * that is wrong. The house reads its own JSON elsewhere and less strictly.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class JsonBodies implements ServerMessageBodyReader<Object> {
    /** A list of 2,000 ids is 80 kB; files are not sent as JSON. */
    static final int MOST_BYTES = 256 * 1024;

    private static final int LONGEST_FIELD = 100;
    private static final Message NOT_VALID = new Message("此项填写有误。", "This is not valid.");

    private final ObjectMapper mapper;

    @Inject
    JsonBodies(ObjectMapper mapper) {
        this.mapper = StrictJson.of(mapper);
    }

    @Override
    public boolean isReadable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo lazyMethod, MediaType mediaType) {
        return true;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return true;
    }

    @Override
    public @Nullable Object readFrom(
            Class<Object> type, Type genericType, MediaType mediaType, ServerRequestContext context)
            throws IOException {
        return read(genericType, context.getInputStream());
    }

    @Override
    public @Nullable Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream stream)
            throws IOException {
        return read(genericType, stream);
    }

    /** @return null where nothing was sent; what is required says so by itself */
    @Nullable
    Object read(Type type, InputStream stream) throws IOException {
        byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw Problem.of(
                    ProblemType.TOO_LARGE, "一次最多提交 256 kB 的内容，请分批提交。", "At most 256 kB at once; send it in parts.");
        }
        if (bytes.length == 0) {
            return null;
        }
        try {
            return mapper.readValue(bytes, mapper.constructType(type));
        } catch (JsonParseException e) {
            throw notJson();
        } catch (JsonMappingException e) {
            throw problem(e);
        } catch (JacksonException e) {
            throw notJson();
        }
    }

    private static Problem problem(JsonMappingException e) {
        if (e.getCause() instanceof JsonParseException) {
            return notJson();
        }
        Message said = e.getCause() instanceof StrictJson.Refused refused ? refused.said() : NOT_VALID;
        return Problem.invalid(List.of(new Violation(field(e.getPath()), said)));
    }

    private static String field(List<JsonMappingException.Reference> path) {
        StringBuilder field = new StringBuilder();
        for (JsonMappingException.Reference part : path) {
            if (part.getFieldName() == null) {
                field.append('[').append(part.getIndex()).append(']');
            } else {
                field.append(field.isEmpty() ? "" : ".").append(part.getFieldName());
            }
        }
        String text = field.isEmpty() ? "body" : field.toString();
        return text.substring(0, Math.min(text.length(), LONGEST_FIELD));
    }

    private static Problem notJson() {
        return Problem.of(ProblemType.INVALID_REQUEST, "内容不是有效的 JSON，请刷新页面后再试。", "The body is not valid JSON.");
    }
}
