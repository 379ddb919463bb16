package org.hearth.centre.people.resident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hearth.centre.people.personal.PersonalNumber;
import org.hearth.centre.people.resident.ResidentMentions.Mention;
import org.hearth.kernel.Page;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.Act;
import org.hearth.tenancy.Acts;
import org.hearth.tenancy.Idempotent;
import org.hearth.tenancy.Jobs;
import org.hearth.tenancy.Keyset;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.Quota;
import org.hearth.tenancy.QuotaUse;
import org.hearth.tenancy.StoredAnswers;
import org.hearth.tenancy.Where;
import org.jspecify.annotations.Nullable;

/** Residents of the current centre. */
@ApplicationScoped
public class ResidentService {
    private static final Keyset<ResidentResponse> BY_NAME =
            Keyset.up(Keyset.name("name", ResidentResponse::name), Keyset.uuid("id", ResidentResponse::id));

    private final ResidentRepository residents;
    private final ResidentSql sql;
    private final QuotaUse use;
    private final Acts acts;
    private final StoredAnswers answers;
    private final Jobs jobs;
    private final Clock clock;

    @Inject
    ResidentService(
            ResidentRepository residents,
            ResidentSql sql,
            QuotaUse use,
            Acts acts,
            StoredAnswers answers,
            Jobs jobs,
            Clock clock) {
        this.residents = residents;
        this.sql = sql;
        this.use = use;
        this.acts = acts;
        this.answers = answers;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Several residents in the order given. */
    public record Entered(List<ResidentResponse> items) {}

    /** Residents who are most likely the same person. */
    public record AlikeResidents(List<ResidentResponse> items) {}

    /** What an erased person leaves: nothing but that there was one. */
    public record Erased(UUID id, java.time.Instant erasedAt) {}

    /** Residents whose name holds {@code q}, or sounds so from some syllable on, in full or by initials; by name. Blanks tell nobody apart. */
    @Transactional
    public Page<ResidentResponse> list(@Nullable String q, PageParams page) {
        Where where = Where.that("erasedAt is null")
                .and(
                        "q",
                        q == null ? null : q.strip().toLowerCase(Locale.ROOT).replace(" ", ""),
                        "(locate(:q, lower(replace(name, ' ', ''))) > 0 or locate(concat(' ', :q), concat(' ', pinyin)) > 0)");
        return residents.page(where, BY_NAME, page, ResidentResponse::of);
    }

    @Transactional
    public ResidentResponse get(UUID id) {
        return ResidentResponse.of(residents.require(id));
    }

    /** Whoever is most likely meant already by somebody who is about to be entered; by name, 50 at most. */
    @Transactional
    public AlikeResidents alike(String name, @Nullable Integer birthYear) {
        String called = name.strip();
        refuseNumbers(called);
        return new AlikeResidents(residents.alike(called, Pinyin.whole(called), birthYear).stream()
                .map(ResidentResponse::of)
                .toList());
    }

    /** What is called after a resident, as long as they are known. One character is looked for nowhere, as when erasing. */
    @Transactional
    public ResidentMentions mentions(UUID id) {
        String name = ResidentResponse.of(residents.require(id)).name();
        List<Mention> found = name.length() < 2 ? List.of() : sql.mentions(name);
        return new ResidentMentions(
                found.stream().limit(ResidentMentions.SHOWN).toList(), found.size() > ResidentMentions.SHOWN);
    }

    @Transactional
    @Idempotent
    public ResidentResponse create(ResidentRequest request) {
        ResidentResponse entered = enter(request);
        use.grown(Quota.RESIDENTS, residents::kept);
        return entered;
    }

    @Transactional
    @Idempotent
    public Entered createAll(ResidentRequest.Batch batch) {
        List<ResidentResponse> entered = new ArrayList<>();
        batch.residents().forEach(request -> entered.add(enter(request)));
        use.grown(Quota.RESIDENTS, residents::kept);
        return new Entered(entered);
    }

    private ResidentResponse enter(ResidentRequest request) {
        if (Boolean.TRUE.equals(request.onlyIfUnknown()) && residents.isKnown(request.name())) {
            throw Problem.of(
                    ProblemType.ALREADY_EXISTS,
                    "已登记过同名的居民。请核对是不是同一个人；确是另一位，再登记。",
                    "A resident of this name is known already. Check whether it is the same person; add them if it is somebody else.");
        }
        Resident resident = new Resident();
        resident.pseudonym = UUID.randomUUID();
        resident.simulated = request.simulated();
        fill(resident, request);
        residents.saved(resident);
        acts.record(Act.of("create", "resident", resident.id));
        return ResidentResponse.of(resident);
    }

    @Transactional
    @Idempotent
    public ResidentResponse update(UUID id, int seen, ResidentRequest request) {
        Resident resident = residents.requireAt(id, seen);
        ResidentResponse before = ResidentResponse.of(resident);
        fill(resident, request);
        residents.flush();
        ResidentResponse now = ResidentResponse.of(resident);
        acts.record(Act.of("change", "resident", id).turned(null, Map.of("changed", changed(before, now))));
        return now;
    }

    /**
     * Erases the person at once: their row, answers kept for repeated requests, words about their own entries. Words elsewhere are
     * gone through by {@link ForgetJob}. The pseudonym stays, so that past figures stay.
     */
    @Transactional
    @Idempotent
    public Erased erase(UUID id, int seen) {
        sql.hold(id);
        Resident resident = residents.requireAt(id, seen);
        answers.erase(id);
        // before the row changes: the database names whoever did this in what it changes along with it
        acts.record(Act.of("erase", "resident", id));
        resident.name = null;
        resident.pinyin = "";
        resident.birthYear = null;
        resident.sex = null;
        resident.phone = null;
        resident.idNumber = null;
        resident.erasedAt = clock.instant();
        residents.flush();
        jobs.ask(ForgetJob.KIND, id);
        use.shrunk(Quota.RESIDENTS, residents::kept);
        return new Erased(id, Objects.requireNonNull(resident.erasedAt));
    }

    /** Which fields differ. What they held is said nowhere but in the resident's own row, so that erasing it erases it. */
    private static List<String> changed(ResidentResponse before, ResidentResponse now) {
        List<String> fields = new ArrayList<>();
        if (!before.name().equals(now.name())) {
            fields.add("name");
        }
        if (!Objects.equals(before.birthYear(), now.birthYear())) {
            fields.add("birthYear");
        }
        if (!Objects.equals(before.sex(), now.sex())) {
            fields.add("sex");
        }
        return fields;
    }

    private static void refuseNumbers(String name) {
        if (PersonalNumber.isIn(name)) {
            throw Problem.invalid(
                    "name",
                    "姓名里不要写电话或证件号；登记后可以单独填写，加密保存。",
                    "Keep phones and ID numbers out of the name; they can be filled in apart, and are kept encrypted.");
        }
    }

    private void fill(Resident resident, ResidentRequest request) {
        refuseNumbers(request.name());
        resident.name = request.name().strip();
        resident.pinyin = Pinyin.of(request.name().strip());
        Integer year = request.birthYear();
        if (year != null && year > Year.now(clock).getValue()) {
            throw Problem.invalid("birthYear", "出生年份不能晚于今年。", "The year of birth may not be after this year.");
        }
        resident.birthYear = year == null ? null : (Short) year.shortValue();
        resident.sex = request.sex();
    }
}
