package org.hearth.centre.day.equipment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.hearth.centre.day.catalogue.CatalogueService;
import org.hearth.centre.day.equipment.EquipmentColumns.PlacedEquipment;
import org.hearth.kernel.Page;
import org.hearth.tenancy.Act;
import org.hearth.tenancy.Acts;
import org.hearth.tenancy.Idempotent;
import org.hearth.tenancy.Keyset;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.Where;
import org.jspecify.annotations.Nullable;

/** Equipment of the current centre's spaces. */
@ApplicationScoped
public class EquipmentService {
    private static final String KIND = "equipment";
    private static final Keyset<EquipmentResponse> BY_NAME =
            Keyset.up(Keyset.name("name", EquipmentResponse::name), Keyset.uuid("id", EquipmentResponse::id));

    private static final Keyset<EquipmentResponse> BY_SPACE = Keyset.up(
            Keyset.uuid("spaceId", EquipmentResponse::spaceId),
            Keyset.name("name", EquipmentResponse::name),
            Keyset.uuid("id", EquipmentResponse::id));

    private final EquipmentRepository equipment;
    private final CatalogueService catalogue;
    private final Acts acts;

    @Inject
    EquipmentService(EquipmentRepository equipment, CatalogueService catalogue, Acts acts) {
        this.equipment = equipment;
        this.catalogue = catalogue;
        this.acts = acts;
    }

    @Transactional
    public Page<EquipmentResponse> list(UUID space, PageParams page) {
        catalogue.space(space);
        return equipment.page(Where.with("space", space, "spaceId = :space"), BY_NAME, page, EquipmentResponse::of);
    }

    @Transactional
    @Idempotent
    public EquipmentResponse create(UUID space, EquipmentRequest request) {
        catalogue.space(space);
        Equipment made = new Equipment();
        made.spaceId = space;
        return done("create", null, filled(made, request));
    }

    @Transactional
    @Idempotent
    public EquipmentResponse update(UUID id, int seen, EquipmentRequest request) {
        Equipment changed = equipment.requireAt(id, seen);
        EquipmentResponse before = EquipmentResponse.of(changed);
        return done("change", before, filled(changed, request));
    }

    @Transactional
    @Idempotent
    public EquipmentResponse remove(UUID id, int seen) {
        Equipment gone = equipment.requireAt(id, seen);
        EquipmentResponse before = EquipmentResponse.of(gone);
        equipment.delete(gone);
        acts.record(Act.of("delete", KIND, id).called(before.name()).turned(before, null));
        return before;
    }

    /** Equipment of all spaces, by space and name. */
    @Transactional
    Page<PlacedEquipment> placed(PageParams page) {
        Map<UUID, String> spaces = catalogue.spaceNames();
        Page<EquipmentResponse> all = equipment.page(Where.all(), BY_SPACE, page, EquipmentResponse::of);
        return new Page<>(
                all.items().stream()
                        .map(one -> new PlacedEquipment(spaces.getOrDefault(one.spaceId(), ""), one))
                        .toList(),
                all.nextCursor());
    }

    private Equipment filled(Equipment row, EquipmentRequest request) {
        row.name = request.name().strip();
        row.quantity = request.quantity();
        row.note = request.note().strip();
        return equipment.saved(row);
    }

    private EquipmentResponse done(String act, @Nullable EquipmentResponse before, Equipment row) {
        EquipmentResponse now = EquipmentResponse.of(row);
        acts.record(Act.of(act, KIND, now.id()).called(now.name()).turned(before, now));
        return now;
    }
}
