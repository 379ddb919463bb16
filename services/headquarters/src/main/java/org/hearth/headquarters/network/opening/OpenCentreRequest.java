package org.hearth.headquarters.network.opening;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearth.kernel.Days;
import org.hearth.kernel.MailAddress;
import org.hearth.kernel.Message;
import org.hearth.kernel.PersonName;
import org.hearth.kernel.Problem;
import org.hearth.kernel.Problem.Violation;

/**
 * A centre to open.
 *
 * @param slug its address in the platform; never changed
 * @param positioning a code of {@link Positioning}
 * @param openedOn first day of its profile and of its figures
 * @param simulated whether what is said of it here was made up for demonstration
 */
public record OpenCentreRequest(
        @NotNull @Pattern(regexp = "[a-z][a-z0-9_]{0,39}") String slug,
        @NotBlank @Size(max = 120) String name,
        @NotBlank @Size(max = 120) String nameEn,
        @NotBlank @Size(max = 60) String timeZone,
        @NotBlank @Size(max = 60) String district,
        @NotNull @Size(max = 60) String subDistrict,

        @NotNull @DecimalMin("1") @DecimalMax("1000000") @Digits(integer = 7, fraction = 1)
        BigDecimal floorAreaM2,

        @NotNull @Pattern(regexp = Positioning.CODES) String positioning,

        @NotNull @Valid OpeningHours openingHours,
        @NotNull LocalDate openedOn,
        @NotBlank @Size(max = 80) @PersonName String managerName,
        @NotBlank @Size(max = 200) @MailAddress String managerEmail,
        boolean simulated) {

    /** Words of the addresses beside those of a centre and of an agency. */
    private static final Set<String> RESERVED = Set.of("export", "districts");

    static void refuseReserved(String slug) {
        if (RESERVED.contains(slug)) {
            throw Problem.invalid(List.of(reserved()));
        }
    }

    private static Violation reserved() {
        return new Violation(
                "slug", new Message("这个标识由系统使用，请换一个。", "The platform uses this slug itself; choose another."));
    }

    /** Refuses what the annotations cannot say: an unknown time zone, wrong hours, a first day out of range. */
    public void check(LocalDate today) {
        List<Violation> wrong = wrong(today);
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
    }

    /** All of it, of a request whose fields are there. */
    List<Violation> wrong(LocalDate today) {
        List<Violation> wrong = new ArrayList<>();
        if (RESERVED.contains(slug)) {
            wrong.add(reserved());
        }
        if (!isZone(timeZone)) {
            wrong.add(new Violation(
                    "timeZone",
                    new Message("没有这个时区，例如 Asia/Shanghai。", "No such time zone; for example Asia/Shanghai.")));
        }
        wrong.addAll(openingHours.wrong("openingHours"));
        if (openedOn.isBefore(Days.EARLIEST_WORK) || openedOn.isAfter(today.plusYears(2))) {
            wrong.add(new Violation(
                    "openedOn",
                    new Message("启用日期须在 1990 年以后、两年之内。", "The first day must be after 1990 and within two years.")));
        }
        return wrong;
    }

    private static boolean isZone(String name) {
        try {
            return ZoneId.getAvailableZoneIds().contains(ZoneId.of(name).getId());
        } catch (DateTimeException e) {
            return false;
        }
    }
}
