package org.hearth.server.authorization;

import static org.hearth.server.authorization.Who.ADMINISTRATOR;
import static org.hearth.server.authorization.Who.AGENCY_VIEWER;
import static org.hearth.server.authorization.Who.ANALYST;
import static org.hearth.server.authorization.Who.DOOR_COUNTER;
import static org.hearth.server.authorization.Who.FRONT_DESK;
import static org.hearth.server.authorization.Who.MANAGER;
import static org.hearth.server.authorization.Who.VIEWER;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Who may call each operation, one line each. An operation that is not here fails the build. Written down a second time on
 * purpose: what the code says of roles and permissions is what this checks.
 */
final class Matrix {
    static final Set<Who> EVERYBODY = Set.of();
    static final Set<Who> SIGNED_IN = Set.of(Who.values());
    static final Set<Who> STAFF = Set.of(MANAGER, FRONT_DESK, VIEWER);
    static final Set<Who> DESK = Set.of(MANAGER, FRONT_DESK);
    static final Set<Who> COUNTERS = Set.of(DOOR_COUNTER);
    static final Set<Who> MANAGERS = Set.of(MANAGER);
    static final Set<Who> HEADQUARTERS = Set.of(ADMINISTRATOR, ANALYST);
    static final Set<Who> ADMINISTRATORS = Set.of(ADMINISTRATOR);
    static final Set<Who> AGENCY = Set.of(AGENCY_VIEWER);

    /** One line of the matrix; {@code street}: for people without an account, who are told by what stands in the path. */
    record Line(Set<Who> may, boolean street) {
        boolean needsPermission() {
            return !may.equals(EVERYBODY) && !may.equals(SIGNED_IN);
        }

        Who somebody() {
            return may.stream().sorted().findFirst().orElseThrow();
        }
    }

    static final Map<String, Line> LINES = new LinkedHashMap<>();

    static {
        line("getInfo", EVERYBODY);
        street("readFeed");
        line("getMe", SIGNED_IN);
        line("acceptInvitation", SIGNED_IN);
        line("declineInvitation", SIGNED_IN);

        line("listSpaces", STAFF);
        line("exportSpaces", STAFF);
        line("createSpace", MANAGERS);
        line("updateSpace", MANAGERS);
        line("getSpaceHistory", STAFF);
        line("getSpacePhoto", STAFF);
        line("putSpacePhoto", MANAGERS);
        line("removeSpacePhoto", MANAGERS);
        line("listSpaceHours", STAFF);
        line("exportSpaceHours", STAFF);
        line("createSpaceHours", MANAGERS);
        line("updateSpaceHours", MANAGERS);
        line("removeSpaceHours", MANAGERS);
        line("listEquipment", STAFF);
        line("createEquipment", MANAGERS);
        line("updateEquipment", MANAGERS);
        line("removeEquipment", MANAGERS);
        line("exportEquipment", STAFF);
        line("listProgrammes", STAFF);
        line("exportProgrammes", STAFF);
        line("createProgramme", MANAGERS);
        line("updateProgramme", MANAGERS);
        line("getProgrammeHistory", STAFF);
        line("listActivities", STAFF);
        line("exportActivities", STAFF);
        line("createActivity", MANAGERS);
        line("getActivity", STAFF);
        line("updateActivity", MANAGERS);
        line("publishActivity", MANAGERS);
        line("withdrawActivity", MANAGERS);
        line("getActivityHistory", STAFF);

        line("getDay", STAFF);
        line("listDays", STAFF);
        line("listUnstatedDays", STAFF);
        line("stateDay", DESK);
        line("stateDays", DESK);
        line("withdrawDayStatement", DESK);
        line("listSessions", STAFF);
        line("exportSessions", STAFF);
        line("getSessionHints", STAFF);
        line("createSession", MANAGERS);
        line("getSession", STAFF);
        line("updateSession", MANAGERS);
        line("closeSession", DESK);
        line("getSessionClaims", DESK);
        line("reopenSession", DESK);
        line("cancelSession", MANAGERS);

        line("getOccupations", STAFF);
        line("listBookings", STAFF);
        line("exportBookings", STAFF);
        line("getBookingHints", STAFF);
        line("createBooking", DESK);
        line("getBooking", STAFF);
        line("updateBooking", DESK);
        line("confirmBooking", MANAGERS);
        line("declineBooking", MANAGERS);
        line("cancelBooking", DESK);
        line("recordGuests", DESK);
        line("missBooking", DESK);
        line("undoBooking", DESK);
        line("getBookingHistory", DESK);
        line("listRegistrationTerms", STAFF);
        line("exportRegistrationTerms", STAFF);
        line("createRegistrationTerms", MANAGERS);
        line("getRegistrationTerms", STAFF);
        line("updateRegistrationTerms", MANAGERS);
        line("getRegistrationTermsHistory", STAFF);
        line("listRegistrationTargets", STAFF);
        line("exportRegistrationTargets", STAFF);
        line("getRegistrationTarget", STAFF);
        line("setRegistrationPlaces", MANAGERS);
        line("getRegistrationFigures", STAFF);
        line("listRegistrations", DESK);
        line("exportRegistrations", DESK);
        line("createRegistrations", DESK);
        line("getRegistration", DESK);
        line("cancelRegistration", DESK);
        line("confirmRegistration", DESK);
        line("undoRegistration", DESK);
        line("moveUpRegistration", DESK);
        line("getRegistrationHistory", DESK);
        line("previewBookingSeries", STAFF);
        line("createBookingSeries", DESK);
        line("previewSessionSeries", STAFF);
        line("createSessionSeries", MANAGERS);
        line("previewTermCopy", STAFF);
        line("copyTerm", MANAGERS);
        line("undoTermCopy", MANAGERS);
        line("listSeries", STAFF);
        line("exportSeries", STAFF);
        line("getSeries", STAFF);
        line("listSeriesDays", STAFF);
        line("exportSeriesDays", STAFF);
        line("getSeriesHistory", DESK);
        line("previewSeriesMove", STAFF);
        line("moveSeries", DESK);
        line("confirmSeries", MANAGERS);
        line("cancelSeries", DESK);
        line("extendSeries", DESK);

        line("listRounds", STAFF);
        line("exportRounds", STAFF);
        line("createRound", MANAGERS);
        line("getRound", STAFF);
        line("updateRound", MANAGERS);
        line("openRound", MANAGERS);
        line("closeRound", MANAGERS);
        line("allocateRound", MANAGERS);
        line("confirmRound", MANAGERS);
        line("stopRound", MANAGERS);
        line("cancelRound", MANAGERS);
        line("getRoundHistory", DESK);
        line("listRoundApplications", STAFF);
        line("exportRoundApplications", STAFF);
        line("createRoundApplication", DESK);
        line("getRoundApplication", STAFF);
        line("updateRoundApplication", DESK);
        line("withdrawRoundApplication", DESK);
        line("getRoundApplicationHistory", DESK);
        line("listRoundOutcomes", STAFF);
        line("exportRoundOutcomes", STAFF);
        line("getRoundOutcome", STAFF);
        line("adjustRoundOutcome", MANAGERS);
        line("getRoundOutcomeHistory", DESK);

        line("getOpeningHours", STAFF);
        line("listSpecialDays", STAFF);
        line("exportSpecialDays", STAFF);
        line("createSpecialDay", MANAGERS);
        line("createSpecialDays", MANAGERS);
        line("updateSpecialDay", MANAGERS);
        line("removeSpecialDay", MANAGERS);
        line("getSpecialDayHistory", STAFF);
        line("listProposals", STAFF);
        line("exportProposals", STAFF);

        line("listClosings", STAFF);
        line("exportClosings", STAFF);
        line("getDayEnd", STAFF);
        line("closeDay", DESK);
        line("closeDays", DESK);
        line("reopenDay", DESK);
        line("listHandOvers", DESK);
        line("exportHandOvers", DESK);
        line("writeHandOver", DESK);
        line("seeHandOver", DESK);

        line("listSpaceUse", STAFF);
        line("exportSpaceUse", STAFF);
        line("getSpaceUseTotal", STAFF);
        line("listFootfall", STAFF);
        line("exportFootfall", STAFF);
        line("writeFootfall", DESK);
        line("correctFootfall", DESK);
        line("voidFootfall", DESK);

        line("listCounters", MANAGERS);
        line("exportCounters", MANAGERS);
        line("createCounter", MANAGERS);
        line("updateCounter", MANAGERS);
        line("getCounterHistory", MANAGERS);
        line("issueCounterSecret", MANAGERS);
        line("revokeCounter", MANAGERS);
        line("sendReading", COUNTERS);
        line("listFeeds", DESK);
        line("exportFeeds", DESK);
        line("createFeed", DESK);
        line("updateFeed", DESK);
        line("revokeFeed", DESK);
        line("getFeedHistory", DESK);
        line("listDevices", MANAGERS);
        line("exportDevices", MANAGERS);
        line("reportDevice", DESK);
        line("removeDevice", MANAGERS);
        line("getAttendance", DESK);
        line("getRegulars", DESK);
        line("recordAttendance", DESK);
        line("recordAttendanceList", DESK);
        line("voidAttendance", DESK);

        line("listResidents", DESK);
        line("exportResidents", DESK);
        line("findAlikeResidents", DESK);
        line("createResident", DESK);
        line("createResidents", DESK);
        line("getResident", DESK);
        line("getResidentHistory", DESK);
        line("getResidentMentions", MANAGERS);
        line("updateResident", DESK);
        line("eraseResident", MANAGERS);
        line("listResidentDuplicates", MANAGERS);
        line("exportResidentDuplicates", MANAGERS);
        line("setResidentsApart", MANAGERS);
        line("listResidentMerges", MANAGERS);
        line("exportResidentMerges", MANAGERS);
        line("previewResidentMerge", MANAGERS);
        line("mergeResidents", MANAGERS);
        line("getResidentMerge", MANAGERS);
        line("undoResidentMerge", MANAGERS);
        line("lookUpResidents", DESK);
        line("listConsentTexts", DESK);
        line("exportConsentTexts", DESK);
        line("createConsentText", MANAGERS);
        line("listConsents", DESK);
        line("exportConsents", DESK);
        line("createConsent", DESK);
        line("withdrawConsent", DESK);
        line("listGroupConsents", MANAGERS);
        line("exportGroupConsents", MANAGERS);
        line("createGroupConsent", MANAGERS);
        line("withdrawGroupConsent", MANAGERS);
        line("getResidentGroupHistory", MANAGERS);
        line("listResidentNotes", DESK);
        line("exportResidentNotes", DESK);
        line("createResidentNote", DESK);
        line("updateResidentNote", DESK);
        line("removeResidentNote", DESK);
        line("putResidentPhone", DESK);
        line("putResidentIdNumber", DESK);
        line("revealResidentPhone", MANAGERS);
        line("revealResidentIdNumber", MANAGERS);

        line("listStaff", MANAGERS);
        line("exportStaff", MANAGERS);
        line("inviteStaff", MANAGERS);
        line("updateStaff", MANAGERS);
        line("removeStaff", MANAGERS);
        line("inviteStaffAgain", MANAGERS);
        line("getStaffHistory", MANAGERS);

        line("listActs", MANAGERS);
        line("exportActs", MANAGERS);

        line("getImportTemplate", MANAGERS);
        line("uploadImport", MANAGERS);
        line("listImports", MANAGERS);
        line("exportImports", MANAGERS);
        line("getImport", MANAGERS);
        line("deleteImport", MANAGERS);
        line("testImport", MANAGERS);
        line("runImport", MANAGERS);
        line("cancelImport", MANAGERS);
        line("listImportRows", MANAGERS);
        line("downloadImportErrors", MANAGERS);

        line("listPurchasers", STAFF);
        line("listContracts", STAFF);
        line("exportContracts", STAFF);
        line("createContract", MANAGERS);
        line("getContract", STAFF);
        line("updateContract", MANAGERS);
        line("publishContract", MANAGERS);
        line("listStatements", STAFF);
        line("exportStatements", STAFF);
        line("previewStatement", STAFF);
        line("publishStatement", MANAGERS);
        line("getStatement", STAFF);
        line("exportStatement", STAFF);

        line("listPurchased", AGENCY);
        line("exportPurchased", AGENCY);
        line("getPurchased", AGENCY);
        line("listPurchasedStatements", AGENCY);
        line("exportPurchasedStatements", AGENCY);
        line("getPurchasedStatement", AGENCY);
        line("exportPurchasedStatement", AGENCY);

        line("listCentres", HEADQUARTERS);
        line("exportCentres", HEADQUARTERS);
        line("listDistricts", HEADQUARTERS);
        line("getCentre", HEADQUARTERS);
        line("getCentreHistory", HEADQUARTERS);
        line("renameCentre", ADMINISTRATORS);
        line("putCentreProfile", ADMINISTRATORS);
        line("getCentreQuotas", HEADQUARTERS);
        line("putCentreQuotas", ADMINISTRATORS);
        line("suspendCentre", ADMINISTRATORS);
        line("reopenCentre", ADMINISTRATORS);
        line("openCentre", ADMINISTRATORS);
        line("listOpenings", ADMINISTRATORS);
        line("exportOpenings", ADMINISTRATORS);
        line("getOpening", ADMINISTRATORS);
        line("retryOpening", ADMINISTRATORS);
        line("getOpeningHints", ADMINISTRATORS);
        line("correctFirstManager", ADMINISTRATORS);
        line("remindFirstManager", ADMINISTRATORS);
        line("cancelOpening", ADMINISTRATORS);
        line("streamOpeningProgress", ADMINISTRATORS);
        line("getOpeningTemplate", ADMINISTRATORS);
        line("testOpeningWorkbook", ADMINISTRATORS);
        line("downloadOpeningErrors", ADMINISTRATORS);
        line("openFromWorkbook", ADMINISTRATORS);
        line("listHeadquartersActs", ADMINISTRATORS);
        line("exportHeadquartersActs", ADMINISTRATORS);
        line("listMembers", ADMINISTRATORS);
        line("exportMembers", ADMINISTRATORS);
        line("inviteMember", ADMINISTRATORS);
        line("updateMember", ADMINISTRATORS);
        line("removeMember", ADMINISTRATORS);
        line("inviteMemberAgain", ADMINISTRATORS);
        line("listAgencies", ADMINISTRATORS);
        line("exportAgencies", ADMINISTRATORS);
        line("openAgency", ADMINISTRATORS);
        line("getAgencyHistory", ADMINISTRATORS);
        line("getAgency", ADMINISTRATORS);
        line("inviteAgencyMember", ADMINISTRATORS);
        line("updateAgencyMember", ADMINISTRATORS);
        line("removeAgencyMember", ADMINISTRATORS);
        line("inviteAgencyMemberAgain", ADMINISTRATORS);
        line("listNationalDays", HEADQUARTERS);
        line("exportNationalDays", HEADQUARTERS);
        line("createNationalDay", ADMINISTRATORS);
        line("getNationalDay", HEADQUARTERS);
        line("updateNationalDay", ADMINISTRATORS);
        line("removeNationalDay", ADMINISTRATORS);
        line("getNationalDayHistory", HEADQUARTERS);
        line("getNationalYear", HEADQUARTERS);
        line("replaceNationalYear", ADMINISTRATORS);
        line("getComparison", HEADQUARTERS);
        line("exportComparison", HEADQUARTERS);
        line("getComparisonMonths", HEADQUARTERS);
        line("exportComparisonMonths", HEADQUARTERS);
        line("getComparisonSensitiveLines", HEADQUARTERS);
        line("listComparisonSessions", HEADQUARTERS);
        line("exportComparisonSessions", HEADQUARTERS);
    }

    private Matrix() {}

    private static void line(String operation, Set<Who> may) {
        LINES.put(operation, new Line(may, false));
    }

    private static void street(String operation) {
        LINES.put(operation, new Line(EVERYBODY, true));
    }
}
