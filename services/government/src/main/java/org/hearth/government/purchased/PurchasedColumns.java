package org.hearth.government.purchased;

import org.hearth.exchange.published.ContractWords;
import org.hearth.exchange.published.Standing.Output;
import org.hearth.kernel.Message;
import org.hearth.kernel.Money;
import org.hearth.kernel.Table.Percent;
import org.hearth.tenancy.Columns;
import org.jspecify.annotations.Nullable;

/** Purchased contracts as their agency hands them out: what was published, and how old that is. */
final class PurchasedColumns {
    static final Columns<PurchasedContract> CONTRACTS = Columns.<PurchasedContract>of(
                    "purchased", "购买的服务", "Purchased services")
            .with("合同编号", "Contract number", PurchasedContract::number)
            .with("合同名称", "Title", PurchasedContract::title)
            .with(
                    "中心",
                    "Centre",
                    one -> new Message(one.centre().name(), one.centre().nameEn()))
            .with("时区", "Time zone", one -> one.centre().timeZone())
            .with("开始日", "Starts", PurchasedContract::starts)
            .with("结束日", "Ends", PurchasedContract::ends)
            .with("金额", "Amount", one -> new Money(one.amountMinor(), one.currency()))
            .with("币种", "Currency", PurchasedContract::currency)
            .with("采购方式", "Procured by", one -> ContractWords.PROCUREMENTS.of(one.procurement()))
            .with(
                    "报告周期",
                    "Reports",
                    one -> ContractWords.PERIODS.of(one.reportEvery() == null ? "quarter" : one.reportEvery()))
            .with("场次目标", "Target: sessions held", one -> target(one, "sessionsHeld"))
            .with("已报告场次", "Reported: sessions held", one -> delivered(one, "sessionsHeld"))
            .with("人次目标", "Target: visits", one -> target(one, "visits"))
            .with("已报告人次", "Reported: visits", one -> delivered(one, "visits"))
            .with("截至", "As of", one -> one.standing().asOfDay())
            .with("已报告的时间", "Time reported", one -> new Percent(one.standing().reportedShare()))
            .with("此后已过天数", "Days since", one -> one.standing().daysSince())
            .with("逾期报告", "Reports overdue", one -> one.standing().overdue())
            .with("报告份数", "Statements", PurchasedContract::statements)
            .with(
                    "最近的报告",
                    "Latest statement",
                    one -> one.latest() == null ? null : one.latest().number())
            .simulated(PurchasedContract::simulated)
            .noted(
                    "数字来自已发布且有效的履约报告，不含敏感服务；“截至”之后的情况不在其中。",
                    "Figures are those of valid published statements, without sensitive services; nothing after “as of” is in them.");

    private PurchasedColumns() {}

    private static @Nullable Output of(PurchasedContract one, String kind) {
        return one.standing().indicators().stream()
                .filter(output -> output.kind().equals(kind))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Long target(PurchasedContract one, String kind) {
        Output output = of(one, kind);
        return output == null ? null : (Long) output.target();
    }

    private static @Nullable Long delivered(PurchasedContract one, String kind) {
        Output output = of(one, kind);
        return output == null ? null : output.delivered();
    }
}
