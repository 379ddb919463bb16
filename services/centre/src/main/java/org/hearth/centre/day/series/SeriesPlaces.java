package org.hearth.centre.day.series;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.hearth.centre.day.occupation.Had;
import org.hearth.centre.day.occupation.Holder;
import org.hearth.centre.day.occupation.Stretch;
import org.hearth.centre.day.occupation.StretchService;
import org.hearth.tenancy.CurrentTenant;
import org.jspecify.annotations.Nullable;

/** Which of the slots of a series can be had, each by itself. */
@ApplicationScoped
class SeriesPlaces {
    private final StretchService stretches;
    private final CurrentTenant tenant;

    @Inject
    SeriesPlaces(StretchService stretches, CurrentTenant tenant) {
        this.stretches = stretches;
        this.tenant = tenant;
    }

    /** A slot and why it cannot be had; null where it can. */
    record Placed(
            Slot slot, @Nullable Refusal refusal, @Nullable Holder holder) {
        boolean had() {
            return refusal == null;
        }

        SeriesResult.Left left() {
            Refusal why = Objects.requireNonNull(refusal);
            return new SeriesResult.Left(slot.day(), why.why(), why.words(), holder);
        }
    }

    /** As it is now. */
    List<Placed> look(List<Slot> slots, boolean alone, Function<Slot, Optional<Refusal>> refusal) {
        return placed(slots, alone, refusal, stretches::look);
    }

    /** All spaces are held until the transaction ends: what can be had now, can be had then. */
    List<Placed> take(List<Slot> slots, boolean alone, Function<Slot, Optional<Refusal>> refusal) {
        return placed(slots, alone, refusal, stretches::take);
    }

    /** What can be so of a slot before anybody is asked whether its space is free. */
    Placed judged(Slot slot, Function<Slot, Optional<Refusal>> refusal) {
        return new Placed(
                slot,
                slot.exists(tenant.require().zone()) ? refusal.apply(slot).orElse(null) : Refusal.NO_SUCH_TIME,
                null);
    }

    /** As it is now, of slots that are {@link #judged} and share their spaces. */
    List<Placed> lookAt(List<Placed> judged) {
        return answered(judged, false, stretches::look);
    }

    /** As {@link #take}, of slots that are {@link #judged} and share their spaces. */
    List<Placed> takeThese(List<Placed> judged) {
        return answered(judged, false, stretches::take);
    }

    private List<Placed> placed(
            List<Slot> slots,
            boolean alone,
            Function<Slot, Optional<Refusal>> refusal,
            Function<List<Stretch>, List<Had>> ask) {
        return answered(slots.stream().map(slot -> judged(slot, refusal)).toList(), alone, ask);
    }

    private List<Placed> answered(List<Placed> first, boolean alone, Function<List<Stretch>, List<Had>> ask) {
        ZoneId zone = tenant.require().zone();
        List<Stretch> asked = first.stream()
                .filter(Placed::had)
                .map(one -> one.slot().stretch(zone, alone))
                .filter(Objects::nonNull)
                .toList();
        Iterator<Had> answers = ask.apply(asked).iterator();
        List<Placed> all = new ArrayList<>();
        for (Placed one : first) {
            all.add(one.had() && one.slot().spaceId() != null ? answered(one.slot(), answers.next()) : one);
        }
        return all;
    }

    private static Placed answered(Slot slot, Had had) {
        Refusal why = had.free() ? null : had.retired() ? Refusal.RETIRED : Refusal.TAKEN;
        return new Placed(slot, why, had.holder());
    }
}
