package org.hearth.centre.people.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearth.centre.people.note.NoteRequests.NoteChangeRequest;
import org.hearth.centre.people.note.NoteRequests.NoteRequest;
import org.hearth.centre.people.personal.PersonalNumber;
import org.hearth.identity.Caller;
import org.hearth.identity.Permissions;
import org.hearth.kernel.Page;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.Act;
import org.hearth.tenancy.Acts;
import org.hearth.tenancy.Idempotent;
import org.hearth.tenancy.PageParams;
import org.jspecify.annotations.Nullable;

/** What is written down of residents. Acts say that, by whom and for whom to read; never what. */
@ApplicationScoped
class NoteService {
    private static final String RESIDENT = "resident";
    private static final String READERS = "noteReaders";

    private final NoteRepository notes;
    private final NoteSql sql;
    private final Caller caller;
    private final Acts acts;

    @Inject
    NoteService(NoteRepository notes, NoteSql sql, Caller caller, Acts acts) {
        this.notes = notes;
        this.sql = sql;
        this.caller = caller;
        this.acts = acts;
    }

    /** The newest first; the words of those for few readers are left out for others. */
    @Transactional
    public Page<NoteResponse> list(@Nullable UUID resident, PageParams page) {
        return sql.page(resident, isOfFew(), page);
    }

    @Transactional
    @Idempotent
    public NoteResponse create(NoteRequest request) {
        check(request.readers(), request.body());
        if (!sql.hold(request.residentId())) {
            throw Problem.invalid("residentId", "请选择一位居民。", "Choose a resident.");
        }
        ResidentNote made = new ResidentNote();
        made.residentId = request.residentId();
        made.body = request.body().strip();
        made.readers = request.readers();
        made.writtenBy = caller.name();
        notes.saved(made);
        acts.record(Act.of("add-note", RESIDENT, made.residentId).turned(null, Map.of(READERS, made.readers)));
        return sql.one(made.id);
    }

    @Transactional
    @Idempotent
    public NoteResponse update(UUID id, int seen, NoteChangeRequest request) {
        ResidentNote note = held(id, seen);
        check(request.readers(), request.body());
        List<String> changed = new ArrayList<>();
        if (!note.body.equals(request.body().strip())) {
            changed.add("noteBody");
        }
        if (!note.readers.equals(request.readers())) {
            changed.add(READERS);
        }
        note.body = request.body().strip();
        note.readers = request.readers();
        notes.saved(note);
        if (!changed.isEmpty()) {
            acts.record(Act.of("change-note", RESIDENT, note.residentId).turned(null, Map.of("changed", changed)));
        }
        return sql.one(id);
    }

    /** What it said stands in no act. */
    @Transactional
    @Idempotent
    public NoteResponse remove(UUID id, int seen) {
        ResidentNote note = held(id, seen);
        NoteResponse before = sql.one(id);
        notes.delete(note);
        acts.record(Act.of("remove-note", RESIDENT, note.residentId).turned(Map.of(READERS, note.readers), null));
        return before;
    }

    private ResidentNote held(UUID id, int seen) {
        ResidentNote note = notes.require(id);
        if (note.readers.equals(ResidentNote.FEW)) {
            requireFew();
        }
        note.expect(seen);
        return note;
    }

    private void check(String readers, String body) {
        if (readers.equals(ResidentNote.FEW)) {
            requireFew();
        }
        if (PersonalNumber.isIn(body)) {
            throw Problem.invalid(
                    "body",
                    "备注里不要写电话或证件号；它们在居民资料里单独填写，加密保存。",
                    "Keep phones and ID numbers out of notes; they are filled in apart, and are kept encrypted.");
        }
    }

    private void requireFew() {
        if (!isOfFew()) {
            throw Problem.of(
                    ProblemType.NOT_ALLOWED,
                    "只给少数指定人员看的备注，由他们填写和修改。",
                    "Notes for few readers are written and changed by those alone.");
        }
    }

    private boolean isOfFew() {
        return caller.may(Permissions.KEEP_SENSITIVE);
    }
}
