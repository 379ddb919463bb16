package org.hearth.centre.people.personal;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hearth.kernel.Problem;

/**
 * A number of a person, as it was typed and found to be one. What it says of itself is its mask.
 *
 * @param value what is sealed
 * @param key what it is found by: the same however it was written
 */
public record PersonalNumber(Field field, String value, String key, String masked) {
    private static final String MAINLAND = "1[3-9][0-9]{9}";
    private static final Pattern HELD_PHONE =
            Pattern.compile("(?<![A-Za-z0-9])(?:(?:\\+|00)?86[ -]?)?1[3-9][0-9](?:[ -]?[0-9]{4}){2}(?![A-Za-z0-9])");
    private static final Pattern HELD_ID = Pattern.compile("(?<![A-Za-z0-9])[1-9][0-9]{16}[0-9Xx](?![A-Za-z0-9])");
    private static final int TAIL = 4;
    private static final int SHOWN_OF_PHONE = 3;
    private static final int LEAST_DIGITS = 7;
    private static final int MOST_DIGITS = 15;
    private static final int ID_LENGTH = 18;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /** Which number of a person it is. */
    public enum Field {
        PHONE("phone"),
        ID_NUMBER("idNumber");

        private final String word;

        Field(String word) {
            this.word = word;
        }

        /** @return the word used on the wire, in acts, and in what a sealed value is bound to */
        public String word() {
            return word;
        }
    }

    /**
     * @param other whether it is no mobile phone of the mainland: a landline, or a phone abroad, written freely
     * @return the phone, or a problem at {@code number}
     */
    public static PersonalNumber phone(String typed, boolean other) {
        String said = plain(typed);
        String digits = digitsOf(said);
        if (!other) {
            if (!digits.matches(MAINLAND) || !said.matches("[+0-9 ()-]+")) {
                throw Problem.invalid(
                        "number",
                        "手机号为 11 位数字，以 13 至 19 开头；座机或境外号码请选“其他电话”。",
                        "A mobile number has 11 digits and begins with 13 to 19; choose “another phone” for a landline or one abroad.");
            }
            return new PersonalNumber(
                    Field.PHONE, digits, digits, digits.substring(0, SHOWN_OF_PHONE) + "****" + tailOf(digits));
        }
        if (!said.matches("\\+?[0-9 ().-]+") || digits.length() < LEAST_DIGITS || digits.length() > MOST_DIGITS) {
            throw Problem.invalid(
                    "number",
                    "电话号码为 7 至 15 位数字，可带 +、空格、括号和连字符。",
                    "A phone number has 7 to 15 digits, with +, spaces, brackets and hyphens if you like.");
        }
        return new PersonalNumber(Field.PHONE, said, digits, "****" + tailOf(digits));
    }

    /**
     * @param today whoever has one was born by then
     * @return the number of a resident identity card, or a problem at {@code number}
     */
    public static PersonalNumber idNumber(String typed, LocalDate today) {
        String number = plain(typed).replace(" ", "").toUpperCase(Locale.ROOT);
        if (!number.matches("[1-9][0-9]{16}[0-9X]")) {
            throw Problem.invalid(
                    "number",
                    "身份证号为 18 位：17 位数字，末位是数字或 X。",
                    "An ID number has 18 characters: 17 digits, then a digit or X.");
        }
        if (!isBirthday(number.substring(6, 14), today)) {
            throw Problem.invalid(
                    "number",
                    "身份证号第 7 至 14 位不是出生日期，请核对。",
                    "Digits 7 to 14 of the ID number are no date of birth. Please check them.");
        }
        if (number.charAt(ID_LENGTH - 1) != check(number)) {
            throw Problem.invalid(
                    "number",
                    "身份证号校验不符，请核对有没有输错。",
                    "The check digit of the ID number does not fit. Please check what was typed.");
        }
        return new PersonalNumber(Field.ID_NUMBER, number, number, "*".repeat(ID_LENGTH - TAIL) + tailOf(number));
    }

    /**
     * Whether a phone or an ID number stands in what somebody looks for: such a word must not come in an address. Figures alone count from
     * seven places on, but for those that begin a day of this century.
     */
    public static boolean isIn(String typed) {
        String said = plain(typed);
        String digits = said.replaceAll("[^0-9]", "");
        boolean figures = said.matches("[+0-9 ().-]+[xX]?") && digits.length() >= LEAST_DIGITS;
        return figures && !digits.startsWith("20")
                || HELD_PHONE.matcher(said).find()
                || HELD_ID.matcher(said).find();
    }

    /** @return what such a number is found by, however it was written, whether or not it is one */
    public static String keyOf(Field field, String typed) {
        String said = plain(typed);
        return field == Field.PHONE ? digitsOf(said) : said.replace(" ", "").toUpperCase(Locale.ROOT);
    }

    String tail() {
        return tailOf(key);
    }

    private static String tailOf(String key) {
        return key.substring(key.length() - TAIL);
    }

    /** Digits of either width, without blanks around. */
    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    }

    /** Without what stands between them, and without the mainland's own code. */
    private static String digitsOf(String said) {
        String digits = said.replaceAll("[^0-9]", "");
        return digits.matches("(00)?86" + MAINLAND) ? digits.substring(digits.indexOf("86") + 2) : digits;
    }

    private static boolean isBirthday(String text, LocalDate today) {
        try {
            LocalDate day = LocalDate.parse(text, DAY);
            return day.getYear() >= 1880 && !day.isAfter(today);
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** ISO 7064, MOD 11-2. */
    private static char check(String number) {
        int sum = 0;
        for (int at = 0; at < WEIGHTS.length; at++) {
            sum += WEIGHTS[at] * (number.charAt(at) - '0');
        }
        return CHECKS.charAt(sum % CHECKS.length());
    }

    @Override
    public String toString() {
        return masked;
    }
}
