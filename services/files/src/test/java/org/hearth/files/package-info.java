@NullMarked
package org.hearth.files;

import org.jspecify.annotations.NullMarked;
