package org.hearth.server.contract;

import static org.hearth.server.AccountsInMemory.idOf;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.hearth.server.AccountsInMemory;
import org.hearth.server.World;

/** Things that no {@code POST} of their collection makes and says the id of: how there comes to be a new one. */
final class Things {
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 2);

    /** No notice speaks of it yet. */
    private static final int FIRST_YEAR = 2050;

    private final Stage stage;
    private final Good good;
    private final AccountsInMemory accounts;
    private final AtomicInteger days = new AtomicInteger();
    private final AtomicInteger years = new AtomicInteger();
    private final AtomicInteger daysBack = new AtomicInteger();
    private final Map<String, String> invited = new ConcurrentHashMap<>();

    Things(Stage stage, Good good, AccountsInMemory accounts) {
        this.stage = stage;
        this.good = good;
        this.accounts = accounts;
    }

    /** @return id of a new thing of a collection that has no {@code POST} which makes one and says its id */
    Optional<String> made(String collection, String place, Map<String, String> ids) {
        return Optional.ofNullable(
                switch (collection) {
                    case "/api/centre/closings" -> dayOver();
                    case "/api/centre/days", "/api/centre/regulars" ->
                        FIRST_DAY.plusDays(days.getAndIncrement()).toString();
                    case "/api/centre/attendance" ->
                        good.done("recordAttendance", place, Map.of())
                                .at("/entry/id")
                                .asText();
                    case "/api/government/statements" ->
                        good.done("publishStatement", place, Map.of())
                                .path("id")
                                .asText();
                    case "/api/government/contracts" -> publishedContract(place);
                    case "/api/centre/registrations" ->
                        good.done("createRegistrations", place, Map.of())
                                .at("/items/0/id")
                                .asText();
                    case "/api/centre/registration-targets" -> target(place);
                    case "/api/centre/series" ->
                        good.done("createBookingSeries", place, Map.of())
                                .at("/series/id")
                                .asText();
                    case "/api/centre/round-applications" -> applied(place);
                    case "/api/centre/round-outcomes" -> {
                        String round = good.thing("/api/centre/rounds", place, Map.of());
                        yield drawn(place, round);
                    }
                    case "/api/centre/feeds" ->
                        good.done("createFeed", place, Map.of()).at("/feed/id").asText();
                    case "/api/public" -> place;
                    case "/api/public/{centre}/feeds" -> feedFile(place);
                    case "/api/headquarters/centres" -> Stage.SPARE;
                    case "/api/headquarters/calendar/years" -> String.valueOf(FIRST_YEAR + years.getAndIncrement());
                    case "/api/headquarters/comparison", "/api/headquarters/agencies" -> place;
                    case "/api/headquarters/agencies/{slug}/members" -> official(place, ids);
                    case "/api/headquarters/openings" -> failedOpening();
                    case "/api/me/invitations" -> invitation(place);
                    default -> null;
                });
    }

    /** Two residents nobody changed yet. */
    String two(String place) {
        return "\"residentId\":\"%s\",\"residentOtherId\":\"%s\""
                .formatted(good.known("residentId", place), good.known("residentId", place));
    }

    /** As {@link #two}, in an address. */
    String pair(String place) {
        return "residentId=" + good.known("residentId", place) + "&otherId=" + good.known("residentId", place);
    }

    /** What stands last in the link of a new feed. */
    private String feedFile(String place) {
        String url = good.done("createFeed", place, Map.of()).path("url").asText();
        return url.substring(url.lastIndexOf('/') + 1);
    }

    /** An application of a round that takes more. */
    private String applied(String place) {
        String round = good.thing("/api/centre/rounds", place, Map.of());
        return good.done("createRoundApplication", place, Map.of("id", round))
                .path("id")
                .asText();
    }

    /** Draws a round of one application that is granted its wish. */
    String drawn(String place, String round) {
        Map<String, String> ids = Map.of("id", round);
        if (good.done("getRound", place, ids).path("state").asText().equals("draft")) {
            good.done("createRoundApplication", place, ids);
            good.done("allocateRound", place, ids);
        }
        return good.done("listRoundOutcomes", place, ids).at("/items/0/id").asText();
    }

    /** @return a day that is over, each time an earlier one */
    String dayOver() {
        return LocalDate.now().minusDays(daysBack.incrementAndGet()).toString();
    }

    /** @return who was invited by this invitation */
    String invited(String invitation) {
        return invited.getOrDefault(invitation, "");
    }

    /** A session to come for which people sign up. */
    String target(String place) {
        String activity = good.done("createRegistrationTerms", place, Map.of())
                .path("activityId")
                .asText();
        return good.done(good.call("createSession", place, Map.of())
                        .saying(
                                "{\"activityId\":\"%s\",\"startsAt\":\"2027-03-02T09:00\",\"endsAt\":\"2027-03-02T10:00\"}"
                                        .formatted(activity)))
                .path("id")
                .asText();
    }

    /** A session to come of an activity of its own. */
    void planned(String place) {
        String activity = good.thing("/api/centre/activities", place, Map.of());
        good.done(good.call("createSession", place, Map.of())
                .saying("{\"activityId\":\"%s\",\"startsAt\":\"2027-03-02T09:00\",\"endsAt\":\"2027-03-02T10:00\"}"
                        .formatted(activity)));
    }

    /** A contract with the agency called like the centre, for an activity that was held once in each month. */
    String publishedContract(String place) {
        String activity = good.thing("/api/centre/activities", place, Map.of());
        ObjectNode contract = (ObjectNode)
                Call.json(good.call("createContract", place, Map.of()).body());
        contract.putArray("activityIds").add(activity);
        String id = good.done(good.call("createContract", place, Map.of()).saying(contract.toString()))
                .path("id")
                .asText();
        good.done("publishContract", place, Map.of("id", id));
        return id;
    }

    private String official(String place, Map<String, String> ids) {
        Call invitation = good.call("inviteAgencyMember", place, ids);
        good.done(invitation);
        return idOf(Call.json(invitation.body()).path("email").asText()).toString();
    }

    /** An opening that failed, since the sign-in service does not take the manager's address. */
    private String failedOpening() {
        Call opening = good.call("openCentre", Stage.OURS, Map.of());
        accounts.refuse(Call.json(opening.body()).path("managerEmail").asText());
        String id = good.done(opening).path("id").asText();
        World.until(() -> good.done("getOpening", Stage.OURS, Map.of("id", id))
                .path("state")
                .asText()
                .equals("failed"));
        return id;
    }

    private String invitation(String place) {
        Call call = good.call("inviteStaff", place, Map.of());
        String email = Call.json(call.body()).path("email").asText();
        // whoever has an account already is asked
        accounts.ensureAccount(email, email);
        good.done(call);
        Call me = new Call(stage.operation("getMe"), stage.token(email), "/api/me", "", "");
        String id = good.done(me).at("/invitations/0/id").asText();
        invited.put(id, email);
        return id;
    }
}
