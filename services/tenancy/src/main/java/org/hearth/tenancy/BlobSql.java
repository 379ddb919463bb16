package org.hearth.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hearth.tenancy.Sql.None;

/** What a centre knows of the contents it keeps. */
@ApplicationScoped
class BlobSql {
    private final CentreSql sql;

    @Inject
    BlobSql(CentreSql sql) {
        this.sql = sql;
    }

    private record Content(String sha256, String type, int bytes, UUID by) {}

    private record Turned(String sha256, int many) {}

    private record Some(String contents) {}

    private record Digest(String sha256) {}

    private record Count(long many) {}

    private record Found(boolean found) {}

    boolean isReferredTo(String sha256) {
        return sql.one(
                        Found.class,
                        "select exists (select from __tenant__.blob where sha256 = :sha256 and uses > 0) as found",
                        new Digest(sha256))
                .found();
    }

    /** Writes down that a content nothing refers to will be there; false where it is just being removed. */
    boolean announce(String sha256, String type, int bytes, UUID by) {
        return sql.run("""
                        insert into __tenant__.blob as b (sha256, type, bytes, uses, unused_since, going, created_by)
                        values (:sha256, :type, :bytes, 0, now(), false, :by)
                        on conflict (sha256) do update set unused_since = now() where b.uses = 0 and not b.going
                        """, new Content(sha256, type, bytes, by)) > 0;
    }

    /** False where it is not there, or just being removed. */
    boolean refer(String sha256, int many) {
        return sql.run(
                        "update __tenant__.blob set uses = uses + :many, unused_since = null"
                                + " where sha256 = :sha256 and not going",
                        new Turned(sha256, many))
                > 0;
    }

    /** @return whether nothing refers to it any more */
    boolean release(String sha256, int many) {
        sql.run(
                "update __tenant__.blob set uses = uses - :many, unused_since = case when uses = :many then now() end"
                        + " where sha256 = :sha256",
                new Turned(sha256, many));
        return !isReferredTo(sha256);
    }

    /** What all of it takes, begun megabytes counted. */
    long megabytes() {
        return sql.one(
                        Count.class,
                        "select cast(ceil(coalesce(sum(bytes), 0) / 1048576.0) as bigint) as many from __tenant__.blob",
                        new None())
                .many();
    }

    /** All that something refers to. */
    List<String> referred() {
        return sql
                .list(Digest.class, "select sha256 from __tenant__.blob where uses > 0 order by sha256", new None())
                .stream()
                .map(Digest::sha256)
                .toList();
    }

    /** Marks some of what nothing referred to for a day: from now on nothing can, until it is gone. */
    List<String> take() {
        return sql.list(Digest.class, """
                        with taken as (
                          update __tenant__.blob set going = true where sha256 in (
                            select sha256 from __tenant__.blob
                            where uses = 0 and (going or unused_since < now() - interval '1 day')
                            order by sha256 limit 100 for update skip locked)
                          returning sha256)
                        select sha256 from taken
                        """, new None()).stream()
                .map(Digest::sha256)
                .toList();
    }

    void forget(Collection<String> gone) {
        sql.run(
                "delete from __tenant__.blob where going and sha256 = any (cast(:contents as text[]))",
                new Some(Sql.array(gone)));
    }
}
