/** Importing a timetable: upload, map the columns, test, import. */
@NullMarked
@Owns({"import", "import_row"})
package org.hearth.centre.day.imports;

import org.hearth.tenancy.Owns;
import org.jspecify.annotations.NullMarked;
