/** Importing a timetable: upload, map the columns, test, import. */
@NullMarked
package org.hearth.centre.day.imports;

import org.jspecify.annotations.NullMarked;
