package org.hearth.headquarters.network.opening;

import java.util.UUID;
import org.hearth.tenancy.Actor;

/** One opening as the one who works it off reads it. */
record Opening(UUID id, String kind, String slug, String request, String state, Actor asker) {
    boolean isCentre() {
        return kind.equals("centre");
    }

    boolean isUnderWay() {
        return state.equals("queued") || isGivenUp();
    }

    /** Whether headquarters wants it no more. */
    boolean isGivenUp() {
        return state.equals("cancelling");
    }

    boolean needs(OpeningStep step) {
        return isCentre() || step != OpeningStep.MANAGER;
    }

    /** The name by which the identity provider knows the organisation. */
    String alias() {
        return kind + "_" + slug;
    }
}
