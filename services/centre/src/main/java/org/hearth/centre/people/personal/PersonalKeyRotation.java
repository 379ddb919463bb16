package org.hearth.centre.people.personal;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import org.hearth.tenancy.CellDatabase;
import org.hearth.tenancy.Organisation;
import org.hearth.tenancy.TenantRunner;

/**
 * Wraps the keysets of all centres under another key of the platform, each centre in a transaction of its own: broken off, it goes on
 * where it was, since what is done already is left as it is. No number is sealed or marked anew.
 */
@ApplicationScoped
public class PersonalKeyRotation {
    private final CellDatabase cell;
    private final TenantRunner tenants;
    private final PersonalKeyService keys;

    @Inject
    PersonalKeyRotation(CellDatabase cell, TenantRunner tenants, PersonalKeyService keys) {
        this.cell = cell;
        this.tenants = tenants;
        this.keys = keys;
    }

    /**
     * What came of it.
     *
     * @param turned how many keysets lay under another key
     * @param failed centres whose keysets lie as they lay, and why
     */
    public record Outcome(int centres, int turned, Map<String, String> failed) {}

    /** From the key that opens, too, to the one that wraps, as configured. */
    public Outcome rotate() {
        return rotate(keys.platform());
    }

    /** @param platform the key to come to, and the one to come from */
    public Outcome rotate(PlatformKeys platform) {
        int centres = 0;
        int turned = 0;
        Map<String, String> failed = new TreeMap<>();
        for (Organisation centre : cell.centres()) {
            centres++;
            try {
                turned += tenants.call(centre, () -> keys.wrapAnew(platform));
            } catch (RuntimeException e) {
                Log.errorf(e, "the keys of %s were not wrapped anew", centre.slug());
                failed.put(centre.slug(), String.valueOf(e.getMessage()));
            }
        }
        return new Outcome(centres, turned, failed);
    }
}
