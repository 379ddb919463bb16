package org.hearth.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hearth.kernel.Difference;
import org.hearth.kernel.Language;
import org.hearth.kernel.Message;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * An error as it is sent: {@code application/problem+json} (RFC 9457). Title and detail are in the language asked for;
 * {@code messages} has both.
 *
 * @param code finds this one occurrence in the logs
 * @param changes what is not as the person saw it any more
 */
@Schema(name = "Problem")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemBody(
        String type,
        String title,
        int status,
        String detail,
        String code,
        Map<String, Words> messages,
        List<FieldViolation> violations,
        List<Difference> changes) {

    public record Words(String title, String detail) {}

    /** A field that was refused, by its JSON path. */
    public record FieldViolation(String field, Map<String, String> messages) {}

    static ProblemBody of(Problem problem, String code, @Nullable String acceptLanguage) {
        Message title = problem.type().title();
        Message detail = problem.detail();
        boolean english = Language.wanted(acceptLanguage) == Language.EN;
        return new ProblemBody(
                ProblemType.BASE + problem.type().slug(),
                english ? title.en() : title.zh(),
                problem.type().status(),
                english ? detail.en() : detail.zh(),
                code,
                Map.of("zh-CN", new Words(title.zh(), detail.zh()), "en", new Words(title.en(), detail.en())),
                problem.violations().stream()
                        .map(found -> new FieldViolation(
                                found.field(),
                                Map.of(
                                        "zh-CN",
                                        found.message().zh(),
                                        "en",
                                        found.message().en())))
                        .toList(),
                problem.changes());
    }
}
