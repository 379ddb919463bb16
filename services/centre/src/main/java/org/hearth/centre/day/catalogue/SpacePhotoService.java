package org.hearth.centre.day.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.Act;
import org.hearth.tenancy.Acts;
import org.hearth.tenancy.Blobs;
import org.hearth.tenancy.Idempotent;

/** The photo of a space: set, replaced, removed. It has a version of its own, so that a form of the space that is open stays good. */
@ApplicationScoped
public class SpacePhotoService {
    private final SpaceRepository spaces;
    private final SpacePhotoRepository photos;
    private final Blobs blobs;
    private final Acts acts;

    @Inject
    SpacePhotoService(SpaceRepository spaces, SpacePhotoRepository photos, Blobs blobs, Acts acts) {
        this.spaces = spaces;
        this.photos = photos;
        this.blobs = blobs;
        this.acts = acts;
    }

    /**
     * A photo whose bytes are kept already.
     *
     * @param picture its digest, {@code small} that of the small one
     */
    public record Kept(String picture, String small, int width, int height) {
        List<String> contents() {
            return List.of(picture, small);
        }
    }

    /** Refuses a space that is not there, before anything is received for it. */
    @Transactional
    public void check(UUID space) {
        spaces.require(space);
    }

    /** @return the digest of what is to be shown; 404 where there is no photo */
    @Transactional
    public String shown(UUID space, boolean small) {
        spaces.require(space);
        SpacePhoto photo = photos.ofSpace(space).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
        String digest = small ? photo.small : photo.picture;
        if (digest == null) {
            throw Problem.of(ProblemType.NOT_FOUND);
        }
        return digest;
    }

    @Transactional
    @Idempotent
    public SpacePhotoResponse set(UUID space, int seen, Kept kept) {
        Space of = spaces.held(space);
        SpacePhoto photo = photos.ofSpace(space).orElseGet(SpacePhoto::new);
        expect(photo, seen);
        blobs.refer(kept.contents(), photo.contents());
        photo.spaceId = space;
        photo.picture = kept.picture();
        photo.small = kept.small();
        photo.width = kept.width();
        photo.height = kept.height();
        photos.saved(photo);
        acts.record(Act.of("photo", "space", space).called(of.name));
        return SpacePhotoResponse.of(photo);
    }

    @Transactional
    @Idempotent
    public SpacePhotoResponse remove(UUID space, int seen) {
        Space of = spaces.held(space);
        SpacePhoto photo = photos.ofSpace(space)
                .filter(one -> one.picture != null)
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
        expect(photo, seen);
        blobs.refer(List.of(), photo.contents());
        photo.picture = null;
        photo.small = null;
        photo.width = null;
        photo.height = null;
        photos.flush();
        acts.record(Act.of("photo-removed", "space", space).called(of.name));
        return SpacePhotoResponse.of(photo);
    }

    private static void expect(SpacePhoto photo, int seen) {
        SpacePhotoResponse now = photo.id == null ? SpacePhotoResponse.NONE : SpacePhotoResponse.of(photo);
        now.expect(seen);
    }
}
