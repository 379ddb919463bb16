package org.hearth.standalone.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** The requests of the workloads, with a real token of each centre. */
final class Requests {
    private static final String TALLY = "{\"method\":\"TALLY\",\"heads\":1,\"simulated\":true}";

    private final List<String> tokens = new ArrayList<>();
    private final List<byte[]> lists = new ArrayList<>();

    Requests(Issuer issuer, Tenants tenants, int count) {
        String path = "/api/centre/sessions?from=" + tenants.firstDay() + "&to="
                + tenants.firstDay().plusDays(6) + "&limit=20";
        for (int i = 0; i < count; i++) {
            String token = issuer.token(Tenants.PERSON, Tenants.role(i), Tenants.identity(i));
            tokens.add(token);
            lists.add(Wire.get(path, token));
        }
    }

    byte[] list(int tenant) {
        return lists.get(tenant);
    }

    byte[] checkIn(int tenant, UUID session, String key) {
        return Wire.post("/api/centre/sessions/" + session + "/attendance", tokens.get(tenant), key, TALLY);
    }

    /** The next request of a workload, to a centre the picker chooses. */
    Load.Requests of(Workload workload, Picker picker) {
        return switch (workload) {
            case LIST -> random -> list(picker.pick(random.nextDouble()));
            case CHECK_IN ->
                random -> checkIn(
                        picker.pick(random.nextDouble()),
                        Tenants.id(Tenants.session(random.nextDouble())),
                        key(random));
        };
    }

    private static String key(RandomGenerator random) {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
