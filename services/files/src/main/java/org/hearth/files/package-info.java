/** Files that people send: received, read in a process of their own, and gone afterwards. */
@NullMarked
package org.hearth.files;

import org.jspecify.annotations.NullMarked;
