import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { WholeName } from './WholeName';

it('lets the middle of a name give way, and keeps its end', () => {
  render(<WholeName>多伦多社区中心 1237号</WholeName>);
  const name = screen.getByTitle('多伦多社区中心 1237号');
  expect(name).toHaveTextContent('多伦多社区中心 1237号');
  expect([...name.children].map(each => each.textContent)).toEqual(['多伦多社区中心', ' 1237号']);
});
