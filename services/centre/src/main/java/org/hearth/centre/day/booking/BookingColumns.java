package org.hearth.centre.day.booking;

import java.time.LocalTime;
import org.hearth.tenancy.Columns;
import org.hearth.tenancy.Words;

/** Bookings as they are handed out. */
final class BookingColumns {
    static final Words STATES = Words.of(
            "requested",
            "待批",
            "Requested",
            "confirmed",
            "已确认",
            "Confirmed",
            "declined",
            "已婉拒",
            "Declined",
            "cancelled",
            "已取消",
            "Cancelled",
            "used",
            "已使用",
            "Used",
            "no-show",
            "没来",
            "No-show");

    private static final Words PARTIES = Words.of(
            "staff",
            "工作人员",
            "Staff",
            "partner",
            "合作伙伴",
            "Partner",
            "group",
            "居民团队",
            "Resident group",
            "closure",
            "封闭",
            "Closed");
    private static final Words PRICES =
            Words.of("free", "免费", "Free", "subsidised", "优惠", "Subsidised", "priced", "收费", "Priced");

    static final Columns<BookingResponse> BOOKINGS = Columns.<BookingResponse>of("bookings", "预约", "Bookings")
            .with("日期", "Day", BookingResponse::day)
            .with("开始", "Starts", booking -> LocalTime.parse(booking.startsLocal()))
            .with("结束日期", "Last day", BookingResponse::endDay)
            .with("结束", "Ends", booking -> LocalTime.parse(booking.endsLocal()))
            .with("空间", "Space", BookingResponse::space)
            .with("使用者", "For", booking -> PARTIES.of(booking.party()))
            .with("单位或团队", "Organisation or group", BookingResponse::organisation)
            .with("联系人", "Contact", BookingResponse::contact)
            .with("用途", "Purpose", BookingResponse::purpose)
            .with("预计人数", "Expected", BookingResponse::expected)
            .with("状态", "State", booking -> STATES.of(booking.state()))
            .with("来客人数", "Guests", BookingResponse::heads)
            .with("补录", "Late entry", BookingResponse::usedLate)
            .with("收费", "Price", booking -> PRICES.of(booking.priceKind()))
            .with("金额（分）", "Amount, minor units", BookingResponse::priceMinor)
            .with("币种", "Currency", BookingResponse::currency)
            .with("收费理由", "Why this price", BookingResponse::priceReason)
            .with("婉拒或取消原因", "Why declined or cancelled", BookingResponse::decisionReason)
            .simulated(BookingResponse::simulated)
            .noted("来客不计入人次。", "Guests are not among visits.")
            .ofPeople("booking");

    private BookingColumns() {}
}
