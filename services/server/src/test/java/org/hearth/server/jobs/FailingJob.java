package org.hearth.server.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hearth.kernel.Message;
import org.hearth.tenancy.Job;
import org.hearth.tenancy.Lease;

/** Fails as it is told. */
@ApplicationScoped
public class FailingJob implements Job {
    static final String KIND = "test-failing";

    static volatile Optional<RuntimeException> failure = Optional.empty();
    static volatile boolean givenUp;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Audience audience() {
        return Audience.CENTRE;
    }

    @Override
    public void run(Lease lease) {
        if (failure.isPresent()) {
            throw failure.get();
        }
    }

    @Override
    public void failed(Lease lease, Message cause) {
        givenUp = true;
    }
}
