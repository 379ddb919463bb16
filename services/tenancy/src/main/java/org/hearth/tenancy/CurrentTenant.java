package org.hearth.tenancy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * The organisation this request or job works for. It comes from the verified token, or from {@link TenantRunner}; there is no
 * default, and once used it cannot be changed.
 */
@RequestScoped
public class CurrentTenant {
    private final TenantSource source;
    private @Nullable Organisation chosen;

    @Inject
    CurrentTenant(TenantSource source) {
        this.source = source;
    }

    /** @return the organisation; refused when there is none or it is not open */
    public Organisation require() {
        Organisation organisation = chosen;
        if (organisation == null) {
            organisation = source.ofRequest().orElseThrow(() -> Problem.of(ProblemType.NO_ORGANISATION));
            if (organisation.state() != Organisation.State.OPEN) {
                throw Problem.of(ProblemType.TENANT_SUSPENDED);
            }
            chosen = organisation;
        }
        return organisation;
    }

    /** @return the organisation, refused unless it is of this kind */
    public Organisation require(Organisation.Kind kind) {
        Organisation organisation = require();
        if (organisation.kind() != kind) {
            throw Problem.of(ProblemType.NOT_ALLOWED);
        }
        return organisation;
    }

    void choose(Organisation organisation) {
        if (chosen != null && !chosen.equals(organisation)) {
            throw new IllegalStateException("a request works for one tenant only");
        }
        chosen = organisation;
    }
}
