package org.hearth.centre.day.catalogue;

import org.hearth.kernel.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * The photo of a space.
 *
 * @param width in pixels; null where there is none any more
 * @param version of the photo, not of the space; of a space that never had one it is 0
 */
public record SpacePhotoResponse(
        @Nullable Integer width, @Nullable Integer height, int version) implements Versioned {
    /** What is changed of a space that never had one. */
    static final SpacePhotoResponse NONE = new SpacePhotoResponse(null, null, 0);

    static SpacePhotoResponse of(SpacePhoto photo) {
        return new SpacePhotoResponse(photo.width, photo.height, photo.version + 1);
    }
}
