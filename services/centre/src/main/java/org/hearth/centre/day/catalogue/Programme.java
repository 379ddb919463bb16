package org.hearth.centre.day.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hearth.tenancy.TenantEntity;

/** A line of service (服务板块). */
@Entity
@Table(name = "programme", schema = "__tenant__")
class Programme extends TenantEntity {
    String name;
    boolean sensitive;
}
