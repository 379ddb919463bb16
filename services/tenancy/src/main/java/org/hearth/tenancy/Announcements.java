package org.hearth.tenancy;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.jspecify.annotations.Nullable;

/**
 * Whether something that was asked about an organisation is still as it was, answered from memory on any thread. Whoever remembers
 * an answer takes the {@link #mark} <em>before</em> asking; as long as the mark {@link #stands}, so does the answer. What changes is
 * announced by the database itself ({@code registry.announcement}) in the transaction of the change and heard here within a second;
 * a process that hears nothing for {@link #TRUSTED} trusts no memory until it hears again, so that a change works everywhere
 * within 5 s.
 */
@ApplicationScoped
public class Announcements {
    static final Duration TRUSTED = Duration.ofSeconds(4);

    /** Organisations that share a place are forgotten together; with some thousands of them few do. */
    private static final int PLACES = 8192;

    private final Registry registry;
    private final OpsDatabase ops;
    private final Audiences audiences;

    /** How often something of the place changed. */
    private final AtomicIntegerArray changes = new AtomicIntegerArray(PLACES);

    private volatile @Nullable Heard heard;

    @Inject
    Announcements(Registry registry, OpsDatabase ops, Audiences audiences) {
        this.registry = registry;
        this.ops = ops;
        this.audiences = audiences;
    }

    /** @param at when the database was last asked, by {@link System#nanoTime} */
    private record Heard(String horizon, long at) {
        boolean isRecent() {
            return System.nanoTime() - at < TRUSTED.toNanos();
        }
    }

    /** How things stood. */
    public record Mark(int place, int change) {}

    /** @param topic an organisation's id at the identity provider, or, for its list of people, its {@link Organisation#role} */
    public Mark mark(String topic) {
        int place = Math.floorMod(topic.hashCode(), PLACES);
        return new Mark(place, changes.get(place));
    }

    /** @return false as soon as a change is known, and while none could be known */
    public boolean stands(Mark mark) {
        Heard last = heard;
        return last != null && last.isRecent() && changes.get(mark.place()) == mark.change();
    }

    /** On a thread of its own: it must be heard however busy the others are. */
    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void listen() {
        Heard last = heard;
        String since = last != null && last.isRecent() ? last.horizon() : null;
        long now = System.nanoTime();
        try (Connection connection = registry.dataSource().getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select horizon, topics from registry.announced(?)")) {
            statement.setString(1, since);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                if (since == null) {
                    forgetAll();
                }
                for (String topic : (String[]) rows.getArray("topics").getArray()) {
                    changes.incrementAndGet(mark(topic).place());
                }
                heard = new Heard(rows.getString("horizon"), now);
            }
        } catch (SQLException e) {
            if (last == null || last.isRecent()) {
                Log.warnf("announcements cannot be heard now: %s", e.getMessage());
            }
        }
    }

    private void forgetAll() {
        for (int place = 0; place < PLACES; place++) {
            changes.incrementAndGet(place);
        }
    }

    @Scheduled(every = "1m", delayed = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        if (audiences.ops()) {
            ops.asOwner(connection -> {
                try (Statement statement = connection.createStatement()) {
                    return statement.executeUpdate(
                            "delete from registry.announcement where at < now() - interval '1 hour'");
                }
            });
        }
    }
}
