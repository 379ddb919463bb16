package org.hearth.centre.day.device;

import java.time.Instant;
import java.util.UUID;
import org.hearth.kernel.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * A device as it was last heard of.
 *
 * @param taps how many it held then that the server did not have
 * @param oldestAt when the oldest of those happened
 * @param heardBy who was signed in there
 */
public record DeviceResponse(
        UUID id,
        String mark,
        String label,
        int taps,
        @Nullable Instant oldestAt,
        Instant heardAt,
        String heardBy,
        int version)
        implements Versioned {
    static DeviceResponse of(Device device) {
        return new DeviceResponse(
                device.id,
                device.mark,
                device.label,
                device.taps,
                device.oldestAt,
                device.heardAt,
                device.heardBy,
                device.version);
    }
}
