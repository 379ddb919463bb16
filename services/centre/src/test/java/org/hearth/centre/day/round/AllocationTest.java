package org.hearth.centre.day.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hearth.centre.day.round.Allocation.Asked;
import org.hearth.centre.day.round.Allocation.Verdict;
import org.hearth.centre.day.round.Allocation.Wish;
import org.hearth.centre.day.round.Ledger.Date;
import org.hearth.centre.day.round.Ledger.Missing;
import org.hearth.centre.day.round.Ledger.Place;
import org.hearth.centre.day.round.Ledger.Taken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every allocation, in many small worlds made by chance; and what single ones come to. */
class AllocationTest {
    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);
    private static final int WEEKS = 6;
    private static final int QUOTA = 240;
    private static final int MISSING = 34;
    private static final UUID HALL = new UUID(0, 1);
    private static final UUID EAST = new UUID(0, 2);
    private static final UUID WEST = new UUID(0, 3);
    private static final UUID ROOM = new UUID(0, 4);

    /** A hall of two halves, and a room. */
    private static final List<Place> PLACES = List.of(
            place(HALL, "大厅", 80, List.of(EAST, WEST)),
            place(EAST, "东厅", 40, List.of(EAST)),
            place(WEST, "西厅", 40, List.of(WEST)),
            place(ROOM, "活动室", 20, List.of(ROOM)));

    private static Place place(UUID id, String name, int capacity, List<UUID> cells) {
        return new Place(id, name, capacity, cells, 15, 15, "residents", null, null);
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).toInstant(ZoneOffset.UTC);
    }

    private static List<Date> weekly(int weekday, int from, int hours) {
        return IntStream.range(0, WEEKS)
                .mapToObj(week -> MONDAY.plusWeeks(week).plusDays(weekday))
                .map(day ->
                        new Date(day, at(day, from), at(day, from + hours), day.getDayOfMonth() == 8 ? "closed" : null))
                .toList();
    }

    private static Wish wish(int weekday, int from, int hours, boolean any, UUID... places) {
        return new Wish(weekly(weekday, from, hours), hours * 60, List.of(places), any);
    }

    private static Asked asked(int number, int rank, int position, int wanted, Wish... wishes) {
        return new Asked(number, rank, position, "团队" + number, "group", 10, wanted, List.of(wishes));
    }

    private record Chance(List<Asked> asked, List<Taken> before) {}

    /** Some applications of three classes, crowded into few hours, and what was there before. */
    private static Chance world(long seed) {
        Random chance = new Random(seed);
        List<Asked> all = new ArrayList<>();
        Map<Integer, Integer> positions = new HashMap<>();
        for (int number = 1; number <= 25; number++) {
            int rank = 1 + chance.nextInt(3);
            List<Wish> wishes = new ArrayList<>();
            for (int wish = 0; wish <= chance.nextInt(4); wish++) {
                List<UUID> places = new ArrayList<>(List.of(HALL, EAST, WEST, ROOM));
                Collections.shuffle(places, chance);
                wishes.add(wish(
                        chance.nextInt(3),
                        9 + chance.nextInt(4),
                        1 + chance.nextInt(2),
                        chance.nextBoolean(),
                        places.subList(0, 1 + chance.nextInt(2)).toArray(UUID[]::new)));
            }
            all.add(new Asked(
                    number,
                    rank,
                    positions.merge(rank, 1, Integer::sum),
                    "团队" + chance.nextInt(12),
                    "group",
                    1 + chance.nextInt(50),
                    1 + chance.nextInt(wishes.size()),
                    wishes));
        }
        List<Taken> before = IntStream.range(0, 6)
                .mapToObj(one -> {
                    LocalDate day = MONDAY.plusDays(chance.nextInt(WEEKS * 7));
                    int hour = 9 + chance.nextInt(6);
                    return new Taken(at(day, hour), at(day, hour + 2), null);
                })
                .toList();
        return new Chance(all, before);
    }

    private static List<Verdict> allocated(List<Asked> asked, List<Taken> before) {
        Ledger ledger = new Ledger();
        before.forEach(taken -> ledger.put(EAST, taken));
        return new Allocation(PLACES, ledger, new Quota(QUOTA, true), MISSING).of(asked);
    }

    private static Asked of(List<Asked> all, Verdict verdict) {
        return all.stream()
                .filter(one -> one.number() == verdict.number())
                .findFirst()
                .orElseThrow();
    }

    private static List<Date> had(List<Asked> all, Verdict verdict) {
        return Allocation.without(
                of(all, verdict).wishes().get(verdict.wish() - 1).dates(), verdict.missing());
    }

    private static List<Verdict> granted(List<Verdict> all) {
        return all.stream().filter(one -> one.why() == null).toList();
    }

    private static Place placeOf(Verdict verdict) {
        return PLACES.stream()
                .filter(place -> place.id().equals(verdict.place()))
                .findFirst()
                .orElseThrow();
    }

    private record Held(UUID cell, Instant from, Instant to) {
        boolean meets(Held other) {
            return cell.equals(other.cell) && from.isBefore(other.to) && other.from.isBefore(to);
        }
    }

    private static List<Held> held(List<Asked> all, Verdict verdict) {
        Duration around = Duration.ofMinutes(15);
        return placeOf(verdict).cells().stream()
                .flatMap(cell -> had(all, verdict).stream()
                        .map(date -> new Held(
                                cell, date.starts().minus(around), date.ends().plus(around))))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void nothingIsInTheWayOfAnything(long seed) {
        Chance world = world(seed);
        List<Held> all = new ArrayList<>();
        world.before().forEach(taken -> all.add(new Held(EAST, taken.from(), taken.to())));
        for (Verdict verdict : granted(allocated(world.asked(), world.before()))) {
            List<Held> its = held(world.asked(), verdict);
            assertThat(its).noneMatch(one -> all.stream().anyMatch(one::meets));
            all.addAll(its);
        }
        assertThat(all).hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void noOrganisationHasMoreThanItsQuotaAndNobodyMoreThanWanted(long seed) {
        Chance world = world(seed);
        Map<String, Integer> minutes = new HashMap<>();
        Map<Integer, Integer> wishes = new HashMap<>();
        for (Verdict verdict : granted(allocated(world.asked(), world.before()))) {
            Asked asked = of(world.asked(), verdict);
            wishes.merge(asked.number(), 1, Integer::sum);
            for (Date date : had(world.asked(), verdict)) {
                LocalDate week = date.day().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                minutes.merge(
                        asked.organisation() + week,
                        asked.wishes().get(verdict.wish() - 1).minutes(),
                        Integer::sum);
            }
        }
        assertThat(minutes.values()).isNotEmpty().allMatch(sum -> sum <= QUOTA);
        assertThat(wishes)
                .allSatisfy((number, many) -> assertThat(many)
                        .isLessThanOrEqualTo(world.asked().get(number - 1).wanted()));
    }

    /** Whoever has what somebody else wished for was before them: by class, then by wish, then by the draw. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void nobodyIsPassedOver(long seed) {
        Chance world = world(seed);
        List<Verdict> all = allocated(world.asked(), world.before());
        Comparator<Verdict> order = Comparator.comparingInt(
                        (Verdict one) -> of(world.asked(), one).rank())
                .thenComparingInt(Verdict::wish)
                .thenComparingInt(one -> of(world.asked(), one).position());
        for (Verdict refused : all) {
            for (Verdict other : granted(all)) {
                boolean named =
                        refused.tried().stream().anyMatch(one -> one.by().contains(other.number()))
                                && granted(all).stream()
                                                .filter(one -> one.number() == other.number())
                                                .count()
                                        == 1;
                if (named) {
                    assertThat(order.compare(other, refused)).isNegative();
                }
            }
        }
        // and without those behind, each before has the same
        List<Verdict> inOrder = all.stream().sorted(order).toList();
        int half = of(world.asked(), inOrder.get(inOrder.size() / 2)).rank();
        List<Asked> before =
                world.asked().stream().filter(one -> one.rank() <= half).toList();
        assertThat(allocated(before, world.before()))
                .isEqualTo(all.stream()
                        .filter(one -> of(world.asked(), one).rank() <= half)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void inWhichOrderApplicationsAreGivenMakesNoDifference(long seed) {
        Chance world = world(seed);
        List<Asked> shuffled = new ArrayList<>(world.asked());
        Collections.shuffle(shuffled, new Random(seed + 1));
        assertThat(allocated(shuffled, world.before())).isEqualTo(allocated(world.asked(), world.before()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void whatIsRefusedCouldNotBeHad(long seed) {
        Chance world = world(seed);
        for (Verdict verdict : allocated(world.asked(), world.before())) {
            if (verdict.why() == null) {
                int dates = of(world.asked(), verdict)
                        .wishes()
                        .get(verdict.wish() - 1)
                        .dates()
                        .size();
                assertThat(verdict.missing().size() * 100).isLessThanOrEqualTo(MISSING * dates);
                assertThat(verdict.dates() + verdict.missing().size()).isEqualTo(dates);
            } else if (!verdict.why().equals("enough")) {
                assertThat(verdict.tried())
                        .isNotEmpty()
                        .allSatisfy(one -> assertThat(one.why()).isIn("small", "party", "missing", "quota"));
            }
        }
    }

    @Test
    void firstWishesOfAClassGoBeforeAnySecond() {
        Asked first = asked(1, 1, 1, 2, wish(1, 9, 2, false, ROOM), wish(2, 9, 2, false, ROOM));
        Asked second = asked(2, 1, 2, 1, wish(2, 9, 2, false, ROOM));
        assertThat(granted(allocated(List.of(first, second), List.of())))
                .extracting(one -> one.number() + "." + one.wish())
                .containsExactly("1.1", "2.1");
    }

    @Test
    void aLaterClassGetsWhatIsLeftWhateverItsDraw() {
        Asked residents = asked(2, 1, 1, 1, wish(1, 9, 2, false, ROOM));
        Asked company = asked(1, 2, 1, 1, wish(1, 10, 2, false, ROOM), wish(1, 14, 1, true));
        List<Verdict> all = allocated(List.of(company, residents), List.of());
        assertThat(granted(all))
                .extracting(one -> one.number() + "." + one.wish())
                .containsExactly("1.2", "2.1");
        assertThat(all.getFirst().tried().getFirst().by()).containsExactly(2);
        // any that fits: the smallest
        assertThat(all.get(1).place()).isEqualTo(ROOM);
    }

    @Test
    void datesThatCannotBeHadAreNamedUpToTheShareOfTheRound() {
        // Monday the 8th is closed, and the hall's east half is taken on the 15th
        List<Taken> before = List.of(new Taken(at(MONDAY.plusDays(14), 9), at(MONDAY.plusDays(14), 11), null));
        Verdict two = allocated(List.of(asked(1, 1, 1, 1, wish(0, 9, 2, false, EAST))), before)
                .getFirst();
        assertThat(two.why()).isNull();
        assertThat(two.missing())
                .extracting(Missing::day, Missing::why)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(MONDAY.plusDays(7), "closed"),
                        org.assertj.core.groups.Tuple.tuple(MONDAY.plusDays(14), "taken"));

        List<Taken> more = new ArrayList<>(before);
        more.add(new Taken(at(MONDAY.plusDays(21), 9), at(MONDAY.plusDays(21), 11), null));
        Verdict three = allocated(List.of(asked(1, 1, 1, 1, wish(0, 9, 2, false, EAST))), more)
                .getFirst();
        assertThat(three.why()).isEqualTo("none");
        assertThat(three.tried().getFirst().dates()).isEqualTo(3);
    }

    @Test
    void whatDoesNotFitOrIsNotForThemIsSaid() {
        Place staff = new Place(ROOM, "办公室", 100, List.of(ROOM), 0, 0, "staff", null, null);
        Asked many = new Asked(1, 1, 1, "团队", "group", 90, 1, List.of(wish(1, 9, 1, true)));
        Verdict verdict = new Allocation(
                        List.of(PLACES.getFirst(), staff), new Ledger(), new Quota(QUOTA, false), MISSING)
                .of(List.of(many))
                .getFirst();
        assertThat(verdict.tried()).extracting(Allocation.Tried::why).containsExactly("small", "party");
    }

    @Test
    void theDrawIsWhatAnybodyReckons() {
        // docs/draw.py 00…0 12345 1 2 3 4 5
        Draw draw = new Draw("0".repeat(64), "12345");
        assertThat(IntStream.rangeClosed(1, 5)
                        .boxed()
                        .sorted(Comparator.comparing(draw::key))
                        .toList())
                .containsExactly(2, 5, 3, 4, 1);
        assertThat(Draw.newSecret()).hasSize(64).isNotEqualTo(Draw.newSecret());
    }

    @Test
    void anOrganisationIsOneHoweverItsNameIsTyped() {
        assertThat(Application.quotaName(" ＡＢ 合唱队"))
                .isEqualTo(Application.quotaName("ab合唱队"))
                .isNotEqualTo(Application.quotaName("ab合唱团"));
    }

    /** One organisation's second application gets nothing that its first one used up. */
    @Test
    void aQuotaIsOfAllApplicationsOfAnOrganisation() {
        Wish morning = wish(1, 9, 2, false, ROOM);
        Wish afternoon = wish(1, 14, 3, false, ROOM);
        Asked first = new Asked(1, 1, 1, "合唱队", "group", 10, 1, List.of(morning));
        Asked second = new Asked(2, 2, 1, "合唱队", "group", 10, 1, List.of(afternoon));
        List<Verdict> all = allocated(List.of(first, second), List.of());
        assertThat(all).extracting(Verdict::why).containsExactly(null, "quota");
        assertThat(all.getLast().tried().getFirst().why()).isEqualTo("quota");
    }
}
