package org.hearth.centre.people.staff;

import org.hearth.identity.MemberWords;
import org.hearth.tenancy.Columns;

/** The team as it is handed out. */
final class StaffColumns {
    static final Columns<StaffResponse> STAFF = Columns.<StaffResponse>of("staff", "团队", "Team")
            .with("姓名", "Name", StaffResponse::name)
            .with("邮箱", "E-mail", StaffResponse::email)
            .with("角色", "Role", staff -> MemberWords.ROLES.of(staff.role()))
            .with("状态", "State", staff -> MemberWords.STATES.of(staff.state()))
            .with("邀请人", "Invited by", StaffResponse::invitedBy)
            .with("邀请时间", "Invited at", StaffResponse::invitedAt)
            .ofPeople("staff");

    private StaffColumns() {}
}
