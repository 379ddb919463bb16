package org.hearth.server.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The house keeps each rule; its twin, a small house built wrong, shows that the rule sees it when it is broken. */
class ArchitectureTest {
    private static final String TWINS = ArchitectureTest.class.getPackageName() + ".twins";
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOptions(List.of(
                    new ImportOption.DoNotIncludeTests(), location -> !location.contains("/org/hearth/testing/")))
            .importPackages("org.hearth");
    private static final JavaClasses TWIN = new ClassFileImporter().importPackages(TWINS);

    /** A rule for both houses, and the name by which the wrong one must be caught. */
    private record Held(ArchRule house, ArchRule twin, String culprit) {}

    private static List<Held> rules() {
        HouseRules house = new HouseRules("org.hearth");
        HouseRules twin = new HouseRules(TWINS);
        return List.of(
                new Held(house.importsOf("kernel"), twin.importsOf("kernel"), "KernelThatSpeaksHttp"),
                new Held(house.importsOf("centre"), twin.importsOf("centre"), "CarelessResource"),
                new Held(
                        house.kernelKnowsNoDatabaseAndNoWeb(),
                        twin.kernelKnowsNoDatabaseAndNoWeb(),
                        "KernelThatSpeaksHttp"),
                new Held(house.filesAreReadInTheirOwnProcess(), twin.filesAreReadInTheirOwnProcess(), "LeftManager"),
                new Held(house.theReaderNeedsOnlyTheJdk(), twin.theReaderNeedsOnlyTheJdk(), "WorldlyReader"),
                new Held(house.featuresFormNoCycle("centre"), twin.featuresFormNoCycle("centre"), "left"),
                new Held(house.featuresStandInWings("centre"), twin.featuresStandInWings("centre"), "Wingless"),
                new Held(house.wingsUseEarlierOnes("centre"), twin.wingsUseEarlierOnes("centre"), "LeftManager"),
                new Held(
                        house.featuresUseOnlyRootTypesOfOthers(),
                        twin.featuresUseOnlyRootTypesOfOthers(),
                        "right.internal.Secret"),
                new Held(house.onlyTenancyTouchesADataSource(), twin.onlyTenancyTouchesADataSource(), "DataSource"),
                new Held(house.onlyBorrowersKnowJdbc(), twin.onlyBorrowersKnowJdbc(), "LeftManager"),
                new Held(house.aLentConnectionIsOnlyAsked(), twin.aLentConnectionIsOnlyAsked(), "setSchema"),
                new Held(house.onlyTheAdapterTouchesKeycloak(), twin.onlyTheAdapterTouchesKeycloak(), "AccessToken"),
                new Held(house.onlyServicesOpenTransactions(), twin.onlyServicesOpenTransactions(), "CarelessResource"),
                new Held(house.onlyClassesNamedSqlRunIt(), twin.onlyClassesNamedSqlRunIt(), "WordyService"),
                new Held(house.everyEndpointSaysWhoMay(), twin.everyEndpointSaysWhoMay(), "CarelessResource.open"),
                new Held(house.everyEndpointIsDescribed(), twin.everyEndpointIsDescribed(), "CarelessResource.open"),
                new Held(
                        house.everyOperationHasItsOwnName(),
                        twin.everyOperationHasItsOwnName(),
                        "CarelessResource.open"),
                new Held(house.tagsNameTheFeature(), twin.tagsNameTheFeature(), "CarelessResource"),
                new Held(
                        house.everyResourceSaysWhatItAnswers(),
                        twin.everyResourceSaysWhatItAnswers(),
                        "CarelessResource"),
                new Held(house.nothingIsInjectedIntoFields(), twin.nothingIsInjectedIntoFields(), "LeftManager.right"),
                new Held(house.namesSayWhatAThingIs(), twin.namesSayWhatAThingIs(), "LeftManager"),
                new Held(house.everyPackageIsNullMarked(), twin.everyPackageIsNullMarked(), "Unmarked"));
    }

    @TestFactory
    Stream<DynamicTest> theHouseKeeps() {
        return rules().stream()
                .map(held -> DynamicTest.dynamicTest(
                        held.house().getDescription(), () -> held.house().check(HOUSE)));
    }

    @TestFactory
    Stream<DynamicTest> theTwinIsCaughtBy() {
        return rules().stream()
                .map(held -> DynamicTest.dynamicTest(
                        held.twin().getDescription(),
                        () -> assertThat(held.twin()
                                        .evaluate(TWIN)
                                        .getFailureReport()
                                        .toString())
                                .contains(held.culprit())));
    }

    @TestFactory
    Stream<DynamicTest> everyRoomImportsOnlyWhatItMay() {
        HouseRules house = new HouseRules("org.hearth");
        return HouseRules.rooms().stream()
                .map(room -> DynamicTest.dynamicTest(
                        room, () -> house.importsOf(room).check(HOUSE)));
    }

    @TestFactory
    Stream<DynamicTest> featuresOfEveryAudienceFormNoCycle() {
        HouseRules house = new HouseRules("org.hearth");
        return Stream.of("centre", "headquarters", "government", "street")
                .map(room -> DynamicTest.dynamicTest(
                        room, () -> house.featuresFormNoCycle(room).check(HOUSE)));
    }

    @TestFactory
    Stream<DynamicTest> headquartersHasItsOwnWings() {
        HouseRules house = new HouseRules("org.hearth");
        return Stream.of(house.featuresStandInWings("headquarters"), house.wingsUseEarlierOnes("headquarters"))
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(HOUSE)));
    }

    @Test
    void everyRoomIsLookedAt() {
        for (String room : HouseRules.rooms()) {
            assertThat(HOUSE.stream()
                            .filter(type -> type.getPackageName().startsWith("org.hearth." + room))
                            .filter(type -> !type.getSimpleName().equals("package-info")))
                    .as(room)
                    .isNotEmpty();
        }
    }
}
