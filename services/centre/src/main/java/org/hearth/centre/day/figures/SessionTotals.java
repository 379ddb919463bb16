package org.hearth.centre.day.figures;

/** Sessions with their heads as SQL, as they may be shown outside the centre: rows are {@link org.hearth.exchange.SessionTotal}. */
public final class SessionTotals {
    /** Needs {@code :zone}. Aliases as in {@link #FROM}. */
    public static final String COLUMNS = """
            s.id as session_id, s.day, s.starts_at, to_char(s.starts_at at time zone :zone, 'HH24:MI') as starts_local,
              a.title, p.name as programme, r.name as space, s.state, p.sensitive,
              h.scan, h.named, h.self, h.tally, h.partner, h.late, h.simulated
            """;

    /** Aliases: s session, h heads, a activity, p programme, r space. */
    public static final String FROM = """
            from __tenant__.session s
            join __tenant__.session_heads h on h.session_id = s.id
            join __tenant__.activity a on a.id = s.activity_id
            join __tenant__.programme p on p.id = a.programme_id
            left join __tenant__.space r on r.id = s.space_id
            """;

    private SessionTotals() {}
}
