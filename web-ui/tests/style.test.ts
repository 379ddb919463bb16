import { Button, Drawer, Table } from 'antd';
import { createElement } from 'react';
import { afterEach, expect, it } from 'vitest';
import { renderAt } from './render';
import { mayMatchAny } from './style';

afterEach(() => document.head.querySelector('style[data-test]')?.remove());

const page = createElement(
  'div',
  null,
  createElement(Button, { type: 'primary' }, '保存'),
  createElement(Table, { dataSource: [{ key: '1', name: '陈桂兰' }], columns: [{ dataIndex: 'name' }] }),
  createElement(Drawer, { open: true, title: '新增' }, createElement('input', { type: 'checkbox' })),
);

const SELECTORS = [
  'div',
  'DIV',
  '*',
  '#main',
  '.ant-btn',
  'button.ant-btn-primary:not(:disabled)',
  'a.ant-btn, button.ant-btn',
  ':where(.ant-table) .ant-table-cell',
  ':is(.nowhere, .ant-drawer) input',
  '.ant-table > div > .nowhere, table',
  '.ant-btn + .nowhere',
  'input[type="checkbox"]',
  '[class*=" ant"], .nowhere',
  'td:nth-child(2n + 1)',
  'tr:has(> td.ant-table-cell)',
  '.ant\\-btn',
];

/** Every rule's selector of every sheet that stands in the page. */
const ofSheets = () =>
  [...document.styleSheets].flatMap(sheet =>
    [...sheet.cssRules].flatMap(rule => ('selectorText' in rule ? [String(rule.selectorText)] : [])),
  );

it('a look at the classes says no to no rule that matches', () => {
  renderAt('/', [{ path: '/', element: page }]);
  const elements = [...document.querySelectorAll('*')];
  const selectors = [...new Set([...SELECTORS, ...ofSheets()])];
  expect(selectors.length).toBeGreaterThan(200);
  const refused = selectors.flatMap(selector =>
    elements.filter(each => matches(each, selector) && !mayMatchAny(selector, each)).map(() => selector),
  );
  expect(refused).toEqual([]);
  // and says it to most
  const asked = elements.flatMap(each => selectors.filter(selector => mayMatchAny(selector, each)));
  expect(asked.length).toBeLessThan((elements.length * selectors.length) / 5);
});

it('a style that is remembered changes with the page', () => {
  const box = document.createElement('div');
  document.body.append(box);
  expect(getComputedStyle(box).display).toBe('block');
  const sheet = document.createElement('style');
  sheet.dataset.test = '';
  sheet.textContent = '.away { display: none } input:focus { visibility: hidden }';
  document.head.append(sheet);
  expect(getComputedStyle(box).display).toBe('block');
  box.className = 'away';
  expect(getComputedStyle(box).display).toBe('none');
  sheet.textContent = '';
  expect(getComputedStyle(box).display).toBe('block');
  box.style.display = 'inline';
  expect(getComputedStyle(box).display).toBe('inline');
  box.remove();
});

function matches(element: Element, selector: string): boolean {
  try {
    return element.matches(selector);
  } catch {
    return false;
  }
}
