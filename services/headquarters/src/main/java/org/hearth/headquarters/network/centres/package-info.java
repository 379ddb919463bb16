/** The centres headquarters has opened: list, profile, suspend, reopen, rename. */
@NullMarked
@Owns(
        value = {"registry.centre_profile", "registry.quota"},
        shared = "registry.centre_profile",
        filled = "registry.centre_profile < headquarters.network.opening")
package org.hearth.headquarters.network.centres;

import org.hearth.tenancy.Owns;
import org.jspecify.annotations.NullMarked;
