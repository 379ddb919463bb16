/** Calendar feeds as calendars read them: by a secret in the address, until it is revoked. */
@NullMarked
package org.hearth.street.feed;

import org.jspecify.annotations.NullMarked;
