package org.hearth.headquarters.network.member;

import org.hearth.identity.MemberWords;
import org.hearth.tenancy.Columns;

/** Members of headquarters as they are handed out. */
final class MemberColumns {
    static final Columns<MemberResponse> MEMBERS = Columns.<MemberResponse>of("members", "总部成员", "Members")
            .with("姓名", "Name", MemberResponse::name)
            .with("邮箱", "E-mail", MemberResponse::email)
            .with("角色", "Role", member -> MemberWords.ROLES.of(member.role()))
            .with("状态", "State", member -> MemberWords.STATES.of(member.state()))
            .with("邀请人", "Invited by", MemberResponse::invitedBy)
            .with("邀请时间", "Invited at", MemberResponse::invitedAt)
            .ofPeople("member");

    private MemberColumns() {}
}
