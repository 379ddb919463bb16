package org.hearth.headquarters.network.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.hearth.headquarters.network.calendar.CalendarSql.Entry;
import org.hearth.headquarters.network.calendar.NationalDayRequests.ChangeNationalDayRequest;
import org.hearth.headquarters.network.calendar.NationalDayRequests.NamedDay;
import org.hearth.headquarters.network.calendar.NationalDayRequests.NationalDayRequest;
import org.hearth.headquarters.network.calendar.NationalDayRequests.NationalYearRequest;
import org.hearth.kernel.Page;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.Act;
import org.hearth.tenancy.ActResponse;
import org.hearth.tenancy.Acts;
import org.hearth.tenancy.Idempotent;
import org.hearth.tenancy.PageParams;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the national calendar. It changes the hours of no centre: each reads it, is shown what it proposes, and decides day by day
 * (ADR 48), so nothing here is queued for the figures.
 */
@ApplicationScoped
public class CalendarService {
    private static final String DAY = "national-day";
    private static final String YEAR = "national-year";
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    private final CalendarSql calendar;
    private final Acts acts;

    @Inject
    CalendarService(CalendarSql calendar, Acts acts) {
        this.calendar = calendar;
        this.acts = acts;
    }

    @Transactional
    public Page<NationalDayResponse> list(@Nullable LocalDate from, @Nullable LocalDate to, PageParams page) {
        return calendar.page(from, to, page);
    }

    @Transactional
    public NationalDayResponse get(LocalDate day) {
        return require(day);
    }

    @Transactional
    public Page<ActResponse> history(LocalDate day, PageParams page) {
        require(day);
        return acts.of(DAY, day, page);
    }

    @Transactional
    @Idempotent
    public NationalDayResponse create(NationalDayRequest request) {
        Entry entry = new Entry(
                request.day(),
                request.kind(),
                request.name().strip(),
                request.nameEn().strip(),
                request.year(),
                request.source().strip(),
                request.sourceUrl());
        refuseFar(entry, "day");
        refuseNoAddress(entry.sourceUrl());
        calendar.raise(entry.year());
        enter(entry, "day");
        return done("create", null, require(entry.day()));
    }

    @Transactional
    @Idempotent
    public NationalDayResponse update(LocalDate day, int seen, ChangeNationalDayRequest request) {
        NationalDayResponse before = held(day, seen);
        Entry entry = new Entry(
                day,
                request.kind(),
                request.name().strip(),
                request.nameEn().strip(),
                request.year(),
                request.source().strip(),
                request.sourceUrl());
        refuseFar(entry, "year");
        refuseNoAddress(entry.sourceUrl());
        if (entry.year() != before.year()) {
            calendar.raise(entry.year());
        }
        calendar.change(entry);
        return done("change", before, require(day));
    }

    @Transactional
    @Idempotent
    public NationalDayResponse remove(LocalDate day, int seen) {
        NationalDayResponse before = held(day, seen);
        calendar.remove(day);
        return done("delete", before, null);
    }

    @Transactional
    public NationalYearResponse year(int year) {
        return known(year);
    }

    /** What is known of a year's notice, replaced whole: one act, of the days that differ. */
    @Transactional
    @Idempotent
    public NationalYearResponse replace(int year, int seen, NationalYearRequest request) {
        known(year);
        refuseNoAddress(request.sourceUrl());
        calendar.raise(year);
        NationalYearResponse before = known(year);
        if (before.version() != seen + 1) {
            throw Problem.of(ProblemType.VERSION_CONFLICT);
        }
        calendar.removeYear(year);
        Set<LocalDate> said = new HashSet<>();
        for (int at = 0; at < request.days().size(); at++) {
            NamedDay day = request.days().get(at);
            String field = "days[" + at + "].day";
            if (!said.add(day.day())) {
                throw Problem.invalid(field, "%s 写了两次。", "%s is there twice.", day.day());
            }
            Entry entry = new Entry(
                    day.day(),
                    day.kind(),
                    day.name().strip(),
                    day.nameEn().strip(),
                    year,
                    request.source().strip(),
                    request.sourceUrl());
            refuseFar(entry, field);
            enter(entry, field);
        }
        NationalYearResponse now = known(year);
        acts.record(Act.of("replace", YEAR, year).called(String.valueOf(year)).turned(words(before), words(now)));
        return now;
    }

    private void enter(Entry entry, String field) {
        if (!calendar.enter(entry)) {
            throw Problem.of(
                            ProblemType.ALREADY_EXISTS,
                            "%s 已经有了，请修改那一条。",
                            "%s is known already; change that.",
                            entry.day())
                    .at(field);
        }
    }

    /** It becomes a link on other people's pages. */
    private static void refuseNoAddress(@Nullable String address) {
        if (address != null && !ADDRESS.matcher(address).matches()) {
            throw Problem.invalid(
                    "sourceUrl", "网址以 http:// 或 https:// 开头。", "An address begins with http:// or https://.");
        }
    }

    /** Each day in a word, and where it is from. */
    /** What a day is in a year's arrangement, as its act keeps it. */
    record Named(String kind, String name, String nameEn) {}

    private static TreeMap<String, Object> words(NationalYearResponse year) {
        TreeMap<String, Object> words = new TreeMap<>();
        for (NationalDayResponse day : year.days()) {
            words.put(day.day().toString(), new Named(day.kind(), day.name(), day.nameEn()));
            words.put("source", day.source());
        }
        return words;
    }

    private static void refuseFar(Entry entry, String field) {
        if (Math.abs(entry.day().getYear() - entry.year()) > 1) {
            throw Problem.invalid(
                    field,
                    "%s 不在 %s 年的通知里：通知只安排当年和前后一年的日子。",
                    "%s is none of the notice of %s, which speaks of that year and the ones beside it.",
                    entry.day(),
                    entry.year());
        }
    }

    /** The day as it was seen, held with its year until the end of the transaction. */
    private NationalDayResponse held(LocalDate day, int seen) {
        calendar.raise(require(day).year());
        NationalDayResponse known = require(day);
        known.expect(seen);
        return known;
    }

    private NationalDayResponse done(
            String act, @Nullable NationalDayResponse before, @Nullable NationalDayResponse now) {
        NationalDayResponse known = now == null ? Objects.requireNonNull(before) : now;
        acts.record(Act.of(act, DAY, known.day())
                .called(known.day() + " " + known.name(), known.day() + " " + known.nameEn())
                .turned(before, now));
        return known;
    }

    private NationalDayResponse require(LocalDate day) {
        return calendar.find(day).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    private NationalYearResponse known(int year) {
        int version = calendar.version(year).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
        List<NationalDayResponse> days = calendar.ofYear(year);
        return new NationalYearResponse(year, days, version);
    }
}
