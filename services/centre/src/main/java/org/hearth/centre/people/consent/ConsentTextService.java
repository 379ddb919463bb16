package org.hearth.centre.people.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.hearth.kernel.Page;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.Act;
import org.hearth.tenancy.Acts;
import org.hearth.tenancy.Idempotent;
import org.hearth.tenancy.Keyset;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.Where;
import org.jspecify.annotations.Nullable;

/** The words of consents. Who consented before keeps to the words of that day. */
@ApplicationScoped
class ConsentTextService {
    private static final Keyset<ConsentTextResponse> NEWEST = Keyset.down(Keyset.uuid("id", ConsentTextResponse::id));

    private final ConsentTextRepository texts;
    private final Acts acts;

    @Inject
    ConsentTextService(ConsentTextRepository texts, Acts acts) {
        this.texts = texts;
        this.acts = acts;
    }

    @Transactional
    public Page<ConsentTextResponse> list(@Nullable String purpose, PageParams page) {
        return texts.page(
                Where.all().and("purpose", purpose, "purpose = :purpose"), NEWEST, page, ConsentTextResponse::of);
    }

    @Transactional
    @Idempotent
    public ConsentTextResponse create(ConsentTextRequest request) {
        int newest = texts.newest(request.purpose());
        String body = request.body().strip();
        if (texts.count("purpose = ?1 and number = ?2 and body = ?3", request.purpose(), newest, body) > 0) {
            throw Problem.of(ProblemType.ALREADY_EXISTS, "文本没有变化。", "The words are the same as before.")
                    .at("body");
        }
        ConsentText text = new ConsentText();
        text.purpose = request.purpose();
        text.number = newest + 1;
        text.body = body;
        ConsentTextResponse made = ConsentTextResponse.of(texts.saved(text));
        acts.record(Act.of("create", "consent-text", made.id())
                .turned(null, Map.of("consentFor", made.purpose(), "number", made.number())));
        return made;
    }
}
