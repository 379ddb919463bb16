import { path, withQuery } from '../lib/paths';

/** Addresses that lead from one feature to another; a feature's own addresses are in its routes file. */
export const toToday = (day?: string): string => (day ? path('/today', day) : '/today');
/** The paper list of a day; of today, if none is named. */
export const toDaySheet = (day?: string): string => (day ? path('/day-sheet', day) : '/day-sheet');
export const toCheckIn = (session: string): string => path('/sessions', session, 'check-in');
export const toWaiting = (): string => '/check-in/waiting';
export const toTimetable = (query: Record<string, string | undefined> = {}): string =>
  withQuery('/timetable', query);
export const toDevices = (): string => '/devices';
export const toContracts = (): string => '/contracts';
export const toContract = (id: string): string => path('/contracts', id);
export const toImports = (): string => '/imports';
