package org.hearth.server.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Produces;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hearth.tenancy.Sql;

/**
 * The rules of architecture and style that a compiler cannot hold.
 *
 * @param root package under which the rooms lie: the house, or a small house that breaks its rules
 */
record HouseRules(String root) {
    private static final Set<String> OUTWARD = Set.of("exchange", "identity", "tenancy", "files", "kernel");

    /** Each room and the rooms it may import; `server`, which puts them together, may import all and is imported by none. */
    private static final Map<String, Set<String>> IMPORTS = Map.of(
            "kernel", Set.of(),
            "files", Set.of("kernel"),
            "tenancy", Set.of("files", "kernel"),
            "identity", Set.of("tenancy", "kernel"),
            "exchange", Set.of("tenancy", "kernel"),
            "centre", OUTWARD,
            "headquarters", OUTWARD,
            "government", OUTWARD,
            // knows no token and nothing that is behind one
            "street", Set.of("tenancy", "kernel"));

    /** The wings of a room, in their order: a later one uses earlier ones, never the other way. */
    private static final Map<String, List<String>> WINGS = Map.of(
            "centre", List.of("people", "day", "promise", "method", "community"),
            "headquarters", List.of("network", "compare", "method", "advice"));

    /** Where a connection lent by `tenancy` is worked on: the projector, openings, the first people of an organisation. */
    private static final List<String> BORROWERS =
            List.of("exchange", "headquarters.network.opening", "headquarters.network.member", "centre.people.staff");

    /** What a borrower may do with a connection: ask, and nothing that begins, ends or turns it. */
    private static final Set<String> BORROWED_CALLS = Set.of("prepareStatement", "createArrayOf");

    ArchRule importsOf(String name) {
        Set<String> forbidden = new TreeSet<>(IMPORTS.keySet());
        forbidden.add("server");
        forbidden.remove(name);
        forbidden.removeAll(IMPORTS.getOrDefault(name, Set.of()));
        return noClasses()
                .that()
                .resideInAPackage(room(name))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden.stream().map(this::room).toArray(String[]::new))
                .as("room " + name + " imports no room but " + IMPORTS.get(name));
    }

    static Set<String> rooms() {
        return new TreeSet<>(IMPORTS.keySet());
    }

    ArchRule kernelKnowsNoDatabaseAndNoWeb() {
        return noClasses()
                .that()
                .resideInAPackage(room("kernel"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..",
                        "javax.sql..",
                        "jakarta.persistence..",
                        "org.hibernate..",
                        "jakarta.ws..",
                        "io.quarkus..");
    }

    /** What takes a file apart runs in the reading process: with nothing but the JDK, and called by nobody in the server. */
    ArchRule filesAreReadInTheirOwnProcess() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(root + ".files.reading..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "java.util.zip..",
                                "javax.xml.stream..",
                                "javax.imageio..",
                                "java.awt..",
                                "org.dhatim.fastexcel.reader..")
                        .or(DescribedPredicate.describe(
                                "take files apart",
                                target -> target.getPackageName().equals(root + ".files.reading")
                                        && !target.getSimpleName().matches("Worker|Limit|PictureLimit|Format"))))
                .as("files are read in a process of their own");
    }

    ArchRule theReaderNeedsOnlyTheJdk() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".files.reading..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are not of the JDK",
                        target -> !target.getPackageName().startsWith("java")
                                && !target.getPackageName().startsWith("org.jspecify")
                                && !target.getPackageName().equals(root + ".files.reading")
                                && !target.isPrimitive()
                                && !target.isArray()));
    }

    ArchRule featuresFormNoCycle(String name) {
        String feature = WINGS.containsKey(name) ? ".(*).(*).." : ".(*)..";
        return slices().matching(root + "." + name + feature).should().beFreeOfCycles();
    }

    ArchRule featuresUseOnlyRootTypesOfOthers() {
        return classes().that().resideInAPackage(root + ".centre.*..").should(new UsesOnlyRootTypes(root + ".centre."));
    }

    ArchRule featuresStandInWings(String name) {
        List<String> wings = WINGS.getOrDefault(name, List.of());
        return classes()
                .that()
                .resideInAPackage(root + "." + name + ".*..")
                .should()
                .resideInAnyPackage(wings.stream()
                        .map(wing -> root + "." + name + "." + wing + ".*..")
                        .toArray(String[]::new))
                .as("features of " + name + " stand in its wings " + wings);
    }

    ArchRule wingsUseEarlierOnes(String name) {
        List<String> wings = WINGS.getOrDefault(name, List.of());
        List<ArchRule> rules = wings.subList(0, wings.size() - 1).stream()
                .map(wing -> (ArchRule) noClasses()
                        .that()
                        .resideInAPackage(root + "." + name + "." + wing + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(wings.subList(wings.indexOf(wing) + 1, wings.size()).stream()
                                .map(later -> root + "." + name + "." + later + "..")
                                .toArray(String[]::new))
                        .allowEmptyShould(true))
                .toList();
        return CompositeArchRule.of(rules).as("wings of " + name + " use earlier ones: " + wings);
    }

    ArchRule onlyTenancyTouchesADataSource() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(room("tenancy"))
                .should()
                .dependOnClassesThat(resideInAnyPackage("javax.sql..", "io.agroal..", "io.quarkus.agroal.."));
    }

    ArchRule onlyBorrowersKnowJdbc() {
        String[] rooms = BORROWERS.stream().map(this::room).toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(room("tenancy"))
                .and()
                .resideOutsideOfPackages(rooms)
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are JDBC, but for the exception",
                        target -> target.getPackageName().startsWith("java.sql")
                                && !target.isEquivalentTo(SQLException.class)));
    }

    ArchRule aLentConnectionIsOnlyAsked() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(room("tenancy"))
                .should()
                .callMethodWhere(DescribedPredicate.<JavaCall<?>>describe(
                        "begins, ends or turns a connection",
                        call -> call.getTargetOwner().isEquivalentTo(Connection.class)
                                && !BORROWED_CALLS.contains(call.getName())))
                .as("outside tenancy a connection is lent: " + BORROWED_CALLS + " only");
    }

    ArchRule onlyTheAdapterTouchesKeycloak() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(root + ".identity.keycloak..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.keycloak..");
    }

    ArchRule onlyServicesOpenTransactions() {
        return noClasses()
                .that()
                .haveNameNotMatching(".*Service(\\$.*)?")
                .and()
                .resideOutsideOfPackage(room("tenancy"))
                .should(Conditions.carry(Transactional.class));
    }

    /** What decides is read without SQL between: that stands in classes named …Sql, and in what runs under all of them. */
    ArchRule onlyClassesNamedSqlRunIt() {
        return noClasses()
                .that()
                .haveNameNotMatching(".*Sql(\\$.*)?|.*\\.tenancy\\.(Jobs|Lease|StoredAnswers|IdempotentInterceptor)")
                .should()
                .callMethodWhere(DescribedPredicate.<JavaCall<?>>describe(
                        "runs SQL", call -> call.getTargetOwner().isAssignableTo(Sql.class)));
    }

    ArchRule everyEndpointSaysWhoMay() {
        return methods()
                .that()
                .areMetaAnnotatedWith(HttpMethod.class)
                .should()
                .beAnnotatedWith(PermissionsAllowed.class)
                .orShould()
                .beAnnotatedWith(Authenticated.class)
                .orShould()
                .beAnnotatedWith(PermitAll.class);
    }

    /** What is not in the description is not in the authorization matrix, which is made from it. */
    ArchRule everyEndpointIsDescribed() {
        return methods()
                .that()
                .areMetaAnnotatedWith(HttpMethod.class)
                .and()
                .areDeclaredInClassesThat()
                .haveNameNotMatching(".*\\.Log(in|out)Resource")
                .should(Conditions.beDescribed());
    }

    /** An operation's id is its method's name: clients, tests and logs call it what the code calls it. */
    ArchRule everyOperationHasItsOwnName() {
        return methods().that().areMetaAnnotatedWith(HttpMethod.class).should(Conditions.haveANameOfItsOwn());
    }

    /** The description is read by feature: audience, wing and feature make its tag. */
    ArchRule tagsNameTheFeature() {
        return classes()
                .that()
                .resideInAnyPackage(room("centre"), room("headquarters"), room("government"), room("street"))
                .and()
                .containAnyMethodsThat(metaAnnotatedWith(HttpMethod.class))
                .should(Conditions.beTaggedByPackage(root));
    }

    /** Outside the application's own module the framework takes nothing for granted: an answer without it is not compressed. */
    ArchRule everyResourceSaysWhatItAnswers() {
        return classes()
                .that()
                .containAnyMethodsThat(metaAnnotatedWith(HttpMethod.class))
                .should()
                .beAnnotatedWith(Produces.class);
    }

    ArchRule nothingIsInjectedIntoFields() {
        return noFields()
                .should()
                .beAnnotatedWith(Inject.class)
                .orShould()
                .beAnnotatedWith(ConfigProperty.class)
                .orShould()
                .beAnnotatedWith(PersistenceContext.class);
    }

    /** A manager is a person at a centre, so the class that enters the first one may say so. */
    ArchRule namesSayWhatAThingIs() {
        return noClasses()
                .that()
                .doNotHaveSimpleName("FirstManager")
                .should()
                .haveNameMatching(".*[a-z](Impl|Util|Utils|Helper|Manager|DAO|Dao|DTO|Dto)(\\$.*)?")
                .as("no class is called Impl, Util, Helper, Manager, DAO or DTO");
    }

    ArchRule everyPackageIsNullMarked() {
        return classes().should(Conditions.liveInANullMarkedPackage());
    }

    private String room(String name) {
        return root + "." + name + "..";
    }
}
