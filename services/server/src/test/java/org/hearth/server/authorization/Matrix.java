package org.hearth.server.authorization;

import static org.hearth.server.authorization.Who.ADMINISTRATOR;
import static org.hearth.server.authorization.Who.AGENCY_VIEWER;
import static org.hearth.server.authorization.Who.ANALYST;
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
    static final Set<Who> MANAGERS = Set.of(MANAGER);
    static final Set<Who> HEADQUARTERS = Set.of(ADMINISTRATOR, ANALYST);
    static final Set<Who> ADMINISTRATORS = Set.of(ADMINISTRATOR);
    static final Set<Who> AGENCY = Set.of(AGENCY_VIEWER);

    static final String REASON = "{'reason':'测试'}";
    static final String SESSION =
            "{'activityId':'{activity}','startsAt':'2026-02-02T09:00','endsAt':'2026-02-02T10:00'}";

    static final String MAPPING = """
            {'title':['title'],'programme':[],'activityId':[],'externalId':['id'],'startDay':['day'],'endDay':[],
             'startTime':['from'],'endTime':['to'],'ageMin':[],'ageMax':[],'space':[]}""";

    /** Whoever may try gets as far as the figures: these are nobody's. */
    private static final String STATEMENT = "{'from':'2026-02-01','to':'2026-02-28','digest':'" + "0".repeat(64)
            + "','seen':{'sessionsHeld':0,'byMethod':{'scan':0,'named':0,'self':0,'tally':0,'partner':0},'notClosed':0}}";

    static final String CONTRACT = """
            {'agency':'matrix_b','number':'另一份','title':'合同','starts':'2026-01-01','ends':'2026-12-31','amountMinor':100,
             'currency':'CNY','procurement':'tender','indicators':[{'kind':'visits','target':10}],
             'activityIds':['{activity}'],'simulated':true}""";

    /**
     * One line of the matrix.
     *
     * @param of what the id in the path is the id of, one of {@link Cast#things}; empty where the path names no tenant's thing
     * @param body a good query, or a good body of the caller's own centre, with {@code '} for quotes and {@code {activity}} for the id of its activity
     */
    record Line(Set<Who> may, String of, String body) {
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
        line("getMe", SIGNED_IN);
        line("acceptInvitation", SIGNED_IN);
        line("declineInvitation", SIGNED_IN);

        line("listSpaces", STAFF);
        line("createSpace", MANAGERS);
        line("updateSpace", MANAGERS, "space", "{'name':'新名'}");
        line("listEquipment", STAFF, "space", "");
        line("createEquipment", MANAGERS, "space", "{'name':'投影仪','quantity':2,'note':''}");
        line("updateEquipment", MANAGERS, "equipment", "{'name':'投影仪','quantity':3,'note':''}");
        line("removeEquipment", MANAGERS, "equipment", "");
        line("exportEquipment", STAFF);
        line("listProgrammes", STAFF);
        line("createProgramme", MANAGERS);
        line("updateProgramme", MANAGERS, "programme", "{'name':'新名','sensitive':false}");
        line("listActivities", STAFF);
        line("createActivity", MANAGERS);
        line("updateActivity", MANAGERS, "activity", "{'title':'新名','programmeId':'{programme}'}");

        line("getDay", STAFF);
        line("listDays", STAFF);
        line("listUnstatedDays", STAFF);
        line("stateDay", DESK, "", "{'simulated':false}");
        line("stateDays", DESK, "", "{'days':['2026-01-05'],'reason':'测试','simulated':false}");
        line("withdrawDayStatement", DESK, "", REASON);
        line("listSessions", STAFF);
        line("createSession", MANAGERS);
        line("getSession", STAFF, "session", "");
        line("updateSession", MANAGERS, "session", SESSION);
        line("closeSession", DESK, "session", "{'nobodyCame':true}");
        line("reopenSession", DESK, "session", REASON);
        line("cancelSession", MANAGERS, "session", REASON);

        line("getAttendance", DESK, "session", "");
        line("recordAttendance", DESK, "session", "{'method':'TALLY','heads':1,'simulated':false}");
        line(
                "recordAttendanceList",
                DESK,
                "session",
                "{'entries':[{'method':'TALLY','heads':1,'simulated':false}],'close':false}");
        line("voidAttendance", DESK, "entry", REASON);

        line("listResidents", DESK);
        line("createResident", DESK);
        line("createResidents", DESK);
        line("getResident", DESK, "resident", "");
        line("getResidentHistory", DESK, "resident", "");
        line("updateResident", DESK, "resident", "{'name':'新名','simulated':false}");
        line("eraseResident", MANAGERS, "resident", "");

        line("listStaff", MANAGERS);
        line("inviteStaff", MANAGERS);
        line("updateStaff", MANAGERS, "staff", "{'name':'新名','role':'viewer','active':true}");
        line("removeStaff", MANAGERS, "staff", "");
        line("inviteStaffAgain", MANAGERS, "staff", "");
        line("getStaffHistory", MANAGERS, "staff", "");

        line("listActs", MANAGERS);

        line("getImportTemplate", MANAGERS);
        line("uploadImport", MANAGERS);
        line("listImports", MANAGERS);
        line("getImport", MANAGERS, "import", "");
        line("deleteImport", MANAGERS, "import", "");
        line("testImport", MANAGERS, "import", MAPPING);
        line("runImport", MANAGERS, "import", "");
        line("cancelImport", MANAGERS, "import", "");
        line("listImportRows", MANAGERS, "import", "");
        line("downloadImportErrors", MANAGERS, "import", "");

        line("listPurchasers", STAFF);
        line("listContracts", STAFF);
        line("createContract", MANAGERS);
        line("getContract", STAFF, "contract", "");
        line("updateContract", MANAGERS, "contract", CONTRACT);
        line("publishContract", MANAGERS, "contract", "");
        line("listStatements", STAFF, "contract", "");
        line("previewStatement", STAFF, "contract", "?from=2026-02-01&to=2026-02-28");
        line("publishStatement", MANAGERS, "contract", STATEMENT);
        line("getStatement", STAFF, "statement", "");
        line("exportStatement", STAFF, "statement", "");

        line("listPurchased", AGENCY);
        line("getPurchased", AGENCY, "contract", "");
        line("listPurchasedStatements", AGENCY, "contract", "");
        line("getPurchasedStatement", AGENCY, "statement", "");
        line("exportPurchasedStatement", AGENCY, "statement", "");

        line("listCentres", HEADQUARTERS);
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
        line("getOpening", ADMINISTRATORS);
        line("retryOpening", ADMINISTRATORS);
        line("remindFirstManager", ADMINISTRATORS);
        line("cancelOpening", ADMINISTRATORS);
        line("streamOpeningProgress", ADMINISTRATORS);
        line("getOpeningTemplate", ADMINISTRATORS);
        line("testOpeningWorkbook", ADMINISTRATORS);
        line("openFromWorkbook", ADMINISTRATORS);
        line("listHeadquartersActs", ADMINISTRATORS);
        line("listMembers", ADMINISTRATORS);
        line("inviteMember", ADMINISTRATORS);
        line("updateMember", ADMINISTRATORS);
        line("removeMember", ADMINISTRATORS);
        line("inviteMemberAgain", ADMINISTRATORS);
        line("listAgencies", ADMINISTRATORS);
        line("openAgency", ADMINISTRATORS);
        line("getAgency", ADMINISTRATORS);
        line("inviteAgencyMember", ADMINISTRATORS);
        line("updateAgencyMember", ADMINISTRATORS);
        line("removeAgencyMember", ADMINISTRATORS);
        line("inviteAgencyMemberAgain", ADMINISTRATORS);
        line("getComparison", HEADQUARTERS);
        line("exportComparison", HEADQUARTERS);
        line("getComparisonMonths", HEADQUARTERS);
        line("getComparisonSensitiveLines", HEADQUARTERS);
        line("listComparisonSessions", HEADQUARTERS);
    }

    private Matrix() {}

    private static void line(String operation, Set<Who> may) {
        line(operation, may, "", "{}");
    }

    private static void line(String operation, Set<Who> may, String of, String body) {
        LINES.put(operation, new Line(may, of, body));
    }
}
