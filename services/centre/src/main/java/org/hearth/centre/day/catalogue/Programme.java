package org.hearth.centre.day.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** A line of service (服务板块). */
@Entity
@Table(name = "programme", schema = "__tenant__")
class Programme {
    @Id
    UUID id;

    String name;
    boolean sensitive;

    @Version
    int version;
}
