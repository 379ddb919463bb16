package org.hearth.headquarters.opening;

import java.util.UUID;
import org.hearth.tenancy.Actor;

/** One opening as the worker holds it. */
record Opening(UUID id, String kind, String slug, String request, int attempts, Actor asker) {
    boolean isCentre() {
        return kind.equals("centre");
    }

    boolean needs(OpeningStep step) {
        return isCentre() || step != OpeningStep.MANAGER;
    }

    /** The name by which the identity provider knows the organisation. */
    String alias() {
        return kind + "_" + slug;
    }
}
