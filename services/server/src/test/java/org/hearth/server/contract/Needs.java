package org.hearth.server.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.hearth.server.World;
import org.hearth.testing.fuzz.Description.Operation;
import org.jspecify.annotations.Nullable;

/**
 * What has to be so before a good call, and no description says: the state a thing has to be in, and what gives a list one more row.
 * An operation that needs nothing of it is not here. Things themselves: {@link Things}; what is said of them: {@link Sayings}.
 */
final class Needs {
    private final Stage stage;
    private final Good good;
    private final Things things;
    private final AtomicInteger count = new AtomicInteger();

    Needs(Stage stage, Good good, Things things) {
        this.stage = stage;
        this.good = good;
        this.things = things;
    }

    /**
     * Brings the things the operation is about into the state it needs.
     *
     * @return the version of what is changed, where nothing else shows it
     */
    Optional<String> prepare(Operation operation, String place, Map<String, String> ids) {
        Map<String, String> same = Map.copyOf(ids);
        switch (operation.id()) {
            case "withdrawDayStatement" -> {
                return Optional.of(good.done("stateDay", place, same)
                        .at("/statement/version")
                        .asText());
            }
            case "recordGuests", "missBooking" -> good.done("confirmBooking", place, same);
            case "revealResidentPhone" -> good.done("putResidentPhone", place, same);
            case "revealResidentIdNumber" -> good.done("putResidentIdNumber", place, same);
            case "undoBooking" -> good.done("cancelBooking", place, same);
            case "createRoundApplication", "closeRound" -> opened(place, same);
            case "allocateRound" -> good.done("closeRound", place, same);
            case "confirmRound" -> granted(place, same);
            // nobody works on it
            case "stopRound" -> {
                granted(place, same);
                stage.run(("update centre_%s.round set state = 'confirming', asked_by = '周经理',"
                                + " asked_subject = '00000000-0000-0000-0000-000000000001' where id = '%s'")
                        .formatted(place, same.get("id")));
            }
            case "copyTerm" -> things.planned(place);
            case "withdrawActivity" -> good.done("publishActivity", place, same);
            case "undoRegistration" -> good.done("cancelRegistration", place, same);
            case "confirmRegistration" ->
                stage.run(
                        "update centre_%s.registration set state = 'offered', offered_until = now() + interval '1 day' where id = '%s'"
                                .formatted(place, same.get("id")));
            case "moveUpRegistration" -> heldUp(place, same.get("id"));
            case "reopenDay" -> {
                good.done("closeDay", place, same);
                return Optional.of("0");
            }
            case "getSpacePhoto" -> good.done("putSpacePhoto", place, same);
            case "putSpacePhoto" -> {
                return Optional.of("0");
            }
            case "removeSpacePhoto" -> {
                return Optional.of(
                        good.done("putSpacePhoto", place, same).path("version").asText());
            }
            case "reopenSession" -> good.done("cancelSession", place, same);
            case "runImport" -> tested(place, same);
            case "cancelImport" ->
                stage.run("update centre_%s.import set state = 'testing' where id = '%s'"
                        .formatted(place, same.get("id")));
            // as if it were open, by a manager who has not signed in yet
            case "remindFirstManager" ->
                stage.run(
                        "update headquarters.opening set state = 'done', request = jsonb_set(request, '{managerEmail}',"
                                + " to_jsonb('waits-%d@contract.example.org'::text)) where id = '%s'"
                                        .formatted(count.incrementAndGet(), same.get("id")));
            case "reopenCentre" -> spare("suspended");
            case "renameCentre", "suspendCentre", "putCentreProfile", "putCentreQuotas" -> spare("open");
            default -> {
                // as it was made
            }
        }
        return Optional.empty();
    }

    /** Lists that grow by something else than a {@code POST} of what they list; others stay too short, and say so. */
    void grow(Operation list, String place, Map<String, String> ids) {
        switch (list.id()) {
            case "getResidentHistory" -> good.done("updateResident", place, ids);
            case "listResidentDuplicates" -> twice(place);
            case "getResidentGroupHistory" -> noted(place, ids.getOrDefault("id", ""));
            case "getFeedHistory" -> good.done("updateFeed", place, ids);
            case "getCounterHistory" -> good.done("updateCounter", place, ids);
            case "getStaffHistory" -> good.done("updateStaff", place, ids);
            case "getCentreHistory" -> good.done("renameCentre", place, ids);
            case "getSpaceHistory" -> good.done("updateSpace", place, ids);
            case "getBookingHistory" -> good.done("updateBooking", place, ids);
            case "getRegistrationHistory" -> good.done("undoRegistration", place, ids);
            case "getRegistrationTermsHistory" -> good.done("updateRegistrationTerms", place, ids);
            case "listRegistrationTargets" -> things.target(place);
            case "listSeries" -> good.done("createBookingSeries", place, Map.of());
            case "getSeriesHistory" -> good.done("moveSeries", place, ids);
            case "getRoundHistory" -> good.done("updateRound", place, ids);
            case "getRoundApplicationHistory" -> good.done("updateRoundApplication", place, ids);
            case "getRoundOutcomeHistory" -> good.done("adjustRoundOutcome", place, ids);
            case "listRoundOutcomes" -> things.drawn(place, ids.getOrDefault("id", ""));
            case "getProgrammeHistory" -> good.done("updateProgramme", place, ids);
            case "getActivityHistory" -> good.done("updateActivity", place, ids);
            case "getSpecialDayHistory" -> good.done("updateSpecialDay", place, ids);
            case "getNationalDayHistory" -> good.done("updateNationalDay", place, ids);
            case "listProposals" -> good.done("createNationalDay", place, Map.of());
            case "getAgencyHistory" -> good.done("inviteAgencyMember", place, ids);
            case "listHeadquartersActs" -> good.done("inviteMember", place, ids);
            case "listActs" -> good.done("createSpace", place, ids);
            case "listPurchased" -> things.publishedContract(place);
            case "listPurchasedStatements" -> good.done("publishStatement", place, ids);
            // one that is only planned is not told outside
            case "listComparisonSessions" -> good.done("cancelSession", place, Map.of());
            default -> {
                // by itself, or not at all
            }
        }
    }

    /** Somebody who is entered twice. */
    private void twice(String place) {
        String body = "{\"name\":\"重名 %d\",\"simulated\":false}".formatted(count.incrementAndGet());
        for (int time = 0; time < 2; time++) {
            good.done(good.call("createResident", place, Map.of()).saying(body));
        }
    }

    /** This resident was noted as one of a sensitive group, and is no more. */
    private void noted(String place, String resident) {
        Call call = good.call("createGroupConsent", place, Map.of());
        ObjectNode consent = (ObjectNode) Call.json(call.body());
        String id = good.done(call.saying(consent.put("residentId", resident).toString()))
                .path("id")
                .asText();
        good.done("withdrawGroupConsent", place, Map.of("id", id));
    }

    private void opened(String place, Map<String, String> ids) {
        if (good.done("getRound", place, ids).path("state").asText().equals("draft")) {
            good.done("openRound", place, ids);
        }
    }

    private void granted(String place, Map<String, String> ids) {
        things.drawn(place, ids.getOrDefault("id", ""));
    }

    /** Two who came together wait for the one place there is: whoever is next does not fit, and the desk decides. */
    private void heldUp(String place, @Nullable String registration) {
        String other = good.thing("/api/centre/residents", place, Map.of());
        stage.run("""
                update centre_%1$s.registration set state = 'waiting', party = id where id = '%2$s';
                insert into centre_%1$s.registration (id, target_id, resident_id, party, state, simulated, version)
                select uuidv7(), target_id, '%3$s', party, 'waiting', false, 0 from centre_%1$s.registration where id = '%2$s';
                update centre_%1$s.registration_target set places = 1
                where id = (select target_id from centre_%1$s.registration where id = '%2$s')
                """.formatted(place, registration, other));
    }

    private void tested(String place, Map<String, String> ids) {
        good.done("testImport", place, ids);
        World.until(
                () -> good.done("getImport", place, ids).path("state").asText().equals("tested"));
    }

    private void spare(String state) {
        Map<String, String> slug = Map.of("slug", Stage.SPARE);
        String now =
                good.done("getCentre", Stage.OURS, slug).at("/centre/state").asText();
        if (!now.equals(state)) {
            good.done(new Call(
                    stage.operation(state.equals("open") ? "reopenCentre" : "suspendCentre"),
                    stage.token(World.ADMIN, "headquarters"),
                    "/api/headquarters/centres/" + Stage.SPARE + (state.equals("open") ? "/reopen" : "/suspend"),
                    "{\"reason\":\"测试\"}",
                    "\""
                            + good.done("getCentre", Stage.OURS, slug)
                                    .path("version")
                                    .asText() + "\""));
        }
    }
}
