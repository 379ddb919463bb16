package org.hearth.centre.day.equipment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearth.centre.day.catalogue.CatalogueService;
import org.hearth.kernel.Page;
import org.hearth.kernel.Table;
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
            Keyset.up(Keyset.text("name", EquipmentResponse::name), Keyset.uuid("id", EquipmentResponse::id));

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

    /** All of it, by space and name. */
    @Transactional
    public Table export() {
        Map<UUID, String> spaces = catalogue.spaceNames();
        List<List<Object>> rows = equipment.list("order by spaceId, name, id").stream()
                .map(row -> List.<Object>of(spaces.get(row.spaceId), row.name, row.quantity, row.note))
                .toList();
        return new Table("设备 Equipment", List.of(), List.of("空间 space", "名称 name", "数量 quantity", "备注 note"), rows);
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
