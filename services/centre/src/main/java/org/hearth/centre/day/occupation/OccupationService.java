package org.hearth.centre.day.occupation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearth.centre.day.occupation.OccupationSql.Held;
import org.hearth.centre.day.occupation.OccupationSql.Part;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * Whether a space can be had. The database refuses what cannot, whoever writes it; what is asked here first is for a kind word, and
 * spaces are held so that it is said in a race too.
 */
@ApplicationScoped
public class OccupationService {
    /** More of a week than anybody could look at. */
    private static final int MOST = 4_000;

    private final OccupationSql sql;
    private final OccupiedSql lying;

    @Inject
    OccupationService(OccupationSql sql, OccupiedSql lying) {
        this.sql = sql;
        this.lying = lying;
    }

    /** Sessions and bookings of a few days, those that only ask among them; with the hours of the days. */
    @Transactional
    public Occupations on(LocalDate from, LocalDate to) {
        List<Occupied> found = lying.all(from, to, MOST + 1);
        return new Occupations(
                from,
                to,
                lying.hours(from, to),
                lying.spaceHours(from, to),
                found.stream().limit(MOST).toList(),
                found.size() > MOST);
    }

    /** When the centre is open on the days that have a profile. */
    @Transactional
    public List<Occupations.OpenDay> hours(LocalDate from, LocalDate to) {
        return lying.hours(from, to);
    }

    /** What takes which piece of a space in a season, with the minutes before and after; by whom is not said. */
    @Transactional
    public List<Piece> pieces(Instant from, Instant to) {
        return sql.pieces(from, to);
    }

    /** How many rows of what is to come are not what sessions and bookings say. */
    @Transactional
    public long differences() {
        return sql.differences();
    }

    /** Bookings that have a space on a day. */
    @Transactional
    public List<Occupied> bookings(LocalDate day) {
        return lying.bookings(day);
    }

    /** What is in the way, in order of start. */
    @Transactional
    public List<Holder> holders(Stretch asked, int most) {
        return sql.holders(asked, most);
    }

    /**
     * Refuses what cannot be there: in another's time, or in a space that is not used any more.
     *
     * @param day on which it starts
     */
    @Transactional
    public void look(Stretch asked, LocalDate day) {
        refuse(sql.space(asked.space()).orElseThrow(OccupationService::unknown), asked, day);
    }

    /** As {@link #look}, and holds the space until the transaction ends. Whoever would be refused anyway waits for nobody. */
    @Transactional
    public void take(Stretch asked, LocalDate day) {
        look(asked, day);
        Held space = sql.hold(asked.space()).stream()
                .filter(one -> one.id().equals(asked.space()))
                .findFirst()
                .orElseThrow(OccupationService::unknown);
        refuse(space, asked, day);
    }

    private void refuse(Held space, Stretch asked, LocalDate day) {
        LocalDate retired = space.retiredOn();
        if (retired != null && !day.isBefore(retired)) {
            throw Problem.invalid(
                    "spaceId",
                    "%s 从 %s 起停用，请另选一个空间。",
                    "%s is not used from %s on; choose another space.",
                    space.name(),
                    retired);
        }
        sql.holders(asked, 1).stream().findFirst().ifPresent(holder -> {
            throw taken(space.name(), holder);
        });
    }

    private static Problem unknown() {
        return Problem.invalid("spaceId", "没有这个空间。", "There is no such space.");
    }

    /** Of which spaces each consists; what consists of itself is not in it. */
    @Transactional
    public Map<UUID, List<UUID>> parts() {
        return sql.parts().stream()
                .collect(Collectors.groupingBy(Part::spaceId, Collectors.mapping(Part::partId, Collectors.toList())));
    }

    /** Holds a space, its parts and those it is to have, before any of it is changed. */
    @Transactional
    public void hold(UUID space, List<UUID> parts) {
        List<UUID> all = new ArrayList<>(parts);
        all.add(space);
        all.addAll(parts().getOrDefault(space, List.of()));
        sql.hold(all);
    }

    /** Makes a space of others, which are held: one level, so that there are no circles. What will be there takes all of them. */
    @Transactional
    public void compose(UUID space, List<UUID> parts) {
        Map<UUID, List<UUID>> now = parts();
        boolean isPart = now.values().stream().anyMatch(each -> each.contains(space));
        if (sql.hold(parts).size() < parts.size()) {
            throw Problem.invalid("partIds", "没有这个空间。", "There is no such space.");
        }
        if (parts.contains(space)
                || !parts.isEmpty() && isPart
                || parts.stream().anyMatch(now::containsKey)) {
            throw Problem.invalid(
                    "partIds",
                    "合成只有一层：由别的空间合成的，不能再作一部分；作一部分的，不能再由别的合成。",
                    "There is one level: what consists of others is no part, and a part consists of no others.");
        }
        sql.compose(space, parts);
        used(space, "partIds");
    }

    /** What will be in a space is there as the space is used now; refuses if it does not go together any more. */
    @Transactional
    public void used(UUID space, String field) {
        sql.clash(space).ifPresent(clash -> {
            throw Problem.of(
                            ProblemType.SPACE_TAKEN,
                            "“%1$s”（%3$s）和“%4$s”（%6$s）会因此时间冲突，请先错开它们。",
                            "“%2$s” (%3$s) and “%5$s” (%6$s) would then be in each other's way; move one of them first.",
                            Holder.called(clash.title(), clash.party(), false),
                            Holder.called(clash.title(), clash.party(), true),
                            clash.starts(),
                            Holder.called(clash.otherTitle(), clash.otherParty(), false),
                            Holder.called(clash.otherTitle(), clash.otherParty(), true),
                            clash.otherStarts())
                    .at(field);
        });
        sql.reoccupy(space);
    }

    /** Refuses to give up a space in which something is planned. */
    @Transactional
    public void retired(UUID space, @Nullable LocalDate from) {
        long many = from == null ? 0 : sql.plannedFrom(space, from);
        if (from != null && many > 0) {
            throw Problem.of(
                            ProblemType.CONFLICT,
                            "从 %s 起这里还排有 %s 项场次或预约，请先改到别处或取消。",
                            "From %s on there are %s sessions or bookings here; move or cancel them first.",
                            from,
                            many)
                    .at("retiredOn");
        }
    }

    private static Problem taken(String space, Holder holder) {
        boolean there = holder.space().equals(space);
        return Problem.of(
                        ProblemType.SPACE_TAKEN,
                        holder.beside()
                                ? "%1$s %2$s %3$s–%4$s 有“%5$s”，前后要留出准备和清场的时间。请换一个时间或空间。"
                                : "%1$s %2$s %3$s–%4$s 已有“%5$s”。请换一个时间或空间。",
                        holder.beside()
                                ? "%1$s has “%6$s” on %2$s, %3$s–%4$s, and needs time before and after. Choose another time or space."
                                : "%1$s is taken on %2$s, %3$s–%4$s, by “%6$s”. Choose another time or space.",
                        there ? space : "%s（%s）".formatted(space, holder.space()),
                        holder.day(),
                        holder.startsLocal(),
                        holder.endsLocal(),
                        holder.called(false),
                        holder.called(true))
                .at("spaceId");
    }
}
