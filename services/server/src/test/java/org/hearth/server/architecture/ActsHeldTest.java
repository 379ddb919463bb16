package org.hearth.server.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hearth.tenancy.Acts;
import org.hearth.tenancy.Idempotent;
import org.junit.jupiter.api.Test;

/** Every write of a person leaves an act, or is here with the reason why it need not. */
class ActsHeldTest {
    /** Operations that leave another trace by the person's id, or none. A line here is a decision, not a way round. */
    private static final Map<String, String> WITHOUT = Map.ofEntries(
            Map.entry("AttendanceService.record", "the evidence itself carries the subject: the hot path"),
            Map.entry("AttendanceService.recordAll", "as above"),
            Map.entry("ImportService.upload", "the import carries who, and changes no figure yet"),
            Map.entry("ImportService.test", "changes nothing"));

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(
                    "org.hearth.centre", "org.hearth.headquarters", "org.hearth.government", "org.hearth.tenancy");

    @Test
    void everyIdempotentWriteLeavesAnAct() {
        Set<String> silent = HOUSE.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Idempotent.class))
                .filter(method -> !records(method))
                .map(ActsHeldTest::name)
                .collect(Collectors.toCollection(TreeSet::new));
        silent.removeAll(WITHOUT.keySet());
        assertThat(silent).isEmpty();
    }

    @Test
    void whatIsExcusedIsThere() {
        assertThat(HOUSE.stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(Idempotent.class))
                        .map(ActsHeldTest::name))
                .containsAll(WITHOUT.keySet());
    }

    /** Whether {@link Acts#record} is reached from here. */
    private static boolean records(JavaMethod method) {
        Set<JavaCodeUnit> seen = new HashSet<>(Set.of(method));
        Deque<JavaCodeUnit> open = new ArrayDeque<>(Set.of(method));
        while (!open.isEmpty()) {
            for (var access : open.pop().getAccessesFromSelf()) {
                if (access.getTargetOwner().isEquivalentTo(Acts.class)
                        && access.getTarget().getName().equals("record")) {
                    return true;
                }
                if (access.getTarget().resolveMember().orElse(null) instanceof JavaCodeUnit next
                        && next.getOwner().getPackageName().startsWith("org.hearth")
                        && seen.add(next)) {
                    open.push(next);
                }
            }
        }
        return false;
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }
}
