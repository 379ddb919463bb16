package org.hearth.server.architecture.twins.centre.people.left;

import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.Sql;

/** Breaks: only classes named …Sql run SQL. */
final class WordyService {
    private record One(int one) {}

    int one(CentreSql sql) {
        return sql.one(One.class, "select 1 as one", new Sql.None()).one();
    }
}
