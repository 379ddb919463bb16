package org.hearth.identity;

import org.hearth.tenancy.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * What a person is at an organisation.
 *
 * @param organisation in whatever state; null where the registry knows none
 * @param role null where the organisation is not open or does not list the person
 */
record Standing(
        @Nullable Organisation organisation, @Nullable Role role) {}
