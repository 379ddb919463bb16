package org.hearth.identity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;

/**
 * The port to whoever keeps accounts and organisations. Every call may be repeated: it finds what an earlier one made. Never
 * called inside a database transaction.
 */
public interface IdentityProvider {
    /**
     * An account a person signs in with.
     *
     * @param created whether it was made just now, or before and never used: whoever uses one has to be asked. No part of what a
     *     repeated request must have in common with the first
     */
    record Account(
            UUID subject, String username, @JsonIgnore boolean created) {}

    /** @return id of the organisation with this alias, made if absent */
    UUID ensureOrganisation(String alias, String name);

    /**
     * Lets its members sign in and their sign-ins be renewed, or not. What was issued before is refused by the registry's state, not
     * by this. An organisation that is not there is none to tell.
     */
    void setEnabled(UUID organisation, boolean enabled);

    /** Removes an organisation that was never opened. */
    void removeOrganisation(UUID organisation);

    /** @return the account of this address, made if absent; one that is new or was never used is sent the mail to take it up */
    Account ensureAccount(String email, String name);

    /** Whether somebody signs in with this address: an account that nobody has taken up yet is none. */
    boolean hasAccount(String email);

    /** Sends the mail by which a new account is taken up, once more. */
    void remind(UUID subject);

    /** Whether nobody has taken this account up yet. */
    boolean isUnused(UUID subject);

    void ensureMember(UUID organisation, UUID subject);

    void removeMember(UUID organisation, UUID subject);

    /** @return ids of the organisations this person is a member of */
    List<UUID> organisationsOf(UUID subject);
}
