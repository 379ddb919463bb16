/**
 * The wall: which tenant a piece of work is for, and the connections that can reach that tenant alone. Also the registry of
 * organisations and the life cycle of tenant schemas. The only room that touches a data source.
 */
@NullMarked
@Owns(
        value = {
            "act",
            "blob",
            "idempotency",
            "registry.announcement",
            "registry.job",
            "registry.migration",
            "registry.departure",
            "registry.invitation",
            "registry.quota_use",
            "registry.organisation",
            "registry.centre",
            "headquarters.act",
            "headquarters.idempotency",
            "government.idempotency"
        },
        shared = {
            "registry.organisation",
            "registry.centre",
            "registry.invitation",
            "registry.departure",
            "registry.job",
            "registry.quota_use"
        },
        filled = {
            "registry.organisation < headquarters.network.opening",
            "registry.organisation < headquarters.network.centres",
            "registry.organisation < headquarters.network.member",
            "registry.centre < headquarters.network.opening",
            "registry.departure < headquarters.network.opening"
        })
package org.hearth.tenancy;

import org.jspecify.annotations.NullMarked;
