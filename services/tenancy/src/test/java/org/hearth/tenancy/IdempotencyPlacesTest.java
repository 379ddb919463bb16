package org.hearth.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hearth.kernel.Problem;
import org.hearth.tenancy.Organisation.Kind;
import org.junit.jupiter.api.Test;

class IdempotencyPlacesTest {
    /** An agency's answers were kept at headquarters, because it was no centre. */
    @Test
    void eachKindOfOrganisationKeepsItsAnswersBehindItsOwnWall() {
        assertThat(IdempotentInterceptor.table(Kind.CENTRE)).isEqualTo("__tenant__.idempotency");
        assertThat(IdempotentInterceptor.table(Kind.HEADQUARTERS)).isEqualTo("headquarters.idempotency");
        assertThat(IdempotentInterceptor.table(Kind.AGENCY)).isEqualTo("government.idempotency");
        assertThatThrownBy(() -> IdempotentInterceptor.table(Kind.PARTNER)).isInstanceOf(Problem.class);
    }
}
