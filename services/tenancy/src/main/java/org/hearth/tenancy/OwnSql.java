package org.hearth.tenancy;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.hearth.tenancy.Organisation.Kind;

/** SQL with the rights of the organisation worked for: a centre's, or headquarters'. */
@Singleton
class OwnSql extends Sql {
    @Inject
    OwnSql(CentreSql centre, HeadquartersSql headquarters, CurrentTenant tenant) {
        super(() -> (tenant.require().kind() == Kind.CENTRE ? centre : headquarters).unit());
    }
}
