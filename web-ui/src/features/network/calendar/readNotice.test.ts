import { expect, it } from 'vitest';
import { readNotice, writeNotice } from './readNotice';

/** Items of the notice of 2026, as it was published. */
const NOTICE_2026 = `
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作。`;

it('reads the notice as it is published', () => {
  const { days, unread } = readNotice(NOTICE_2026, 2026);
  expect(unread).toEqual([]);
  expect(writeNotice(days).split('\n')).toEqual([
    "2026-01-01 至 2026-01-03 休 元旦 / New Year's Day",
    "2026-01-04 班 元旦 / New Year's Day",
    '2026-02-14 班 春节 / Spring Festival',
    '2026-02-15 至 2026-02-23 休 春节 / Spring Festival',
    '2026-02-28 班 春节 / Spring Festival',
    '2026-04-04 至 2026-04-06 休 清明节 / Qingming Festival',
    '2026-09-20 班 国庆节 / National Day',
    '2026-10-01 至 2026-10-07 休 国庆节 / National Day',
    '2026-10-10 班 国庆节 / National Day',
  ]);
});

it('reads a stretch over the end of a month or a year, and a single day', () => {
  const text =
    '元旦：2027年12月31日至2028年1月2日放假。2027年12月26日（周日）上班。\n国庆节、中秋节：9月29日至10月6日放假。';
  const days = readNotice(text, 2028).days.filter(({ kind }) => kind === 'off');
  expect(days.map(({ day }) => day).slice(0, 3)).toEqual(['2027-12-31', '2028-01-01', '2028-01-02']);
  expect(days.filter(({ name }) => name === '国庆节、中秋节')).toHaveLength(8);
  expect(days.at(-1)).toMatchObject({ day: '2028-10-06', nameEn: 'National Day, Mid-Autumn Festival' });
  expect(readNotice(text, 2028).days).toContainEqual(
    expect.objectContaining({ day: '2027-12-26', kind: 'work' }),
  );
});

it('reads what it writes, and says which line it does not understand', () => {
  const lines = '2027-05-01 至 2027-05-05 休 劳动节 / Labour Day\n2027-05-08 班 劳动节 / Labour Day';
  expect(writeNotice(readNotice(lines, 2027).days)).toBe(lines);
  expect(readNotice('2027-05-01 2027-05-02 off Labour Day', 2027).days).toHaveLength(2);
  expect(readNotice('\n春节放几天 9 天\n', 2027)).toEqual({
    days: [],
    unread: [{ line: 2, text: '春节放几天 9 天' }],
  });
});
