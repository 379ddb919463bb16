/** What a centre offers: programmes, activities, and the spaces they are held in. */
@NullMarked
package org.hearth.centre.day.catalogue;

import org.jspecify.annotations.NullMarked;
