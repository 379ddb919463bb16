package org.hearth.centre.day.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.hearth.kernel.Problem;

/** On which days something comes again: a rule of RFC 5545, of whole days and with an end. */
final class SeriesRule {
    /** As many dates as a year has days. */
    static final int MOST = 366;

    private static final Pattern TIME_OF_UNTIL = Pattern.compile("(UNTIL=\\d{8})T\\d{6}Z?");
    private static final List<String> EVERY = List.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY");

    private final RecurrenceRule rule;

    private SeriesRule(RecurrenceRule rule) {
        this.rule = rule;
    }

    static SeriesRule of(String text) {
        RecurrenceRule rule = parsed(TIME_OF_UNTIL.matcher(text.strip()).replaceAll("$1"));
        if (!EVERY.contains(String.valueOf(rule.getFreq()))
                || Stream.of(Part.BYHOUR, Part.BYMINUTE, Part.BYSECOND, Part.RSCALE)
                        .anyMatch(rule::hasPart)) {
            throw Problem.invalid("rule", "只能按天、周、月、年重复。", "It comes by days, weeks, months or years.");
        }
        if (rule.isInfinite()) {
            throw Problem.invalid("rule", "请写明重复到哪一天，或者重复几次。", "Say until when, or how many times.");
        }
        return new SeriesRule(rule);
    }

    private static RecurrenceRule parsed(String text) {
        try {
            return new RecurrenceRule(text, RfcMode.RFC5545_STRICT);
        } catch (InvalidRecurrenceRuleException e) {
            throw Problem.invalid("rule", "看不懂这条重复规则。", "This is no rule by which something comes again.");
        }
    }

    /** A rule without an end of its own, until a day. */
    static SeriesRule endless(String text, LocalDate until) {
        RecurrenceRule rule = parsed(text.strip());
        if (!rule.isInfinite()) {
            throw Problem.invalid("rule", "请不要写到哪天为止或重复几次。", "Do not say until when, or how many times.");
        }
        rule.setUntil(dateTime(until));
        return of(rule.toString());
    }

    /**
     * Its days from the first on.
     *
     * @param latest the day behind which nothing is planned yet
     */
    List<LocalDate> days(LocalDate first, LocalDate latest) {
        List<LocalDate> days = new ArrayList<>();
        try {
            RecurrenceRuleIterator all = rule.iterator(dateTime(first));
            while (all.hasNext()) {
                DateTime next = all.nextDateTime();
                LocalDate day = LocalDate.of(next.getYear(), next.getMonth() + 1, next.getDayOfMonth());
                if (day.isAfter(latest)) {
                    throw Problem.invalid(
                            "rule", "最多只能排到三年之内（%s）。", "Nothing is planned more than three years ahead (%s).", latest);
                }
                days.add(day);
                if (days.size() > MOST) {
                    throw Problem.invalid("rule", "一个系列最多 %s 个日期。", "A series has at most %s dates.", MOST);
                }
            }
        } catch (IllegalArgumentException e) {
            // it gives up where a rule never comes true, as on each 30 February
            throw none();
        }
        if (days.isEmpty()) {
            throw none();
        }
        return days;
    }

    /** The same rule until another day. */
    SeriesRule until(LocalDate day) {
        RecurrenceRule longer = parsed(rule.toString());
        longer.setUntil(dateTime(day));
        return new SeriesRule(longer);
    }

    /** As it is kept. */
    String text() {
        return rule.toString();
    }

    private static DateTime dateTime(LocalDate day) {
        return new DateTime(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
    }

    private static Problem none() {
        return Problem.invalid("rule", "按这条规则一个日期也没有。", "By this rule there is no date at all.");
    }
}
