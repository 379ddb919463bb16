package org.hearth.files.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** Numbers of a workbook as a person sees them. */
final class Numbers {
    private static final LocalDateTime EPOCH = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final int DAYS_TO_1904 = 1_462;

    /** Excel takes 1900 for a leap year: before 1 March of it, its days are one behind. */
    private static final int FIRST_TRUE_DAY = 61;

    private static final double LAST_DAY = 2_958_466;
    private static final int SECONDS = 86_400;
    private static final int LONGEST = 40;
    private static final int DIGITS = 15;
    private static final int LARGEST = 30;

    private Numbers() {}

    /** @param day whether its cell shows it as a day or a time */
    static String text(String raw, boolean day, boolean from1904) {
        String number = raw.strip();
        if (number.length() > LONGEST) {
            return number;
        }
        try {
            double value = Double.parseDouble(number);
            if (day && value >= 0 && value < LAST_DAY) {
                return day(value, from1904);
            }
            if (value != 0 && Math.abs(Math.log10(Math.abs(value))) > LARGEST) {
                return number;
            }
            return new BigDecimal(number)
                    .round(new MathContext(DIGITS))
                    .stripTrailingZeros()
                    .toPlainString();
        } catch (NumberFormatException e) {
            return number;
        }
    }

    private static String day(double value, boolean from1904) {
        double shifted = from1904 ? value + DAYS_TO_1904 : value;
        LocalDateTime moment = EPOCH.plusSeconds(Math.round(shifted * SECONDS));
        LocalTime time = moment.toLocalTime();
        boolean dated = value >= 1;
        boolean timed = !time.equals(LocalTime.MIDNIGHT);
        LocalDate day = shifted < FIRST_TRUE_DAY ? moment.toLocalDate().plusDays(1) : moment.toLocalDate();
        String hour = timed || !dated ? "%02d:%02d".formatted(time.getHour(), time.getMinute()) : "";
        return dated ? (day + " " + hour).strip() : hour;
    }
}
