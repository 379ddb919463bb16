import { day as today } from './day';

export const YESTERDAY = '2026-11-21';
const figures = {
  planned: 0,
  held: 2,
  cancelled: 0,
  visits: 40,
  scan: 0,
  named: 30,
  self: 0,
  tally: 10,
  partner: 0,
  notClosed: 0,
  people: 28,
};
export const state = { ...today.state, day: YESTERDAY, state: 'recorded', planned: 0, held: 2 };
export const end = {
  day: YESTERDAY,
  over: true,
  state,
  stillOpen: [],
  figures,
  closing: null,
  changed: [],
  history: [],
};
export const closing = {
  id: 'c1',
  day: YESTERDAY,
  by: '周敏',
  at: '2026-11-22T01:00:00Z',
  reason: null,
  figures,
  stillOpen: [],
  reopenedBy: null,
  reopenedAt: null,
  reopenReason: null,
  simulated: false,
  version: 0,
};
export const note = {
  id: 'h1',
  day: YESTERDAY,
  words: '空调漏水，已报修',
  urgent: true,
  by: '林晓',
  at: '2026-11-21T12:00:00Z',
  seenBy: null,
  seenAt: null,
  version: 0,
};
