package org.hearth.standalone.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The requests of the workloads, with a real token of each centre and one of headquarters. */
final class Requests {
    private static final String TALLY = "{\"method\":\"TALLY\",\"heads\":1,\"simulated\":true}";
    private static final String NAMED = "{\"method\":\"NAMED\",\"residentId\":\"%s\",\"simulated\":true}";
    private static final String LIST =
            "/api/centre/sessions?from=%s&to=%s&limit=20".formatted(Days.FIRST, Days.LISTED_TO);
    private static final String DAY = "/api/centre/days/" + Days.BUSY;
    private static final String DESK = attendance(Tenants.DESK);
    private static final String COMPARISON =
            "/api/headquarters/comparison?from=%s&to=%s&limit=50".formatted(Days.QUARTER, Days.QUARTER_TO);

    private final List<String> tokens = new ArrayList<>();
    private final String headquarters;

    Requests(Issuer issuer, int centres) {
        for (int i = 0; i < centres; i++) {
            tokens.add(issuer.token(Tenants.PERSON, Tenants.role(i), Tenants.identity(i)));
        }
        headquarters = issuer.token(Tenants.PERSON, RollUps.HEADQUARTERS, RollUps.IDENTITY);
    }

    String token(int centre) {
        return tokens.get(centre);
    }

    /** The next request of a workload, to a centre the picker chooses. */
    Load.Requests of(Workload workload, Picker picker) {
        return random -> request(
                workload,
                picker.pick(random.nextDouble()),
                Tenants.session(random.nextDouble()),
                Tenants.newcomer(random.nextDouble()),
                new UUID(random.nextLong(), random.nextLong()).toString());
    }

    /** A request to the first centre, whose {@code n}-th differs from all others in what must differ. */
    byte[] sample(Workload workload, int n) {
        return request(workload, 0, Tenants.FIRST_SESSION, Tenants.REGULARS + 1 + n, key(workload, n));
    }

    static String key(Workload workload, int n) {
        return "key-of-" + workload.label() + "-" + n;
    }

    private byte[] request(Workload workload, int centre, int session, int resident, String key) {
        return switch (workload) {
            case LIST -> Wire.get(LIST, tokens.get(centre));
            case DAY -> Wire.get(DAY, tokens.get(centre));
            case DESK -> Wire.get(DESK, tokens.get(centre));
            case CHECK_IN -> Wire.post(attendance(session), tokens.get(centre), key, TALLY);
            case NAMED ->
                Wire.post(attendance(session), tokens.get(centre), key, NAMED.formatted(Tenants.id(resident)));
            case COMPARISON, TURNED -> Wire.get(COMPARISON, headquarters);
            case IMPORT, START -> throw new IllegalArgumentException(workload.label() + " is more than a request");
        };
    }

    private static String attendance(int session) {
        return "/api/centre/sessions/" + Tenants.id(session) + "/attendance";
    }
}
