package org.hearth.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks archives once into the cache. Interrupted, it leaves nothing that looks finished. */
final class Archives {
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    private Archives() {}

    /** @return the folder with {@code bin}, {@code lib} and {@code share} */
    static Path postgres(Path cache) throws IOException {
        Path home = cache.resolve("postgres-" + Place.version("postgres"));
        if (!Files.isDirectory(home)) {
            try (InputStream archive = Archives.class.getResourceAsStream(ARCHIVE)) {
                if (archive == null) {
                    throw new IOException("PostgreSQL for this kind of machine is not on the class path");
                }
                unpack(new XZInputStream(archive), home);
            }
        }
        return home;
    }

    /** Unpacks a gzipped tar whose entries all lie in one folder, which becomes {@code home}. */
    static void gzipped(Path archive, Path home) throws IOException {
        try (InputStream stream = Files.newInputStream(archive)) {
            Path parent = home.resolveSibling(home.getFileName() + ".parent");
            Trees.delete(parent);
            unpack(new GzipCompressorInputStream(stream), parent);
            try (var children = Files.list(parent)) {
                Files.move(children.findFirst().orElseThrow(), home, StandardCopyOption.ATOMIC_MOVE);
            }
            Trees.delete(parent);
        }
    }

    private static void unpack(InputStream compressed, Path home) throws IOException {
        Path half = home.resolveSibling(home.getFileName() + ".half");
        Trees.delete(half);
        Files.createDirectories(half);
        try (TarArchiveInputStream tar = new TarArchiveInputStream(compressed)) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = half.resolve(entry.getName()).normalize();
                if (!target.startsWith(half)) {
                    throw new IOException("entry outside the archive");
                }
                write(tar, entry, target);
            }
        }
        Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            Files.setPosixFilePermissions(target, permissions(entry.getMode()));
        }
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        Set<PosixFilePermission> all = EnumSet.of(
                PosixFilePermission.OWNER_READ,
                PosixFilePermission.OWNER_WRITE,
                PosixFilePermission.GROUP_READ,
                PosixFilePermission.OTHERS_READ);
        if ((mode & 0100) != 0) {
            all.add(PosixFilePermission.OWNER_EXECUTE);
            all.add(PosixFilePermission.GROUP_EXECUTE);
            all.add(PosixFilePermission.OTHERS_EXECUTE);
        }
        return all;
    }
}
