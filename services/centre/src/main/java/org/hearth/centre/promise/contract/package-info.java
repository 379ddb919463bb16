/** 购买服务合同: contracts with the agencies that purchase, and the statements of what was delivered. */
@NullMarked
@Owns({"contract", "contract_activity", "indicator", "claim"})
package org.hearth.centre.promise.contract;

import org.hearth.tenancy.Owns;
import org.jspecify.annotations.NullMarked;
