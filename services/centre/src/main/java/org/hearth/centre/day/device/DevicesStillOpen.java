package org.hearth.centre.day.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearth.centre.day.closing.StillOpen;
import org.hearth.tenancy.CurrentTenant;
import org.jspecify.annotations.Nullable;

/** Desks that may hold taps of a day: those that had some when they were last heard of, from the day of the oldest on. */
@ApplicationScoped
class DevicesStillOpen implements StillOpen {
    private final DeviceRepository devices;
    private final CurrentTenant tenant;

    @Inject
    DevicesStillOpen(DeviceRepository devices, CurrentTenant tenant) {
        this.devices = devices;
        this.tenant = tenant;
    }

    private record Held(LocalDate first, LocalDate last) {
        boolean on(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    @Override
    public Map<LocalDate, List<OpenItem>> of(Collection<LocalDate> days) {
        List<Held> held = devices.list("taps > 0").stream()
                .map(device -> new Held(day(device.oldestAt, device.heardAt), day(null, device.heardAt)))
                .toList();
        Map<LocalDate, List<OpenItem>> open = new HashMap<>();
        for (LocalDate day : days) {
            int count = (int) held.stream().filter(one -> one.on(day)).count();
            if (count > 0) {
                open.put(day, List.of(new OpenItem("device", count)));
            }
        }
        return open;
    }

    private LocalDate day(@Nullable Instant at, Instant otherwise) {
        ZoneId zone = tenant.require().zone();
        return (at == null ? otherwise : at).atZone(zone).toLocalDate();
    }
}
