/** Where contents lie that a tenant keeps: in a folder, or in a bucket. What refers to them is a table behind the tenant's wall. */
@NullMarked
package org.hearth.files.store;

import org.jspecify.annotations.NullMarked;
