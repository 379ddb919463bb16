import { readFileSync } from 'node:fs';
import { act } from '@testing-library/react';

/** What the stylesheet of paper hides, as selectors; a rule of a component's own stylesheet is not among them. */
const hidden = [
  ...readFileSync('src/shared/ui/print.css', 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .matchAll(/([^{}]+)\{[^{}]*display:\s*none[^{}]*\}/g),
].map(([, selectors = '']) => selectors.trim());

/** Whether it is on paper: neither it nor anything around it is hidden there. */
export const isPrinted = (element: Element): boolean =>
  hidden.every(selectors => element.closest(selectors) === null);

/** The page is put on paper, as the browser says it. */
export const print = () => act(() => void window.dispatchEvent(new Event('beforeprint')));
export const printed = () => act(() => void window.dispatchEvent(new Event('afterprint')));
