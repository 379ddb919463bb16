package org.hearth.identity;

import org.hearth.tenancy.Words;

/** What roles and the standing of a member are called by people. */
public final class MemberWords {
    public static final Words ROLES = Words.of(
            "manager",
            "负责人",
            "Manager",
            "front-desk",
            "前台",
            "Front desk",
            "viewer",
            "只读",
            "Viewer",
            "administrator",
            "管理员",
            "Administrator",
            "analyst",
            "分析员",
            "Analyst",
            "agency-viewer",
            "查看",
            "Viewer");

    public static final Words STATES = Words.of(
            "active",
            "启用",
            "Active",
            "inactive",
            "已停用",
            "Deactivated",
            "invited",
            "已邀请，待本人接受",
            "Invited, not answered",
            "declined",
            "已谢绝",
            "Declined");

    private MemberWords() {}
}
