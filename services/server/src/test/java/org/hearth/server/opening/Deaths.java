package org.hearth.server.opening;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.hearth.testing.TestDatabase;

/**
 * Kills the process that opens a centre, as the database sees it: at the chosen point its transaction does not commit, and
 * nothing it writes about that opening afterwards does either. What it leaves is an opening under way with a lease.
 */
final class Deaths {
    /** All steps are written down, but not that the opening is done. */
    static final String BEFORE_DONE = "done";

    private final TestDatabase database;

    Deaths(TestDatabase database) {
        this.database = database;
        run("""
                create schema if not exists test;
                grant usage on schema test to public;
                create table if not exists test.death (slug text primary key, point text not null, dies boolean not null);

                create or replace function test.on_step() returns trigger language plpgsql security definer
                  set search_path = pg_catalog, pg_temp as $$
                  begin
                    if exists (select from test.death d join headquarters.opening o on o.slug = d.slug
                               where o.id = new.opening_id and d.point = new.step) then
                      raise exception 'the process dies';
                    end if;
                    return new;
                  end $$;
                create or replace trigger dies before insert or update on headquarters.opening_step
                  for each row execute function test.on_step();

                create or replace function test.on_opening() returns trigger language plpgsql security definer
                  set search_path = pg_catalog, pg_temp as $$
                  begin
                    if old.state = 'queued' and new.state <> 'queued'
                       and exists (select from test.death where slug = new.slug and (dies or point = new.state)) then
                      raise exception 'the process is dead';
                    end if;
                    return new;
                  end $$;
                create or replace trigger dies before update on headquarters.opening
                  for each row execute function test.on_opening();

                create or replace function test.on_job() returns trigger language plpgsql security definer
                  set search_path = pg_catalog, pg_temp as $$
                  declare dead text;
                  begin
                    select d.slug into dead from test.death d join headquarters.opening o on o.slug = d.slug
                      where o.id = new.subject and d.dies;
                    -- what a process writes beside taking a job
                    if dead is not null and new.lease = old.lease
                       and (new.leased_until is null or new.leased_until = old.leased_until) then
                      -- a sequence is the one thing a rolled back transaction leaves behind
                      perform nextval('test.death_of_' || dead);
                      raise exception 'the process is dead';
                    end if;
                    return new;
                  end $$;
                create or replace trigger dies before update on registry.job
                  for each row execute function test.on_job();
                """);
    }

    /** The process dies when it has run this step and before that is written down. */
    void at(String point, String slug) {
        run("create sequence if not exists test.death_of_%1$s; alter sequence test.death_of_%1$s restart;"
                        .formatted(slug)
                + "insert into test.death values ('%s', '%s', true)".formatted(slug, point));
    }

    /** That this step was run can not be written down, again and again; the process lives. */
    void neverRecords(String point, String slug) {
        run("insert into test.death values ('%s', '%s', false)".formatted(slug, point));
    }

    boolean happened(String slug) {
        return "true".equals(text("select is_called::text from test.death_of_%s".formatted(slug)));
    }

    /** Another process may take the opening over, and lives. */
    void restart(String slug) {
        run("delete from test.death where slug = '%s';".formatted(slug) + endLease(slug));
    }

    /** Another process takes the opening over, and dies at a later point. */
    void moveTo(String point, String slug) {
        run("alter sequence test.death_of_%s restart;".formatted(slug)
                + "update test.death set point = '%s' where slug = '%s';".formatted(point, slug)
                + endLease(slug));
    }

    /** Another process may take the opening over, under what failed before. */
    void restartWithoutMending(String slug) {
        run(endLease(slug));
    }

    /** It has been failing for longer than anybody would wait. */
    void isLongAgo(String slug) {
        run("update registry.job set failing_since = now() - interval '2 days' where " + of(slug));
    }

    private static String endLease(String slug) {
        return "update registry.job set leased_until = now() - interval '1 second', next_at = now() where " + of(slug);
    }

    private static String of(String slug) {
        return "subject in (select id from headquarters.opening where slug = '%s')".formatted(slug);
    }

    String text(String sql, Object... values) {
        try (Connection connection = database.superuser("hearth");
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? String.valueOf(rows.getString(1)) : "";
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(String sql) {
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
