package org.hearth.centre.day.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hearth.identity.Caller;
import org.hearth.kernel.Page;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.Act;
import org.hearth.tenancy.Acts;
import org.hearth.tenancy.Idempotent;
import org.hearth.tenancy.Keyset;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.Where;

/** Which devices work as desks here, so that one that is lost with taps on it is missed. */
@ApplicationScoped
public class DeviceService {
    private static final String KIND = "device";

    /** More than any centre has desks: browsers that forget who they are must not fill the table. */
    private static final int MOST = 500;

    private static final Duration OLDEST = Duration.ofDays(366);

    private static final Keyset<DeviceResponse> LATEST_FIRST =
            Keyset.down(Keyset.instant("heardAt", DeviceResponse::heardAt), Keyset.uuid("id", DeviceResponse::id));

    private final DeviceRepository devices;
    private final Acts acts;
    private final Caller caller;
    private final Clock clock;

    @Inject
    DeviceService(DeviceRepository devices, Acts acts, Caller caller, Clock clock) {
        this.devices = devices;
        this.acts = acts;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public Page<DeviceResponse> list(PageParams page) {
        return devices.page(Where.all(), LATEST_FIRST, page, DeviceResponse::of);
    }

    /** Notes what a device says. That it is new here is an act; that it was heard of again is none. */
    @Transactional
    @Idempotent
    public DeviceResponse report(DeviceRequest request) {
        Device known = devices.marked(request.mark()).orElse(null);
        if (known != null) {
            return DeviceResponse.of(heard(known, request));
        }
        if (devices.count() >= MOST) {
            throw Problem.of(
                    ProblemType.CONFLICT,
                    "本中心登记的设备已满 %s 台，请负责人先移除不再使用的设备。",
                    "This centre has %s devices already; its manager removes those no longer used first.",
                    MOST);
        }
        Device device = new Device();
        device.mark = request.mark();
        DeviceResponse now = DeviceResponse.of(heard(device, request));
        acts.record(Act.of("create", KIND, now.id()).called(now.label()).turned(null, now));
        return now;
    }

    /** Takes a device off the list: with it goes what it still held, unless it comes back. */
    @Transactional
    @Idempotent
    public DeviceResponse remove(UUID id, int seen) {
        Device gone = devices.requireAt(id, seen);
        DeviceResponse before = DeviceResponse.of(gone);
        devices.delete(gone);
        acts.record(Act.of("delete", KIND, id).called(before.label()).turned(before, null));
        return before;
    }

    private Device heard(Device device, DeviceRequest request) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        device.label = request.label().strip();
        device.taps = request.taps();
        device.oldestAt = request.oldestAt() == null ? null : bounded(request.oldestAt(), now);
        device.heardAt = now;
        device.heardBy = caller.actor().name();
        device.heardSubject = caller.actor().subject();
        return devices.saved(device);
    }

    /** What lies ahead is a clock that goes wrong, and means now. */
    private static Instant bounded(Instant told, Instant now) {
        if (told.isBefore(now.minus(OLDEST))) {
            throw Problem.invalid("oldestAt", "不能早于一年前。", "At most a year ago.");
        }
        return told.isAfter(now) ? now : told.truncatedTo(ChronoUnit.MICROS);
    }
}
