package org.hearth.centre.promise.contract;

import org.hearth.centre.promise.contract.ContractResponse.PromiseProgress;
import org.hearth.exchange.published.ContractWords;
import org.hearth.kernel.Money;
import org.hearth.kernel.Table.Percent;
import org.hearth.tenancy.Columns;
import org.jspecify.annotations.Nullable;

/** Contracts as their centre hands them out. */
final class ContractColumns {
    static final Columns<ContractResponse> CONTRACTS = Columns.<ContractResponse>of("contracts", "购买服务合同", "Contracts")
            .with("合同编号", "Contract number", ContractResponse::number)
            .with("合同名称", "Title", ContractResponse::title)
            .with("购买主体", "Agency", ContractResponse::agencyName)
            .with("开始日", "Starts", ContractResponse::starts)
            .with("结束日", "Ends", ContractResponse::ends)
            .with("金额", "Amount", one -> new Money(one.amountMinor(), one.currency()))
            .with("币种", "Currency", ContractResponse::currency)
            .with("采购方式", "Procured by", one -> ContractWords.PROCUREMENTS.of(one.procurement()))
            .with("报告周期", "Reports", one -> ContractWords.PERIODS.of(one.reportEvery()))
            .with("状态", "State", one -> ContractWords.STATES.of(one.state()))
            .with("场次目标", "Target: sessions held", one -> target(one, "sessionsHeld"))
            .with("场次（本中心记录）", "Sessions held, by the centre's records", one -> recorded(one, "sessionsHeld"))
            .with("人次目标", "Target: visits", one -> target(one, "visits"))
            .with("人次（本中心记录）", "Visits, by the centre's records", one -> recorded(one, "visits"))
            .with("期限已过", "Time passed", one -> new Percent(one.timePassed()))
            .with("报告份数", "Statements", ContractResponse::statements)
            .simulated(ContractResponse::simulated)
            .noted(
                    "“本中心记录”只计已结场的场次，不论是否已发布；没有推算。",
                    "“By the centre's records” counts closed sessions only, published or not; nothing is extrapolated.");

    private ContractColumns() {}

    private static @Nullable PromiseProgress of(ContractResponse one, String kind) {
        return one.indicators().stream()
                .filter(promise -> promise.kind().equals(kind))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Long target(ContractResponse one, String kind) {
        PromiseProgress promise = of(one, kind);
        return promise == null ? null : (Long) promise.target();
    }

    private static @Nullable Long recorded(ContractResponse one, String kind) {
        PromiseProgress promise = of(one, kind);
        return promise == null ? null : (Long) promise.recorded();
    }
}
