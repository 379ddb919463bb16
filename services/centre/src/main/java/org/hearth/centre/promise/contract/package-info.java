/** 购买服务合同: contracts with the agencies that purchase, and the statements of what was delivered. */
@NullMarked
@Owns(
        value = {"contract", "contract_activity", "indicator", "claim", "session_claim"},
        shared = "session_claim")
package org.hearth.centre.promise.contract;

import org.hearth.tenancy.Owns;
import org.jspecify.annotations.NullMarked;
