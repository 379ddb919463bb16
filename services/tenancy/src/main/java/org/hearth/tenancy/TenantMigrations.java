package org.hearth.tenancy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearth.kernel.CanonicalJson;

/** The migrations of a centre's schema, as found in their folder. Implemented by the room that owns the tables. */
public interface TenantMigrations {
    List<Migration> all();

    /**
     * One file. Once landed it is never edited: what changes is a new file with a higher version.
     *
     * @param name e.g. {@code V20261124_0001__centre.sql}; sorts as text
     * @param sql with {@code __tenant__} and {@code __role__} where schema and role belong, {@code __street__} for the role of the street door
     */
    record Migration(String name, String sql) {
        private static final Pattern NAME = Pattern.compile("V([0-9]{8}_[0-9]{4})__[a-z0-9_]+\\.sql");

        public Migration {
            if (!NAME.matcher(name).matches()) {
                throw new MigrationRefused("migration " + name + " is not named like V20261124_0001__what.sql");
            }
        }

        /** @return e.g. {@code 20261124_0001} */
        public String version() {
            Matcher matcher = NAME.matcher(name);
            return matcher.matches() ? matcher.group(1) : name;
        }

        public String sha256() {
            return CanonicalJson.sha256(sql);
        }
    }
}
