package org.hearth.centre.day.counter;

import org.hearth.tenancy.Columns;
import org.hearth.tenancy.Words;

/** Counters as they are handed out: who they are, and no secret. */
final class CounterColumns {
    private static final Words STATES =
            Words.of("waiting", "待发密钥", "No secret", "active", "在用", "In use", "revoked", "已停用", "Revoked");

    static final Columns<CounterResponse> COUNTERS = Columns.<CounterResponse>of("counters", "客流计数器", "Door counters")
            .with("名称", "Name", CounterResponse::name)
            .with("位置", "Door", CounterResponse::door)
            .with("状态", "State", each -> STATES.of(each.state()))
            .with("发放密钥", "Secret issued", CounterResponse::issuedAt)
            .with("停用", "Revoked", CounterResponse::revokedAt)
            .with("最后联系", "Last heard of", CounterResponse::heardAt)
            .with("今日进门", "In today", CounterResponse::enteredToday)
            .with("今日读数", "Readings today", CounterResponse::readingsToday)
            .simulated(CounterResponse::simulated);

    private CounterColumns() {}
}
