package org.hearth.kernel;

import java.util.Currency;

/**
 * An amount in minor units (fen, cents) of a currency.
 *
 * @param minor may be zero, never negative
 * @param currency ISO 4217 code
 */
public record Money(long minor, String currency) {
    public Money {
        if (minor < 0) {
            throw Problem.invalid("amountMinor", "金额不能为负。", "The amount may not be negative.");
        }
        try {
            Currency.getInstance(currency);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("currency", "请使用三位货币代码，例如 CNY。", "Use a three-letter currency code such as CNY.");
        }
    }
}
