package org.hearth.kernel;

/**
 * Every kind of error the product speaks of, once: slug (last part of the problem's {@code type} address), HTTP status,
 * title, and what to do next. RFC 9457. A detail given where the problem is raised replaces {@link #advice}.
 */
public enum ProblemType {
    INVALID_REQUEST(400, "请求有误", "Request not valid", "请检查标出的内容后再试。", "Check the marked fields and try again."),
    IDEMPOTENCY_KEY_REQUIRED(
            400,
            "缺少防重复编号",
            "Idempotency key missing",
            "写入请求须带 Idempotency-Key 请求头（1–100 个字符）。",
            "A write needs an Idempotency-Key header of 1 to 100 characters."),
    NOT_SIGNED_IN(
            401,
            "请先登录",
            "Not signed in",
            "请登录后再试；登录过期时重新登录即可继续。",
            "Sign in and try again; an expired session continues after signing in."),
    NOT_ALLOWED(
            403,
            "没有权限",
            "Not allowed",
            "您的角色不能做这件事，请联系本机构负责人。",
            "Your role may not do this; ask the manager of your organisation."),
    NO_ORGANISATION(
            403,
            "没有选定机构",
            "No organisation chosen",
            "您的登录没有对应到一家机构。请重新登录并选择机构，或联系总部。",
            "Your sign-in names no organisation. Sign in again and choose one, or ask headquarters."),
    TENANT_SUSPENDED(
            403,
            "已暂停使用",
            "Suspended",
            "本机构已被总部暂停使用，请联系总部。",
            "Headquarters has suspended this organisation; please contact headquarters."),
    CSRF_HEADER_REQUIRED(
            403,
            "请求来源无法确认",
            "Origin not confirmed",
            "请刷新页面后再试。",
            "Reload the page and try again (header X-Hearth-Csrf missing)."),
    NOT_FOUND(
            404,
            "找不到",
            "Not found",
            "它可能已被删除，或不属于本机构。",
            "It may have been deleted, or does not belong to your organisation."),
    METHOD_NOT_ALLOWED(
            405, "不支持的操作", "Method not allowed", "这个地址不支持该操作。", "This address does not support that operation."),
    NOT_ACCEPTABLE(406, "格式不支持", "Format not available", "请选择系统提供的格式。", "Choose a format that is offered."),
    CONFLICT(409, "与现有内容冲突", "Conflicts with what exists", "请按提示修改后再试。", "Change it as described and try again."),
    ALREADY_EXISTS(409, "已经存在", "Already exists", "请使用另一个名称或编号。", "Use another name or number."),
    SPACE_TAKEN(
            409,
            "空间已被占用",
            "Space taken",
            "这段时间空间刚被别人占用，请换一个时间或空间。",
            "The space has just been taken for this time; choose another time or space."),
    NO_PLACES_LEFT(
            409,
            "名额不够",
            "Not enough places",
            "名额刚被占满，请改为候补或另选一场。",
            "The places have just been taken; wait for one, or choose another session."),
    WRONG_STATE(409, "当前状态不能这样做", "Not possible in this state", "请刷新查看最新状态。", "Reload to see the current state."),
    OTHER_ORGANISATION(
            409,
            "已切换到其他机构",
            "Switched to another organisation",
            "您的登录已不在这个页面所显示的机构。请重新载入页面；刚才的操作没有执行。",
            "Your sign-in is no longer for the organisation this page shows. Reload the page; nothing was done."),
    ANOTHER_PERSON(
            409,
            "登录的是另一个人",
            "Somebody else is signed in",
            "这一条是另一位同事记下的，请由本人登录后上传。",
            "A colleague made this entry; it can be sent once they are signed in."),
    QUOTA_REACHED(
            409,
            "已达上限",
            "Quota reached",
            "请先删除不用的，或请总部调整上限。",
            "Delete what is no longer needed, or ask headquarters for more."),
    DOUBLE_CLAIM(409, "重复计入", "Claimed twice", "同一场次只能计入一份购买服务合同。", "A session may count for one contract only."),
    OUTSIDE_CONTRACT(
            409, "超出合同期限", "Outside the contract", "日期须在合同期限之内。", "The dates must lie inside the contract period."),
    STATEMENT_OVERLAP(
            409,
            "报告期重叠",
            "Statement periods overlap",
            "同一合同的履约报告期不能重叠；如需更正，请发布更正报告。",
            "Statement periods of one contract may not overlap; publish a correction instead."),
    FIGURES_CHANGED(
            409,
            "数字已有变化",
            "The figures changed",
            "您查看预览之后，记录有了变化。请核对新的预览，再发布。",
            "Records changed after you looked at the preview. Check the new one, then publish."),
    VERSION_CONFLICT(
            412,
            "内容已被他人修改",
            "Changed meanwhile",
            "请刷新后在最新内容上修改。",
            "Reload and apply your change to the latest version."),
    ERASED(
            410,
            "已被删除",
            "Erased",
            "这次写入已经完成，但它的内容后来被删除，不再显示。",
            "This write was done, but what it answered was erased since and is not shown again."),
    TOO_LARGE(413, "内容过大", "Too large", "请减小文件或分批提交。", "Make the file smaller or send it in parts."),
    UNSUPPORTED_MEDIA(415, "文件格式不支持", "Unsupported format", "请使用页面提供的模板格式。", "Use the format of the template."),
    KEY_REUSED(
            422,
            "防重复编号已用于其他内容",
            "Idempotency key reused",
            "同一个 Idempotency-Key 已用于不同的内容，请换一个。",
            "This Idempotency-Key was used with other content; use a new one."),
    TOO_MANY_REQUESTS(
            429,
            "请求过于频繁",
            "Too many requests",
            "请稍候片刻再试；已录入的内容不会丢失。",
            "Wait a moment and try again; nothing entered is lost."),
    VERSION_REQUIRED(428, "缺少版本号", "Version missing", "修改请求须带 If-Match 请求头。", "An update needs an If-Match header."),
    INTERNAL(
            500,
            "系统出错",
            "Something went wrong",
            "请稍后再试；若仍有问题，请把编号告诉我们。",
            "Try again later; if it persists, tell us the code."),
    UNAVAILABLE(
            503,
            "系统暂时不可用",
            "Temporarily unavailable",
            "系统正在恢复，请几秒后再试；没有内容丢失。",
            "The system is recovering; try again in a few seconds. Nothing was lost.");

    /** Base of every problem's {@code type} address. */
    public static final String BASE = "https://hearth.dev/problems/";

    private final int status;
    private final Message title;
    private final Message advice;

    ProblemType(int status, String titleZh, String titleEn, String adviceZh, String adviceEn) {
        this.status = status;
        this.title = new Message(titleZh, titleEn);
        this.advice = new Message(adviceZh, adviceEn);
    }

    /** @return the HTTP status code */
    public int status() {
        return status;
    }

    public Message title() {
        return title;
    }

    /** @return what to do next, used when the place that raised the problem says nothing more exact */
    public Message advice() {
        return advice;
    }

    /** @return last part of the type address, e.g. {@code double-claim} */
    public String slug() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
