package org.hearth.kernel;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearth.kernel.Problem.Violation;

/** What the constraints on a request say to a person, in both languages, field by field. The refused value is never repeated. */
public final class Violations {
    /** So many are told; whoever mends these sees the next. */
    private static final int TOLD = 100;

    /** What is said where something has to be. */
    public static final Message MISSING = new Message("请填写此项。", "Fill this in.");

    private Violations() {}

    /**
     * Says what is wrong, sorted by field, the first hundred.
     *
     * @param skipped how many leading parts of each path are not the client's (a method and its parameter), 0 for a bean
     */
    public static List<Violation> of(Set<? extends ConstraintViolation<?>> found, int skipped) {
        return found.stream()
                .map(one ->
                        new Violation(field(one.getPropertyPath(), skipped), message(one.getConstraintDescriptor())))
                .sorted(Comparator.comparing(Violation::field)
                        .thenComparing(one -> one.message().en()))
                .limit(TOLD)
                .toList();
    }

    private static String field(Path path, int skipped) {
        List<String> names = new ArrayList<>();
        int at = 0;
        for (Path.Node node : path) {
            if (at++ < skipped) {
                continue;
            }
            String index = node.getIndex() == null ? "" : "[" + node.getIndex() + "]";
            if (!index.isEmpty() && !names.isEmpty()) {
                names.set(names.size() - 1, names.getLast() + index);
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                names.add(node.getName());
            }
        }
        return names.isEmpty() ? "body" : String.join(".", names);
    }

    private static Message message(ConstraintDescriptor<?> constraint) {
        Map<String, Object> set = constraint.getAttributes();
        return switch (constraint.getAnnotation().annotationType().getSimpleName()) {
            case "NotNull", "NotBlank", "NotEmpty" -> MISSING;
            case "Size" -> size(text(set, "min"), text(set, "max"));
            case "Min", "DecimalMin" -> Message.of("不能小于 %s。", "Must be %s or more.", text(set, "value"));
            case "Max", "DecimalMax" -> Message.of("不能大于 %s。", "Must be %s or less.", text(set, "value"));
            case "Digits" ->
                Message.of(
                        "最多 %s 位整数、%s 位小数。",
                        "At most %s digits before and %s after the point.",
                        text(set, "integer"),
                        text(set, "fraction"));
            case "PersonName" ->
                new Message(
                        "姓名里不能有括号、引号等符号，职务请写在别处。",
                        "A name may not hold brackets, quotes or similar signs; leave a title out.");
            case "Email", "MailAddress" ->
                new Message(
                        "请填写有效的邮箱地址，如 name@example.org；@ 之后不能有下划线。",
                        "Give a valid e-mail address, such as name@example.org; no underscore after the @.");
            case "Pattern" -> pattern(text(set, "regexp"));
            default -> new Message("此项填写有误。", "This is not valid.");
        };
    }

    private static String text(Map<String, Object> attributes, String name) {
        return String.valueOf(attributes.get(name));
    }

    /** What is said of a text or list that is too short or too long. */
    public static Message size(String min, String max) {
        return "0".equals(min)
                ? Message.of("最多 %s（字或项）。", "At most %s (characters or entries).", max)
                : Message.of("须为 %s 到 %s（字或项）。", "From %s to %s (characters or entries).", min, max);
    }

    private static Message pattern(String regexp) {
        if (regexp.matches("[\\w-]+(\\|[\\w-]+)+")) {
            return Message.of("可选：%s。", "One of: %s.", regexp.replace("|", ", "));
        }
        return new Message(
                "只能用小写字母、数字和下划线，以字母开头，最多 40 个字符。",
                "Lower-case letters, digits and underscores only, beginning with a letter, at most 40 characters.");
    }
}
