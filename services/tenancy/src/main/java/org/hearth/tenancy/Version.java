package org.hearth.tenancy;

import jakarta.ws.rs.HeaderParam;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.jspecify.annotations.Nullable;

/** The version a client saw of what it wants to change: {@code @BeanParam Version version}. */
public record Version(@HeaderParam("If-Match") @Nullable String tag) {

    /** @return the number in {@code "7"}; a request without the header is refused, and so are weak or several tags */
    public int seen() {
        if (tag == null || tag.isBlank()) {
            throw Problem.of(ProblemType.VERSION_REQUIRED);
        }
        String only = tag.strip();
        if (only.length() > 2 && only.startsWith("\"") && only.endsWith("\"")) {
            try {
                return Integer.parseInt(only, 1, only.length() - 1, 10);
            } catch (NumberFormatException e) {
                throw Problem.of(ProblemType.VERSION_CONFLICT);
            }
        }
        throw Problem.of(ProblemType.VERSION_CONFLICT);
    }
}
