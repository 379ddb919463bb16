package org.hearth.server;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.hearth.identity.Bounded;
import org.hearth.identity.IdentityProvider;
import org.hearth.kernel.Problem;

/** The identity provider's port, kept in memory; the real one is driven by the browser tests. */
@Mock
@Bounded
@ApplicationScoped
public class AccountsInMemory implements IdentityProvider {
    private final Map<UUID, Set<UUID>> members = new ConcurrentHashMap<>();
    private final Set<UUID> accounts = ConcurrentHashMap.newKeySet();
    private final Set<Fault> faults = ConcurrentHashMap.newKeySet();
    private final Set<UUID> disabled = ConcurrentHashMap.newKeySet();
    private static volatile CountDownLatch hanging = new CountDownLatch(0);
    private final Set<UUID> unused = ConcurrentHashMap.newKeySet();
    private final Set<UUID> reminded = ConcurrentHashMap.newKeySet();
    private final Queue<UUID> refusals = new ConcurrentLinkedQueue<>();
    private final Set<UUID> refused = ConcurrentHashMap.newKeySet();

    /** Calls whose answer can get lost after they had their effect. */
    public enum Call {
        ENSURE_ORGANISATION,
        ENSURE_ACCOUNT,
        ENSURE_MEMBER,
        REMOVE_ORGANISATION,
        SET_ENABLED
    }

    private record Fault(Call call, UUID about) {}

    /** From now on this call about the organisation (by alias) or person (by address) has its effect and then fails. */
    public void loseAnswers(Call call, String name) {
        faults.add(new Fault(call, idOf(name)));
    }

    /** This call about this name is answered again. */
    public void answer(Call call, String name) {
        faults.remove(new Fault(call, idOf(name)));
    }

    /** Who may sign in for this organisation; empty when there is no such organisation. */
    public Optional<Set<UUID>> membersOf(String alias) {
        return Optional.ofNullable(members.get(idOf(alias)));
    }

    /** Whether the members of this organisation may sign in. */
    public boolean isEnabled(String alias) {
        return !disabled.contains(idOf(alias));
    }

    /** From now on no call is answered, until {@link #comeBack}. */
    public static void hang() {
        hanging = new CountDownLatch(1);
    }

    public static void comeBack() {
        hanging.countDown();
    }

    private void called() {
        try {
            hanging.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("given up", e);
        }
    }

    /** From now on this person's address is refused, and so is the person as a member. */
    public void refuse(String email) {
        refused.add(idOf(email));
    }

    private void answering(Call call, UUID about) {
        if (faults.contains(new Fault(call, about))) {
            throw new ProcessingException("the identity provider is away");
        }
    }

    /** The id this provider gives to a person or organisation of that name. */
    public static UUID idOf(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public UUID ensureOrganisation(String alias, String name) {
        called();
        UUID id = idOf(alias);
        members.computeIfAbsent(id, key -> ConcurrentHashMap.newKeySet());
        answering(Call.ENSURE_ORGANISATION, id);
        return id;
    }

    @Override
    public void setEnabled(UUID organisation, boolean enabled) {
        called();
        answering(Call.SET_ENABLED, organisation);
        if (enabled) {
            disabled.remove(organisation);
        } else {
            disabled.add(organisation);
        }
    }

    @Override
    public void removeOrganisation(UUID organisation) {
        members.remove(organisation);
        answering(Call.REMOVE_ORGANISATION, organisation);
    }

    @Override
    public Account ensureAccount(String email, String name) {
        called();
        if (refused.contains(idOf(email))) {
            throw Problem.invalid("email", "登录服务不接受这个邮箱。", "The sign-in service does not take this address.");
        }
        answering(Call.ENSURE_ACCOUNT, idOf(email));
        return new Account(idOf(email), email, accounts.add(idOf(email)) || isUnused(idOf(email)));
    }

    @Override
    public boolean hasAccount(String email) {
        called();
        return accounts.contains(idOf(email)) && !isUnused(idOf(email));
    }

    @Override
    public void remind(UUID subject) {
        reminded.add(subject);
    }

    @Override
    public boolean isUnused(UUID subject) {
        return unused.contains(subject);
    }

    /** Nobody has taken up the account of this address yet. */
    public void leaveUnused(String email) {
        unused.add(idOf(email));
    }

    /** Whether this person was sent the mail by which an account is taken up once more. */
    public boolean wasReminded(String email) {
        return reminded.contains(idOf(email));
    }

    /** How often this person was asked to be made a member, and refused. */
    public long refusals(String email) {
        return refusals.stream().filter(idOf(email)::equals).count();
    }

    @Override
    public void ensureMember(UUID organisation, UUID subject) {
        if (refused.contains(subject)) {
            refusals.add(subject);
            throw new IllegalStateException("member not added: 400");
        }
        members.computeIfAbsent(organisation, key -> ConcurrentHashMap.newKeySet())
                .add(subject);
        answering(Call.ENSURE_MEMBER, organisation);
    }

    @Override
    public void removeMember(UUID organisation, UUID subject) {
        members.getOrDefault(organisation, Set.of()).remove(subject);
    }

    @Override
    public List<UUID> organisationsOf(UUID subject) {
        called();
        return members.entrySet().stream()
                .filter(entry -> entry.getValue().contains(subject))
                .map(Map.Entry::getKey)
                .toList();
    }
}
