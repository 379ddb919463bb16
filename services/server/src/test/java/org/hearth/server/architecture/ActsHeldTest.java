package org.hearth.server.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.lang.annotation.Annotation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.tenancy.Acts;
import org.hearth.tenancy.Invitations;
import org.junit.jupiter.api.Test;

/** Every operation that is no question leaves an act, or is here with the reason why it need not. */
class ActsHeldTest {
    /** Operations that leave another trace by the person's id, or none. A line here is a decision, not a way round. */
    private static final Map<String, String> WITHOUT = Map.ofEntries(
            Map.entry("recordAttendance", "the evidence itself carries the subject: the hot path"),
            Map.entry("sendReading", "the reading itself carries the counter, and stays"),
            Map.entry("uploadImport", "the import carries who, and changes no figure yet"),
            Map.entry("testImport", "changes nothing"),
            Map.entry("lookUpResidents", "a question: what it asks for stands in no address"),
            Map.entry("testOpeningWorkbook", "changes nothing"),
            Map.entry("downloadOpeningErrors", "changes nothing"));

    private static final List<Class<? extends Annotation>> WRITES =
            List.of(POST.class, PUT.class, PATCH.class, DELETE.class);

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(
                    "org.hearth.centre",
                    "org.hearth.headquarters",
                    "org.hearth.government",
                    "org.hearth.identity",
                    "org.hearth.tenancy");

    @Test
    void everyOperationThatIsNoQuestionLeavesAnAct() {
        assertThat(operations().map(JavaMethod::getName)).contains("acceptInvitation", "updateContract");
        Set<String> silent = operations()
                .filter(method -> !records(method))
                .map(JavaMethod::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(silent).isEqualTo(WITHOUT.keySet());
    }

    private static Stream<JavaMethod> operations() {
        return HOUSE.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> WRITES.stream().anyMatch(write -> method.isAnnotatedWith(write)));
    }

    /** Whether {@link Acts#record} is reached from here, or the function of the database that records what a person answers. */
    private static boolean records(JavaMethod method) {
        Set<JavaCodeUnit> seen = new HashSet<>(Set.of(method));
        Deque<JavaCodeUnit> open = new ArrayDeque<>(Set.of(method));
        while (!open.isEmpty()) {
            for (var access : open.pop().getAccessesFromSelf()) {
                if (leaves(access, Acts.class, "record") || leaves(access, Invitations.class, "answer")) {
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

    private static boolean leaves(JavaAccess<?> access, Class<?> owner, String method) {
        return access.getTargetOwner().isEquivalentTo(owner)
                && access.getTarget().getName().equals(method);
    }
}
