package org.hearth.server;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.CollectionType;
import com.fasterxml.jackson.databind.type.LogicalType;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.Serial;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.hearth.kernel.Days;
import org.hearth.kernel.Message;
import org.hearth.kernel.PlainText;
import org.hearth.kernel.Violations;
import org.jspecify.annotations.Nullable;

/**
 * How JSON from outside is read: nothing is corrected silently (2.9 is not 2, "5" is no number, what is left out is not 0 or no, a key given twice is refused, and
 * so is what follows the end), a list is refused at its first element too many and before its elements are looked at, and no
 * text or date comes in that the database could not keep.
 */
final class StrictJson {
    /** Deeper than anything the API takes. */
    private static final int DEEPEST = 20;

    private static final int LONGEST_NUMBER = 40;

    private StrictJson() {}

    /** Something read well that is not taken; said where it stands. */
    static final class Refused extends IllegalArgumentException {
        @Serial
        private static final long serialVersionUID = 1L;

        private final transient Message said;

        Refused(Message said) {
            super(said.en());
            this.said = said;
        }

        Message said() {
            return said;
        }
    }

    /** A stricter mapper of the same modules. */
    static ObjectMapper of(ObjectMapper house) {
        ObjectMapper mapper = house.copy();
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxNumberLength(LONGEST_NUMBER)
                        .build());
        mapper.configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature(), true);
        mapper.enable(
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        for (LogicalType type :
                List.of(LogicalType.Integer, LogicalType.Float, LogicalType.Boolean, LogicalType.DateTime)) {
            refuse(mapper, type, CoercionInputShape.String, CoercionInputShape.EmptyString);
        }
        refuse(mapper, LogicalType.Integer, CoercionInputShape.Float);
        refuse(mapper, LogicalType.Boolean, CoercionInputShape.Integer, CoercionInputShape.Float);
        mapper.registerModule(new SimpleModule("strict")
                .addDeserializer(String.class, new Text())
                .addDeserializer(LocalDate.class, new Date<>(LocalDate.class, LocalDate::parse, day -> day))
                .addDeserializer(
                        LocalDateTime.class,
                        new Date<>(LocalDateTime.class, LocalDateTime::parse, LocalDateTime::toLocalDate))
                .setDeserializerModifier(new Lists()));
        return mapper;
    }

    private static void refuse(ObjectMapper mapper, LogicalType type, CoercionInputShape... shapes) {
        for (CoercionInputShape shape : shapes) {
            mapper.coercionConfigFor(type).setCoercion(shape, CoercionAction.Fail);
        }
    }

    private static final class Text extends StdDeserializer<String> {
        @Serial
        private static final long serialVersionUID = 1L;

        Text() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return plain(this, parser, context);
        }
    }

    private static String plain(StdDeserializer<?> asking, JsonParser parser, DeserializationContext context)
            throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (String) context.handleUnexpectedToken(asking.handledType(), parser);
        }
        String text = parser.getText();
        if (!PlainText.is(text)) {
            throw new Refused(PlainText.UNREADABLE);
        }
        return text;
    }

    /** A day or a local time, in the one form of ISO 8601 that the API speaks. */
    private static final class Date<T> extends StdDeserializer<T> {
        @Serial
        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> parse;
        private final transient Function<T, LocalDate> dayOf;

        Date(Class<T> type, Function<String, T> parse, Function<T, LocalDate> dayOf) {
            super(type);
            this.parse = parse;
            this.dayOf = dayOf;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = plain(this, parser, context);
            try {
                T found = parse.apply(text);
                if (Days.known(dayOf.apply(found))) {
                    return found;
                }
            } catch (DateTimeException e) {
                throw context.weirdStringException(text, handledType(), "no date");
            }
            throw new Refused(Days.OUT_OF_RANGE);
        }
    }

    private static final class Lists extends BeanDeserializerModifier {
        @Serial
        private static final long serialVersionUID = 1L;

        @Override
        public JsonDeserializer<?> modifyCollectionDeserializer(
                DeserializationConfig config, CollectionType type, BeanDescription bean, JsonDeserializer<?> usual) {
            return type.getRawClass().isAssignableFrom(ArrayList.class) ? new Bounded(type, 0, null) : usual;
        }
    }

    /** A list that knows from its {@link Size} when it is too long. */
    private static final class Bounded extends StdDeserializer<Collection<Object>> implements ContextualDeserializer {
        @Serial
        private static final long serialVersionUID = 1L;

        private final CollectionType type;
        private final int most;
        private final transient @Nullable JsonDeserializer<Object> element;

        Bounded(CollectionType type, int most, @Nullable JsonDeserializer<Object> element) {
            super(type);
            this.type = type;
            this.most = most;
            this.element = element;
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property)
                throws JsonMappingException {
            Size size = property == null ? null : property.getAnnotation(Size.class);
            return new Bounded(
                    type,
                    size == null ? Integer.MAX_VALUE : size.max(),
                    context.findContextualValueDeserializer(type.getContentType(), property));
        }

        @Override
        @SuppressWarnings("unchecked")
        public Collection<Object> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.isExpectedStartArrayToken() || element == null) {
                return (Collection<Object>) context.handleUnexpectedToken(type, parser);
            }
            List<Object> list = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (list.size() == most) {
                    throw new Refused(Violations.size("0", Integer.toString(most)));
                }
                try {
                    if (parser.hasToken(JsonToken.VALUE_NULL)) {
                        throw new Refused(Violations.MISSING);
                    }
                    list.add(element.deserialize(parser, context));
                } catch (IOException | Refused e) {
                    throw JsonMappingException.wrapWithPath(e, list, list.size());
                }
            }
            return list;
        }
    }
}
