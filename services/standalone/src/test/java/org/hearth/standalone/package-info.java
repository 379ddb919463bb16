@NullMarked
package org.hearth.standalone;

import org.jspecify.annotations.NullMarked;
