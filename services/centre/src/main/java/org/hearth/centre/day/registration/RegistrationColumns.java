package org.hearth.centre.day.registration;

import org.hearth.tenancy.Columns;
import org.hearth.tenancy.Words;

/** Registrations as they are handed out. */
final class RegistrationColumns {
    static final Words STATES = Words.of(
            "placed",
            "已报名",
            "Has a place",
            "waiting",
            "候补",
            "Waiting",
            "offered",
            "名额保留中",
            "Place kept",
            "cancelled",
            "已取消",
            "Cancelled",
            "lapsed",
            "逾期未确认",
            "Not confirmed in time");

    static final Columns<RegistrationResponse> REGISTRATIONS = Columns.<RegistrationResponse>of(
                    "registrations", "报名名单", "Registrations")
            .with("序号", "Number", RegistrationResponse::number)
            .with("活动", "Activity", RegistrationResponse::activity)
            .with("日期", "Day", RegistrationResponse::day)
            .with("开始", "Starts", RegistrationResponse::startsLocal)
            .with("姓名", "Name", RegistrationResponse::resident)
            .with("年龄", "Age", RegistrationResponse::age)
            .with("状态", "State", registration -> STATES.of(registration.state()))
            .with("候补第几位", "Place in the waitlist", RegistrationResponse::position)
            .with("保留到", "Kept until", RegistrationResponse::offeredUntil)
            .with("到场", "Came", RegistrationResponse::came)
            .with("报名时间", "Signed up at", RegistrationResponse::createdAt)
            .with("取消原因", "Why cancelled", RegistrationResponse::endedReason)
            .simulated(RegistrationResponse::simulated)
            .ofPeople(RegistrationService.KIND);

    private RegistrationColumns() {}
}
