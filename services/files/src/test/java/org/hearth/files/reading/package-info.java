@NullMarked
package org.hearth.files.reading;

import org.jspecify.annotations.NullMarked;
