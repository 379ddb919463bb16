/**
 * What every room shares and none owns: problem types (RFC 9457), paging, identifiers, periods and money. No database and
 * no web framework may be imported here.
 */
@NullMarked
package org.hearth.kernel;

import org.jspecify.annotations.NullMarked;
