/** One act: a programme was marked. A test changes what it is about. */
export const change = {
  id: 'a1',
  act: 'change',
  object: 'programme',
  objectId: 'p1',
  title: '健康',
  subject: 's1',
  by: '周敏',
  at: '2026-11-22T01:00:00Z',
  reason: '',
  before: { sensitive: false },
  after: { sensitive: true },
};
