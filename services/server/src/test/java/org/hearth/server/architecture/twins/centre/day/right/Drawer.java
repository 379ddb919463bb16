package org.hearth.server.architecture.twins.centre.day.right;

import jakarta.persistence.Table;

/** A row of a table that is nobody else's; no entity, since this house has no database. */
@Table(name = "drawer", schema = "__tenant__")
class Drawer {}
