package org.hearth.server;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.hearth.identity.IdentityProvider;

/** The identity provider's port, kept in memory; the real one is driven by the browser tests. */
@Mock
@ApplicationScoped
public class AccountsInMemory implements IdentityProvider {
    private final Map<UUID, Set<UUID>> members = new ConcurrentHashMap<>();

    /** The id this provider gives to a person or organisation of that name. */
    public static UUID idOf(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public UUID ensureOrganisation(String alias, String name) {
        UUID id = idOf(alias);
        members.computeIfAbsent(id, key -> ConcurrentHashMap.newKeySet());
        return id;
    }

    @Override
    public void setEnabled(UUID organisation, boolean enabled) {
        members.computeIfAbsent(organisation, key -> ConcurrentHashMap.newKeySet());
    }

    @Override
    public void removeOrganisation(UUID organisation) {
        members.remove(organisation);
    }

    @Override
    public Account ensureAccount(String email, String name) {
        return new Account(idOf(email), email);
    }

    @Override
    public void ensureMember(UUID organisation, UUID subject) {
        members.computeIfAbsent(organisation, key -> ConcurrentHashMap.newKeySet())
                .add(subject);
    }

    @Override
    public void removeMember(UUID organisation, UUID subject) {
        members.getOrDefault(organisation, Set.of()).remove(subject);
    }

    @Override
    public List<UUID> organisationsOf(UUID subject) {
        return members.entrySet().stream()
                .filter(entry -> entry.getValue().contains(subject))
                .map(Map.Entry::getKey)
                .toList();
    }
}
