package org.hearth.centre.day.device;

import org.hearth.tenancy.Columns;

/** The devices of the desks as they are handed out. */
final class DeviceColumns {
    static final Columns<DeviceResponse> DEVICES = Columns.<DeviceResponse>of("devices", "签到设备", "Check-in devices")
            .with("设备", "Device", DeviceResponse::label)
            .with("最后联系", "Last heard of", DeviceResponse::heardAt)
            .with("当时登录的人", "Signed in then", DeviceResponse::heardBy)
            .with("未上传的签到", "Check-ins not sent", DeviceResponse::taps)
            .with("最早一条", "The oldest of them", DeviceResponse::oldestAt)
            .ofPeople("device");

    private DeviceColumns() {}
}
