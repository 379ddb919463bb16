import { afterEach, describe, expect, it, vi } from 'vitest';
import { browserNavigation, type Navigation } from './navigation';

let stop = () => {};
afterEach(() => stop());

/** A tab that came from /list to /form. */
function atForm(): Navigation {
  window.history.replaceState(null, '', '/list');
  const navigation = browserNavigation();
  stop = navigation.listen(() => undefined);
  navigation.push('/form?open=a');
  return navigation;
}

const at = ({ now }: Navigation) => now.location.pathname + now.location.search;

describe('a step that is held', () => {
  it('is taken once the person says to leave, and not before', () => {
    const navigation = atForm();
    let answer = (_: boolean) => {};
    const release = navigation.hold({
      holds: ({ to }) => to.pathname === '/list',
      ask: given => {
        answer = given;
      },
    });
    navigation.push('/list');
    expect([at(navigation), window.location.pathname]).toEqual(['/form?open=a', '/form']);
    answer(false);
    expect(at(navigation)).toBe('/form?open=a');
    navigation.push('/list');
    answer(true);
    expect([at(navigation), window.location.pathname]).toEqual(['/list', '/list']);
    release();
    navigation.push('/form');
    navigation.push('/list');
    expect(at(navigation)).toBe('/list');
  });

  it('back stays where one is, address and all, and goes back when the person says so', async () => {
    const navigation = atForm();
    const asked: ((leave: boolean) => void)[] = [];
    navigation.hold({ holds: ({ action }) => action === 'POP', ask: answer => asked.push(answer) });
    window.history.back();
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    await vi.waitFor(() => expect(window.location.pathname).toBe('/form'));
    expect(at(navigation)).toBe('/form?open=a');

    asked[0]?.(true);
    await vi.waitFor(() => expect(at(navigation)).toBe('/list'));
    expect(window.location.pathname).toBe('/list');
    expect(asked).toHaveLength(1);
  });
});

it('what is chosen in the address is not a step to be asked of', () => {
  const navigation = atForm();
  navigation.hold({ holds: ({ from, to }) => from.pathname !== to.pathname, ask: () => undefined });
  navigation.replace('/form?open=b', null, { preventScrollReset: true });
  expect(at(navigation)).toBe('/form?open=b');
  expect(navigation.now.keepsScroll).toBe(true);
});

it('says how a place was left, with what was chosen in its address without a step', () => {
  const navigation = atForm();
  window.history.replaceState(window.history.state, '', '/form?open=a&period=2026-07');
  navigation.push('/list');
  expect(navigation.now.left).toMatchObject({ pathname: '/form', search: '?open=a&period=2026-07' });
});
