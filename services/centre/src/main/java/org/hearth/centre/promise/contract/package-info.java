/** 购买服务合同: contracts with the agencies that purchase, and the statements of what was delivered. */
@NullMarked
package org.hearth.centre.promise.contract;

import org.jspecify.annotations.NullMarked;
