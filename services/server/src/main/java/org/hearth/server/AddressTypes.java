package org.hearth.server;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** What the words of an address have to be, by what an endpoint makes of them. */
final class AddressTypes {
    private static final Map<Method, Map<String, Class<?>>> KNOWN = new ConcurrentHashMap<>();

    private AddressTypes() {}

    /** @return whether a word can be what the endpoint asks for under that name; what it does not ask for may be anything */
    static boolean fits(Method endpoint, String name, String word) {
        Class<?> type = KNOWN.computeIfAbsent(endpoint, AddressTypes::asked).getOrDefault(name, String.class);
        try {
            if (type == LocalDate.class) {
                LocalDate.parse(word);
            } else if (type == LocalDateTime.class) {
                LocalDateTime.parse(word);
            } else if (type == UUID.class) {
                UUID.fromString(word);
            } else if (type == Integer.class) {
                Integer.valueOf(word);
            }
            return type != boolean.class || word.equals("true") || word.equals("false");
        } catch (DateTimeException | IllegalArgumentException e) {
            return false;
        }
    }

    private static Map<String, Class<?>> asked(Method endpoint) {
        Map<String, Class<?>> types = new HashMap<>();
        for (Parameter parameter : endpoint.getParameters()) {
            note(parameter, parameter.getType(), types);
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    note(field, field.getType(), types);
                }
            }
        }
        return types;
    }

    private static void note(AnnotatedElement element, Class<?> type, Map<String, Class<?>> types) {
        QueryParam asked = element.getAnnotation(QueryParam.class);
        if (asked != null) {
            types.put(asked.value(), type);
        }
    }
}
