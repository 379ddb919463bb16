package org.hearth.server.architecture;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.Map;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.NullMarked;

/** Conditions the rules need and the library lacks. */
final class Conditions {
    private Conditions() {}

    /** Violated (under {@code noClasses}) by the annotation on the class or on any of its methods. */
    static ArchCondition<JavaClass> carry(Class<? extends Annotation> annotation) {
        return condition(
                "carry @" + annotation.getSimpleName(),
                type -> type.isAnnotatedWith(annotation)
                        || type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(annotation)));
    }

    static ArchCondition<JavaMethod> beDescribed() {
        return new ArchCondition<>("be shown in the API's description under the method's name") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean shown = method.tryGetAnnotationOfType(Operation.class)
                        .map(operation ->
                                !operation.hidden() && operation.operationId().isEmpty())
                        .orElse(true);
                events.add(new SimpleConditionEvent(method, shown, method.getFullName() + " is not described"));
            }
        };
    }

    static ArchCondition<JavaMethod> haveANameOfItsOwn() {
        return new ArchCondition<>("have a name no other endpoint has") {
            private Map<String, Long> names = Map.of();

            @Override
            public void init(Collection<JavaMethod> endpoints) {
                names = endpoints.stream().collect(groupingBy(JavaMethod::getName, counting()));
            }

            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean single = Long.valueOf(1).equals(names.get(method.getName()));
                events.add(new SimpleConditionEvent(method, single, method.getFullName() + " is not the only one"));
            }
        };
    }

    static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return condition(
                "live in a package marked @NullMarked",
                type -> type.getPackage()
                        .tryGetPackageInfo()
                        .filter(info -> info.isAnnotatedWith(NullMarked.class))
                        .isPresent());
    }

    static ArchCondition<JavaClass> beTaggedByPackage(String root) {
        return condition(
                "carry the tag of their package",
                type -> type.tryGetAnnotationOfType(Tag.class)
                        .filter(tag -> tag.name()
                                .equals(type.getPackageName()
                                        .substring(root.length() + 1)
                                        .replace('.', '-')))
                        .isPresent());
    }

    private static ArchCondition<JavaClass> condition(String words, Predicate<JavaClass> holds) {
        return new ArchCondition<>(words) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean holding = holds.test(type);
                String verb = holding ? " does " : " does not ";
                events.add(new SimpleConditionEvent(type, holding, type.getName() + verb + words));
            }
        };
    }
}
