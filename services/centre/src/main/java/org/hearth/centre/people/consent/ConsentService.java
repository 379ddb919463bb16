package org.hearth.centre.people.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hearth.centre.people.consent.ConsentRequests.ConsentRequest;
import org.hearth.centre.people.consent.ConsentRequests.ConsentWithdrawRequest;
import org.hearth.centre.people.consent.ConsentRequests.GroupConsentRequest;
import org.hearth.kernel.Page;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.Act;
import org.hearth.tenancy.ActResponse;
import org.hearth.tenancy.Acts;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Idempotent;
import org.hearth.tenancy.PageParams;
import org.jspecify.annotations.Nullable;

/**
 * What residents consent to. Consents stand in the history of the resident, for whoever reads residents; those to be noted as one of
 * a sensitive group in a history of their own, which does not say of which.
 */
@ApplicationScoped
class ConsentService {
    private static final int OF_AGE = 18;
    private static final String RESIDENT = "resident";
    private static final String RESIDENT_GROUPS = "resident-groups";

    private final ConsentRepository consents;
    private final ConsentTextRepository texts;
    private final ConsentSql sql;
    private final CurrentTenant tenant;
    private final Acts acts;
    private final Clock clock;

    @Inject
    ConsentService(
            ConsentRepository consents,
            ConsentTextRepository texts,
            ConsentSql sql,
            CurrentTenant tenant,
            Acts acts,
            Clock clock) {
        this.consents = consents;
        this.texts = texts;
        this.sql = sql;
        this.tenant = tenant;
        this.acts = acts;
        this.clock = clock;
    }

    @Transactional
    public Page<ConsentResponse> list(ConsentFilter filter, PageParams page) {
        return sql.page(filter, page);
    }

    @Transactional
    public Page<GroupConsentResponse> groups(ConsentFilter filter, PageParams page) {
        return sql.groups(filter, page);
    }

    /** What was done with the groups of a resident, newest first. */
    @Transactional
    public Page<ActResponse> groupHistory(UUID resident, PageParams page) {
        if (!sql.knows(resident)) {
            throw Problem.of(ProblemType.NOT_FOUND);
        }
        return acts.of(RESIDENT_GROUPS, resident, page);
    }

    @Transactional
    @Idempotent
    public ConsentResponse give(ConsentRequest request) {
        Consent made = new Consent();
        made.residentId = request.residentId();
        made.purpose = request.purpose();
        made.text = request.text();
        made.how = request.how();
        made.givenOn = request.givenOn();
        give(made, request.guardian(), "purpose");
        acts.record(Act.of("consent", RESIDENT, made.residentId).turned(null, facts(made)));
        return sql.one(made.id);
    }

    @Transactional
    @Idempotent
    public GroupConsentResponse giveGroup(GroupConsentRequest request) {
        Consent made = new Consent();
        made.residentId = request.residentId();
        made.purpose = Consent.GROUP;
        made.tag = request.tag();
        made.text = request.text();
        made.how = request.how();
        made.givenOn = request.givenOn();
        give(made, request.guardian(), "tag");
        acts.record(Act.of("consent", RESIDENT_GROUPS, made.residentId).turned(null, facts(made)));
        return sql.group(made.id);
    }

    @Transactional
    @Idempotent
    public ConsentResponse withdraw(UUID id, int seen, ConsentWithdrawRequest request) {
        Consent consent = consents.requireAt(id, seen, false);
        withdraw(consent, request, RESIDENT);
        return sql.one(id);
    }

    @Transactional
    @Idempotent
    public GroupConsentResponse withdrawGroup(UUID id, int seen, ConsentWithdrawRequest request) {
        Consent consent = consents.requireAt(id, seen, true);
        withdraw(consent, request, RESIDENT_GROUPS);
        return sql.group(id);
    }

    /** @param what the field that says to what they consent */
    private void give(Consent made, @Nullable String guardian, String what) {
        LocalDate today = tenant.require().today(clock);
        ConsentSql.Person person = sql.hold(made.residentId)
                .orElseThrow(() -> Problem.invalid("residentId", "请选择一位居民。", "Choose a resident."));
        if (made.givenOn.isAfter(today)) {
            throw Problem.invalid("givenOn", "同意的日期不能晚于今天。", "The day of the consent may not be after today.");
        }
        if (made.text > texts.newest(made.purpose)) {
            throw Problem.invalid("text", "没有这一版文本。", "There is no such version of the words.");
        }
        String said = guardian == null ? "" : guardian.strip();
        Integer born = person.birthYear();
        // on the day they consented, by the year alone: who turned eighteen that year may be either
        if (born != null && made.givenOn.getYear() - born < OF_AGE && said.isEmpty()) {
            throw Problem.invalid(
                    "guardian", "未成年人须由监护人同意，请填写监护人姓名。", "For a minor a guardian consents: give the guardian's name.");
        }
        if (consents.count(
                        "residentId = ?1 and purpose = ?2 and coalesce(tag, '') = ?3 and withdrawnOn is null",
                        made.residentId,
                        made.purpose,
                        made.tag == null ? "" : made.tag)
                > 0) {
            throw Problem.of(
                            ProblemType.ALREADY_EXISTS,
                            "已登记过这项同意；要换成新的文本，请先撤回。",
                            "This consent is noted already; to note one to newer words withdraw it first.")
                    .at(what);
        }
        made.guardian = said.isEmpty() ? null : said;
        made.simulated = person.simulated();
        consents.saved(made);
    }

    private void withdraw(Consent consent, ConsentWithdrawRequest request, String object) {
        if (consent.withdrawnOn != null) {
            throw Problem.of(ProblemType.WRONG_STATE, "这项同意已经撤回。", "This consent was withdrawn already.");
        }
        String reason = request.reason() == null ? "" : request.reason().strip();
        consent.withdrawnOn = tenant.require().today(clock);
        consent.withdrawnHow = request.how();
        consent.withdrawReason = reason.isEmpty() ? null : reason;
        consents.flush();
        Act act = Act.of("withdraw-consent", object, consent.residentId).turned(facts(consent), null);
        // why somebody is no longer noted as one of a group may say of which: it stands in the consent alone
        acts.record(consent.tag == null ? act.because(reason) : act);
    }

    /** Of what somebody is noted as, an act says nothing. */
    private static Map<String, Object> facts(Consent consent) {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "text", consent.text,
                "how", consent.how,
                "givenOn", consent.givenOn,
                "givenBy", consent.guardian == null ? "self" : "guardian"));
        if (consent.tag == null) {
            facts.put("consentFor", consent.purpose);
        }
        return facts;
    }
}
