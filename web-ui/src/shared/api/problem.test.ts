import { describe, expect, it } from 'vitest';
import { fieldErrors, isTransient, Problem, problemOf, problemText, SignedOut, Unreachable } from './problem';

const body = {
  type: 'https://hearth.org/problems/changed-meanwhile',
  title: '内容已被他人修改',
  status: 412,
  code: 'k7',
  messages: {
    'zh-CN': { title: '内容已被他人修改', detail: '请重新载入后再改。' },
    en: { title: 'Someone changed this meanwhile', detail: 'Reload and change it again.' },
  },
  violations: [{ field: 'indicators[1].target', messages: { 'zh-CN': '须大于 0', en: 'Must be above 0' } }],
};

describe('a problem', () => {
  it('speaks the language of the page and gives its code', () => {
    const problem = new Problem(412, body);
    expect(problemText(problem, 'en')).toEqual({
      title: 'Someone changed this meanwhile',
      detail: 'Reload and change it again.',
      code: 'k7',
    });
    expect(problemText(problem, 'zh-CN').title).toBe('内容已被他人修改');
    expect(problem.slug).toBe('changed-meanwhile');
  });

  it('names the field, nested too', () => {
    expect(fieldErrors(new Problem(400, body), 'en')).toEqual([
      { name: ['indicators', 1, 'target'], errors: ['Must be above 0'] },
    ]);
  });

  it('survives an answer that is not a problem', async () => {
    const problem = await problemOf(new Response('<html>', { status: 502 }));
    expect(problem.status).toBe(502);
    expect(problemText(problem, 'zh-CN').title).toBe('没有完成');
    expect(problem.message).toBe('HTTP 502');
  });

  it('takes no words from an answer that has another shape', async () => {
    const of = async (body: unknown) =>
      (await problemOf(new Response(JSON.stringify(body), { status: 500 }))).body;
    expect(await of(body)).toEqual(body);
    expect(await of({ ...body, detail: null, violations: undefined })).toMatchObject({ code: 'k7' });
    expect(await of({ changes: [{ kind: 'visits', before: null, after: 3 }] })).not.toEqual({});
    for (const wrong of [
      'text',
      null,
      [],
      { title: 7 },
      { messages: { en: 'Oh' } },
      { messages: { en: { detail: 'Oh' } } },
      { violations: [{ field: 'a' }] },
      { violations: {} },
      { changes: [{ kind: 'visits', before: '1', after: 3 }] },
    ])
      expect(await of(wrong), JSON.stringify(wrong)).toEqual({});
  });

  it('knows what a repeat may mend', () => {
    expect(isTransient(new Unreachable())).toBe(true);
    expect(isTransient(new Problem(503, {}))).toBe(true);
    expect(isTransient(new Problem(429, {}))).toBe(true);
    expect(isTransient(new Problem(409, {}))).toBe(false);
    expect(isTransient(new SignedOut())).toBe(false);
  });
});
