package org.hearth.centre.day.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearth.centre.day.catalogue.CatalogueService;
import org.hearth.centre.day.round.Allocation.Tried;
import org.hearth.centre.day.round.Ledger.Missing;
import org.hearth.kernel.Message;

/** Says to an applicant what became of a wish, and why. Organisations are named by their place in the draw alone. */
@ApplicationScoped
class Explanations {
    private static final int MOST_DAYS = 12;

    private final CatalogueService catalogue;

    @Inject
    Explanations(CatalogueService catalogue) {
        this.catalogue = catalogue;
    }

    Told of(RoundResponse round, Map<Integer, RoundSql.Numbered> drawn) {
        return new Told(round, drawn, catalogue.spaceNames());
    }

    /** The words of one round. */
    record Told(RoundResponse round, Map<Integer, RoundSql.Numbered> drawn, Map<UUID, String> spaces) {
        Message outcome(OutcomeSql.Row row, List<Missing> missing, List<Tried> tried, List<LocalDate> lost) {
            List<Message> all = new ArrayList<>();
            all.add(Message.of(
                    "“%1$s”类抽签第 %2$s 位，第 %3$s 志愿：",
                    "Number %2$s of the draw in class “%1$s”, wish %3$s: ",
                    row.className(),
                    row.position(),
                    row.wish()));
            all.add(row.state().equals(Outcome.GRANTED) ? granted(row, missing) : refused(row));
            tried.forEach(one -> all.add(tried(one, row)));
            if (row.byHand()) {
                all.add(Message.of("人工调整，理由：%s。", "Adjusted by hand: %s. ", String.valueOf(row.handReason())));
            }
            if (!lost.isEmpty()) {
                all.add(Message.of(
                        "确认时有 %s 次已被别人占用：%s。",
                        "%s dates had been taken by others when it was confirmed: %s. ", lost.size(), days(lost)));
            }
            return joined(all);
        }

        /** Why there is none on a date. */
        Message missing(Missing one) {
            return switch (one.why()) {
                case "closed" -> new Message("闭馆", "closed");
                case "out" -> new Message("空间停用", "space not in use");
                case "no-such-time" -> new Message("夏令时没有这个时刻", "no such time that day");
                case "rival" -> rival(one.by() == null ? 0 : one.by());
                default -> new Message("已有场次或预约", "a session or booking is there");
            };
        }

        private Message granted(OutcomeSql.Row row, List<Missing> missing) {
            Message had = Message.of(
                    "获批 %s %s–%s，共 %s 次。",
                    "granted %s %s–%s, %s dates. ",
                    String.valueOf(row.space()),
                    row.startsLocal(),
                    row.endsLocal(),
                    row.dates());
            return missing.isEmpty()
                    ? had
                    : joined(List.of(
                            had,
                            Message.of(
                                    "另有 %s 次排不上：%s。",
                                    "%s dates cannot be had: %s. ",
                                    missing.size(),
                                    days(missing.stream().map(Missing::day).toList()))));
        }

        private Message refused(OutcomeSql.Row row) {
            return switch (String.valueOf(row.why())) {
                case "enough" ->
                    new Message("前面的志愿已满足所申请的数目。", "earlier wishes were granted, as many as were asked for. ");
                case "quota" ->
                    Message.of(
                            round.quotaPer().equals("week") ? "未获批：超出每家每周 %s 小时的额度。" : "未获批：超出每家本季 %s 小时的额度。",
                            round.quotaPer().equals("week")
                                    ? "refused: over the quota of %s hours a week for each organisation. "
                                    : "refused: over the quota of %s hours in the season for each organisation. ",
                            round.quotaHours());
                case "hand" -> new Message("未获批。", "refused. ");
                default -> new Message("未获批：所选空间都排不上。", "refused: none of the spaces can be had. ");
            };
        }

        private Message tried(Tried one, OutcomeSql.Row row) {
            String space = spaces.getOrDefault(one.place(), "");
            return switch (one.why()) {
                case "small" -> Message.of("%s：容不下 %s 人。", "%s: too small for %s people. ", space, row.expected());
                case "party" -> Message.of("%s：不对这类申请者开放。", "%s: not for such applicants. ", space);
                case "quota" -> Message.of("%s：可以排，但超出额度。", "%s: free, but over the quota. ", space);
                default -> dates(one, space);
            };
        }

        private Message dates(Tried one, String space) {
            List<Message> why = new ArrayList<>();
            if (one.closed() > 0) {
                why.add(Message.of("%s 次闭馆或停用", "%s closed or not in use", one.closed()));
            }
            if (one.taken() > 0) {
                why.add(Message.of("%s 次已有场次或预约", "%s with sessions or bookings", one.taken()));
            }
            if (one.rival() > 0) {
                List<Message> by = one.by().stream().map(this::rival).toList();
                String zh = by.stream().map(Message::zh).collect(Collectors.joining("、"));
                String en = by.stream().map(Message::en).collect(Collectors.joining(", "));
                why.add(new Message(one.rival() + " 次" + zh, one.rival() + " " + en));
            }
            return new Message(
                    space + "：能排 " + one.dates() + " 次，其余 "
                            + why.stream().map(Message::zh).collect(Collectors.joining("，")) + "。",
                    space + ": " + one.dates() + " dates can be had; of the others "
                            + why.stream().map(Message::en).collect(Collectors.joining(", ")) + ". ");
        }

        private Message rival(int number) {
            RoundSql.Numbered by = drawn.get(number);
            return by == null
                    ? new Message("已分给其他申请", "given to another application")
                    : Message.of(
                            "已分给“%s”类第 %s 位",
                            "given to number %2$s of class “%1$s”",
                            round.classes().get(by.rank() - 1).name(),
                            by.position());
        }

        private static String days(List<LocalDate> days) {
            String first =
                    days.stream().limit(MOST_DAYS).map(LocalDate::toString).collect(Collectors.joining(", "));
            return days.size() > MOST_DAYS ? first + " …" : first;
        }

        private static Message joined(List<Message> all) {
            return new Message(
                    all.stream().map(Message::zh).collect(Collectors.joining()),
                    all.stream().map(Message::en).collect(Collectors.joining()).strip());
        }
    }
}
