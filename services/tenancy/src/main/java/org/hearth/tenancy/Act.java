package org.hearth.tenancy;

import org.jspecify.annotations.Nullable;

/**
 * Something done to a thing, for {@link Acts}.
 *
 * @param act what was done, a verb: {@code create}, {@code change}, {@code suspend}
 * @param object what kind of thing it was done to: {@code staff}, {@code programme}
 * @param id of the thing
 * @param title what the thing is called now; empty for residents, whose names stand nowhere but in their own row
 * @param titleEn the same in English, where the thing has a name in both languages; kept at headquarters, whose things alone have
 * @param reason in the person's own words; empty where none was asked
 * @param before what it was, as a record or map; null where it was not there
 * @param after what it is now
 */
public record Act(
        String act,
        String object,
        String id,
        String title,
        @Nullable String titleEn,
        String reason,
        @Nullable Object before,
        @Nullable Object after) {

    /** {@code Act.of("change", "staff", id)}. */
    public static Act of(String act, String object, Object id) {
        return new Act(act, object, id.toString(), "", null, "", null, null);
    }

    public Act called(String name) {
        return new Act(act, object, id, name, null, reason, before, after);
    }

    public Act called(String name, String nameEn) {
        return new Act(act, object, id, name, nameEn, reason, before, after);
    }

    public Act because(String words) {
        return new Act(act, object, id, title, titleEn, words, before, after);
    }

    /** Of two records of one kind only what differs is kept. */
    public Act turned(@Nullable Object from, @Nullable Object to) {
        return new Act(act, object, id, title, titleEn, reason, from, to);
    }
}
