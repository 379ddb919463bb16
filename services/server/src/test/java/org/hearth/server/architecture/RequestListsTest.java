package org.hearth.server.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Whatever list a request may hold says how long it may be and that its elements are there. With bounded lists, validation takes
 * no longer than its input is long: each violation is filed by the hash of the record it was found in, list and all, so an
 * unbounded one took the square of its length.
 */
class RequestListsTest {
    /** Elements with constraints of their own are checked one by one, each filed by the hash of all: n² for a list of n. */
    private static final int MOST_CHECKED = 100;

    private static final int MOST = 2_000;
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.hearth");

    @Test
    void everyListOfARequestIsBoundedAndHoldsNoNull() {
        Set<Class<?>> requests = requests();
        assertThat(requests).as("records the resources take").hasSizeGreaterThan(15);
        assertThat(requests.stream().flatMap(type -> unbounded(type).stream())).isEmpty();
    }

    record Careless(
            List<String> a,
            @Size(max = 5) List<String> b,
            @Size(max = 9_000) List<@NotNull String> c) {}

    record Slow(@Size(max = 500) List<@NotNull @Size(max = 5) String> words) {}

    record Careful(@Size(max = 5) List<@NotNull @Size(max = 2) List<@NotNull String>> lists) {}

    @Test
    void aCarelessListWouldBeFound() {
        assertThat(unbounded(Careless.class)).hasSize(4);
        assertThat(unbounded(Slow.class)).hasSize(1);
        assertThat(unbounded(Careful.class)).isEmpty();
    }

    private static Set<Class<?>> requests() {
        Set<Class<?>> found = new TreeSet<>((one, other) -> one.getName().compareTo(other.getName()));
        for (JavaClass resource : HOUSE) {
            if (resource.isAnnotatedWith(Path.class)) {
                for (JavaMethod method : resource.getMethods()) {
                    if (method.isMetaAnnotatedWith(HttpMethod.class)) {
                        for (Parameter parameter : method.reflect().getParameters()) {
                            collect(parameter.getAnnotatedType(), found);
                        }
                    }
                }
            }
        }
        return found;
    }

    private static void collect(AnnotatedType type, Set<Class<?>> found) {
        if (type instanceof AnnotatedParameterizedType generic) {
            for (AnnotatedType argument : generic.getAnnotatedActualTypeArguments()) {
                collect(argument, found);
            }
        }
        if (type.getType() instanceof Class<?> plain && plain.isRecord() && found.add(plain)) {
            for (RecordComponent component : plain.getRecordComponents()) {
                collect(component.getAnnotatedType(), found);
            }
        }
    }

    private static List<String> unbounded(Class<?> record) {
        List<String> found = new ArrayList<>();
        for (RecordComponent component : record.getRecordComponents()) {
            check(record.getSimpleName() + "." + component.getName(), component.getAnnotatedType(), found);
        }
        return found;
    }

    private static void check(String name, AnnotatedType type, List<String> found) {
        if (!(type instanceof AnnotatedParameterizedType generic)
                || !(generic.getType() instanceof ParameterizedType raw)
                || !(raw.getRawType() instanceof Class<?> container)
                || !Collection.class.isAssignableFrom(container) && !Map.class.isAssignableFrom(container)) {
            return;
        }
        @Nullable Size size = type.getAnnotation(Size.class);
        AnnotatedType[] elements = generic.getAnnotatedActualTypeArguments();
        AnnotatedType element = elements[elements.length - 1];
        if (size == null || size.max() > MOST) {
            found.add(name + " needs @Size(max = … ≤ " + MOST + ")");
        } else if (isChecked(element) && size.max() > MOST_CHECKED) {
            found.add(name + " is too long for elements with constraints");
        }
        if (element.getAnnotation(NotNull.class) == null) {
            found.add(name + " needs elements that are @NotNull");
        }
        check(name + "[]", element, found);
    }

    /** Null is refused as the list is read, before validation begins: what else is asked of an element counts. */
    private static boolean isChecked(AnnotatedType element) {
        return java.util.Arrays.stream(element.getAnnotations())
                .map(annotation -> annotation.annotationType())
                .anyMatch(type -> type.getPackageName().equals(Size.class.getPackageName()) && type != NotNull.class);
    }
}
