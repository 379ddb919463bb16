package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hearth.tenancy.BlobCheck;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.Pictures;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept for photos: each centre's apart, so much of it and no more, as long as something refers to it and a day longer. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class KeptPhotosTest {
    private static final String CENTRE = "kept_photo_a";
    private static final String OTHER = "kept_photo_b";

    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    @ConfigProperty(name = "hearth.blobs.folder")
    Path folder;

    @Inject
    BlobCheck check;

    private World world;
    private Photos photos;
    private Photos others;

    @BeforeEach
    void twoCentres() {
        world = new World(issuer);
        world.open(CENTRE, OTHER);
        photos = new Photos(world, CENTRE, database, folder);
        others = new Photos(world, OTHER, database, folder);
    }

    @Test
    void whatNothingRefersToIsGoneADayLaterAndWhatIsReferredToStays() {
        String kept = photos.space();
        photos.put(kept, 0, Pictures.jpeg(640, 481)).then().statusCode(200);
        String gone = photos.space();
        photos.put(gone, 0, Pictures.jpeg(640, 482)).then().statusCode(200);
        String digest = photos.digest("picture", gone);
        String small = photos.digest("small", gone);
        photos.remove(gone, 1).then().statusCode(200);
        // announced, and then the server was killed
        String left = "0".repeat(64);
        photos.run("insert into %s.blob (sha256, type, bytes, uses, unused_since, going) values ('" + left
                + "', 'image/jpeg', 1, 0, now(), false)");

        assertThat(photos.ask("select count(*) from registry.job where kind = 'unused-contents' and centre = '" + CENTRE
                        + "'" + " and next_at > now() + interval '23 hours'"))
                .isNotEqualTo("0");
        assertThat(photos.file(digest)).exists();
        photos.sweep();
        World.until(
                () -> photos.ask("select count(*) from %s.blob where uses = 0").equals("0"));

        assertThat(photos.file(digest)).doesNotExist();
        assertThat(photos.file(small)).doesNotExist();
        photos.see(kept, "").then().statusCode(200);
        photos.see(kept, "?small=true").then().statusCode(200);
        // and may come again
        photos.put(gone, 2, Pictures.jpeg(640, 482)).then().statusCode(200);
        photos.see(gone, "").then().statusCode(200);
        assertThat(photos.file(digest)).exists();
    }

    /** While it is being removed nothing may refer to it: whoever sends it then is asked to send it again. */
    @Test
    void whatIsBeingRemovedIsNotReferredTo() {
        byte[] picture = Pictures.jpeg(333, 222);
        String first = photos.space();
        photos.put(first, 0, picture).then().statusCode(200);
        String digest = photos.digest("picture", first);
        photos.remove(first, 1).then().statusCode(200);
        photos.run("update %s.blob set going = true where sha256 = '" + digest + "'");
        photos.put(first, 2, picture).then().statusCode(503).header("Retry-After", equalTo("2"));
        // broken off there, the next one goes on
        photos.sweep();
        World.until(() -> photos.ask("select count(*) from %s.blob where sha256 = '" + digest + "'")
                .equals("0"));
        photos.put(first, 2, picture).then().statusCode(200);
    }

    @Test
    void aCentreKeepsNoMoreThanItsQuota() {
        String space = photos.space();
        photos.put(space, 0, Pictures.jpeg(400, 300)).then().statusCode(200);
        int used = world.headquarters()
                .get("/api/headquarters/centres/" + CENTRE + "/quotas")
                .path("items.find { it.name == 'picture-mb' }.used");
        assertThat(used).isEqualTo(1);
        allow(0);
        photos.put(space, 1, Pictures.jpeg(401, 300))
                .then()
                .statusCode(409)
                .body("type", containsString("quota-reached"))
                .body("detail", containsString("图片合计最多 0 MB"));
        photos.see(space, "").then().statusCode(200);
        allow(1000);
        photos.put(space, 1, Pictures.jpeg(401, 300)).then().statusCode(200);
    }

    /** As {@code ops contents} tells after a store was put back from a backup. */
    @Test
    void whatTheStoreLostIsNamed() throws IOException {
        String space = photos.space();
        photos.put(space, 0, Pictures.jpeg(700, 500)).then().statusCode(200);
        String digest = photos.digest("small", space);
        BlobCheck.Lost lost = new BlobCheck.Lost(CENTRE, digest);
        assertThat(check.check().lost()).doesNotContain(lost);
        byte[] content = Files.readAllBytes(photos.file(digest));
        Files.delete(photos.file(digest));
        assertThat(check.check().lost()).contains(lost);
        photos.see(space, "?small=true").then().statusCode(404);
        Files.write(photos.file(digest), content);
        assertThat(check.check().lost()).doesNotContain(lost);
    }

    @Test
    void aStoreThatIsAwayIsSaidAndNothingIsShownThatIsNotThere() throws IOException {
        String space = others.space();
        Path home = folder.resolve("centre_" + OTHER);
        Path aside = folder.resolve("aside");
        boolean any = Files.exists(home);
        if (any) {
            Files.move(home, aside);
        }
        Files.writeString(home, "");
        try {
            others.put(space, 0, Pictures.jpeg(77, 66))
                    .then()
                    .statusCode(503)
                    .body("type", containsString("unavailable"));
            others.see(space, "").then().statusCode(404);
        } finally {
            Files.delete(home);
            if (any) {
                Files.move(aside, home);
            }
        }
        others.put(space, 0, Pictures.jpeg(77, 66)).then().statusCode(200);
    }

    @Test
    void anotherCentreHasNoSuchPhotoAndKeepsItsOwn() throws IOException {
        byte[] picture = Pictures.jpeg(123, 77);
        String ours = photos.space();
        photos.put(ours, 0, picture).then().statusCode(200);
        String theirs = others.space();
        others.put(theirs, 0, picture).then().statusCode(200);

        others.see(ours, "").then().statusCode(404);
        others.put(ours, 1, picture).then().statusCode(404);
        others.remove(ours, 1).then().statusCode(404);

        String digest = photos.digest("picture", ours);
        assertThat(photos.file(digest)).exists();
        assertThat(others.file(digest)).exists();
        photos.remove(ours, 1).then().statusCode(200);
        photos.sweep();
        World.until(() -> !Files.exists(photos.file(digest)));
        assertThat(others.see(theirs, "").asByteArray()).isEqualTo(Files.readAllBytes(others.file(digest)));
    }

    private void allow(int megabytes) {
        String path = "/api/headquarters/centres/" + CENTRE + "/quotas";
        world.headquarters()
                .header("If-Match", world.headquarters().get(path).header("ETag"))
                .body(Map.of("items", List.of(Map.of("name", "picture-mb", "allowed", megabytes))))
                .put(path)
                .then()
                .statusCode(200);
    }
}
