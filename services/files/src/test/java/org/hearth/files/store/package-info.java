@NullMarked
package org.hearth.files.store;

import org.jspecify.annotations.NullMarked;
