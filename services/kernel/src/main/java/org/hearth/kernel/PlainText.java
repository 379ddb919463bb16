package org.hearth.kernel;

/** Text as people write it: what a database can hold and a screen can show. */
public final class PlainText {
    /** What is said of any other. */
    public static final Message UNREADABLE =
            new Message("文字中有看不见的控制字符，请重新输入。", "The text has invisible control characters; type it again.");

    private PlainText() {}

    /** @return false if it holds a control character other than tab and line break, or half of a character */
    public static boolean is(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c) || Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r') {
                return false;
            }
        }
        return true;
    }
}
