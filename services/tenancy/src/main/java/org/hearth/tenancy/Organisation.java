package org.hearth.tenancy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * An organisation as the registry knows it.
 *
 * @param slug unique among organisations of its kind, never changed
 * @param zone the centre's time zone; {@link #PLATFORM_ZONE} for other kinds
 */
public record Organisation(
        Kind kind, String slug, String name, String nameEn, State state, boolean simulated, ZoneId zone) {

    /** Where headquarters and agencies keep their days, and a centre that names no other zone. */
    public static final ZoneId PLATFORM_ZONE = ZoneId.of("Asia/Shanghai");

    /** What an organisation is to the platform. */
    public enum Kind {
        CENTRE,
        HEADQUARTERS,
        AGENCY,
        PARTNER;

        /** @return the word used in the database and on the wire, e.g. {@code centre} */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Whether its people may work. Only {@code OPEN} is let in. */
    public enum State {
        OPENING,
        OPEN,
        SUSPENDED,
        FAILED
    }

    /** @return the database role behind whose rights its work is done; for a centre also the name of its schema */
    public String role() {
        return kind.word() + "_" + slug;
    }

    /** @return the day it is there */
    public LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(zone));
    }

    /** @return the name by which the identity provider knows it, fixed when it is opened */
    public String alias() {
        return alias(kind, slug);
    }

    /** @return {@link #alias} of an organisation known by kind and slug */
    public static String alias(Kind kind, String slug) {
        return kind == Kind.HEADQUARTERS ? slug : kind.word() + "_" + slug;
    }
}
