package org.hearth.centre.people.resident;

import org.hearth.tenancy.Columns;
import org.hearth.tenancy.Words;

/** Residents as they are handed out: what the list on the screen shows, and no more. */
public final class ResidentColumns {
    public static final Words SEXES = Words.of("female", "女", "Female", "male", "男", "Male", "other", "其他", "Other");

    static final Columns<ResidentResponse> RESIDENTS = Columns.<ResidentResponse>of("residents", "居民", "Residents")
            .with("姓名", "Name", ResidentResponse::name)
            .with("出生年份", "Year of birth", ResidentResponse::birthYear)
            .with("性别", "Sex", resident -> SEXES.of(resident.sex()))
            .with("电话", "Phone", ResidentResponse::phone)
            .simulated(ResidentResponse::simulated)
            .ofPeople("resident");

    private ResidentColumns() {}
}
