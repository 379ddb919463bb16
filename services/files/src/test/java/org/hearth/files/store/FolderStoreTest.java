package org.hearth.files.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept in a folder: each tenant's apart, whole or not at all, and nothing anywhere else. */
class FolderStoreTest {
    private static final String A = "centre_a";
    private static final String B = "centre_b";
    private static final byte[] HELLO = "hello".getBytes(StandardCharsets.UTF_8);
    private static final String OF_HELLO = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    @TempDir
    Path temporary;

    private Path folder;
    private BlobStore store;

    @BeforeEach
    void aStore() {
        folder = temporary.resolve("data/blobs");
        store = new FolderStore(folder, Clock.systemUTC());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void aContentIsKeptUnderItsDigestAndReadUntilItIsRemoved() throws IOException {
        assertThat(store.put(A, HELLO)).isEqualTo(OF_HELLO);
        assertThat(store.put(A, HELLO)).isEqualTo(OF_HELLO);
        assertThat(store.get(A, OF_HELLO)).hasValue(HELLO);
        assertThat(files()).containsExactly(folder.resolve(A).resolve("2c").resolve(OF_HELLO));
        assertThat(Files.getPosixFilePermissions(folder.resolve(A)))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));

        store.remove(A, OF_HELLO);
        store.remove(A, OF_HELLO);
        assertThat(store.get(A, OF_HELLO)).isEmpty();
        assertThat(files()).isEmpty();
    }

    @Test
    void whatOneTenantHasIsNotThereForAnother() {
        store.put(A, HELLO);
        assertThat(store.get(B, OF_HELLO)).isEmpty();
        store.remove(B, OF_HELLO);
        store.put(B, HELLO);
        store.removeAll(B);
        assertThat(store.get(A, OF_HELLO)).hasValue(HELLO);
        assertThat(store.get(B, OF_HELLO)).isEmpty();
        store.removeAll("centre_nobody");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..",
                "../../etc/passwd",
                "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b982/",
                "2CF24DBA5FB0A30E26E83B2AC5B9E29E1B161E5C1FA7425E73043362938B9824",
                ""
            })
    void whatIsNoDigestLeadsNowhere(String digest) {
        assertThatThrownBy(() -> store.get(A, digest)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.remove(A, digest)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "..", "centre_a/../centre_b", "/etc", ".unfinished", "centre_A", "centre_", "a\u0000_b"})
    void whatIsNoTenantLeadsNowhere(String tenant) {
        assertThatThrownBy(() -> store.put(tenant, HELLO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.get(tenant, OF_HELLO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.removeAll(tenant)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsNotAnyMoreWhatItIsCalledIsNotHandedOutAndIsMendedByKeepingItAnew() throws IOException {
        store.put(A, HELLO);
        Files.writeString(folder.resolve(A).resolve("2c").resolve(OF_HELLO), "hullo");
        assertThat(store.get(A, OF_HELLO)).isEmpty();
        store.put(A, HELLO);
        assertThat(store.get(A, OF_HELLO)).hasValue(HELLO);
    }

    @Test
    void whatWasGivenUpHalfWrittenIsDeletedADayLater() throws IOException {
        Path old = Files.writeString(folder.resolve(".unfinished/old.part"), "h");
        Path fresh = Files.writeString(folder.resolve(".unfinished/fresh.part"), "h");
        Files.setLastModifiedTime(old, FileTime.from(Clock.systemUTC().instant().minus(Duration.ofHours(25))));
        new FolderStore(folder, Clock.systemUTC());
        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
    }

    @Test
    void manyWhoKeepTheSameAtOnceAllFindItWhole() throws Exception {
        byte[] content = new byte[200_000];
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 40)
                    .mapToObj(each -> threads.submit(
                            () -> store.get(A, store.put(A, content)).orElseThrow().length))
                    .toList();
            for (var each : all) {
                assertThat(each.get()).isEqualTo(content.length);
            }
        }
        assertThat(files()).hasSize(1);
    }

    @Test
    void aFolderThatCannotBeWrittenIsAway() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "");
        assertThatThrownBy(() -> new FolderStore(file.resolve("blobs"), Clock.systemUTC()))
                .isInstanceOf(BlobStore.Away.class);
    }
}
