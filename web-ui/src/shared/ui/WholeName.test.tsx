import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { WholeName } from './WholeName';

it('lets the middle of a name give way, and keeps its end', () => {
  render(<WholeName>多伦多社区中心 1237号</WholeName>);
  const name = screen.getByTitle('多伦多社区中心 1237号');
  expect(name).toHaveTextContent('多伦多社区中心 1237号');
  expect([...name.children].map(each => each.textContent)).toEqual(['多伦多社区中心', ' 1237号']);
});

it.each([
  ['浦东新区民政局', ['', '浦东新区民政局']],
  ['Headquarters', ['', 'Headquarters']],
  ['Sanlin Citizen Centre', ['Sanlin Citizen ', 'Centre']],
  ['三林世博家园市民中心', ['三林世博', '家园市民中心']],
])('parts %s neither within a word nor for one letter', (name, parts) => {
  render(<WholeName>{name}</WholeName>);
  expect([...screen.getByTitle(name).children].map(each => each.textContent)).toEqual(parts);
});
