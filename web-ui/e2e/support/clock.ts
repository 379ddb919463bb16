const DAY_MS = 24 * 60 * 60 * 1000;

const hourIn = (timeZone: string, at: Date): number =>
  Number(new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(at));

/** Zones without summer time, round the earth. */
const ZONES = [
  'Asia/Shanghai',
  'Asia/Dubai',
  'Africa/Lagos',
  'America/Sao_Paulo',
  'America/Bogota',
  'America/Phoenix',
  'Pacific/Honolulu',
  'Pacific/Auckland',
  'Asia/Dhaka',
];

/**
 * A time zone in which it is the middle of the day now: what runs an hour around now is then on one local day, at
 * whatever hour the tests run.
 */
export function daytimeZone(now = new Date()): string {
  const found = ZONES.find(zone => {
    const hour = hourIn(zone, now);
    return hour >= 9 && hour < 19;
  });
  if (!found) throw new Error('it is night everywhere');
  return found;
}

/** The day in a zone, as 2026-11-24. */
export const dayIn = (timeZone: string, at = new Date()): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    at,
  );

/** The time of day in a zone so many minutes from now, as 09:30. */
export const timeIn = (timeZone: string, minutes: number, now = new Date()): string =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(now.getTime() + minutes * 60_000));

export const daysAgo = (timeZone: string, days: number): string =>
  dayIn(timeZone, new Date(Date.now() - days * DAY_MS));
