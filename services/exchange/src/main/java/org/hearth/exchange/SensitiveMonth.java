package org.hearth.exchange;

import java.time.LocalDate;
import java.util.UUID;

/** What was held of a sensitive programme in a month, as the centre's rows say now. There is none without a session. */
public record SensitiveMonth(UUID programme, LocalDate month, int sessions, int heads, boolean simulated) {}
