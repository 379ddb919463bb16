package org.hearth.tenancy;

import java.util.UUID;
import org.hearth.kernel.Message;
import org.jspecify.annotations.Nullable;

/** The record of acts as it is handed out, by centres and by headquarters alike. */
public final class ActColumns {
    public static final Columns<ActResponse> ACTS = Columns.<ActResponse>of("acts", "操作记录", "Record of acts")
            .with("时间", "When", ActResponse::at)
            .with("经手人", "Who", ActResponse::by)
            .with("操作", "Act", ActWords::act)
            .with("对象", "Object", act -> ActWords.object(act.object()))
            .with("名称", "Called", ActColumns::called)
            .with("原因", "Reason", ActResponse::reason)
            .with("变动", "Changes", ActWords::changes)
            .ofPeople("act");

    private ActColumns() {}

    private static Object called(ActResponse act) {
        String en = act.titleEn();
        return en == null ? act.title() : new Message(act.title(), en);
    }

    /** @param person whose acts only; their id, since a name may change */
    public static Filters filters(@Nullable String object, @Nullable UUID person) {
        return Filters.none()
                .and("对象", "Object", object == null || object.isEmpty() ? null : ActWords.object(object))
                .and("经手人", "Who", person);
    }
}
