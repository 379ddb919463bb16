package org.hearth.files.store;

import java.util.regex.Pattern;

/** Where a content lies within a store: made of nothing but a role and a digest, both of a form that leads nowhere else. */
record Place(String tenant, String sha256) {
    private static final Pattern TENANT = Pattern.compile("[a-z]+_[a-z][a-z0-9_]{0,39}");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    Place {
        checked(tenant);
        if (!SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a digest");
        }
    }

    static String checked(String tenant) {
        if (!TENANT.matcher(tenant).matches()) {
            throw new IllegalArgumentException("not a tenant's role");
        }
        return tenant;
    }
}
