/** Importing a timetable: upload, map the columns, test, import. */
@NullMarked
package org.hearth.centre.imports;

import org.jspecify.annotations.NullMarked;
