import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { PaletteButton, type PaletteSource } from '@/shared/ui/PaletteButton';
import { administrator } from '../../tests/headquarters';
import { manager, renderAt } from '../../tests/render';
import { useSources as useCentre } from './centre/sources';
import { useSources as useHeadquarters } from './headquarters/sources';

const none: PaletteSource[] = [];
const viewer = { ...manager, permissions: ['read-centre'] };

const Centre = () => <PaletteButton screens={[]} sources={useCentre()} />;
const Headquarters = () => <PaletteButton screens={[]} sources={useHeadquarters()} />;
const Agency = () => <PaletteButton screens={[]} sources={none} />;

it.each([
  ['a manager of a centre', <Centre key="m" />, manager, '找居民、活动、预约、空间、页面…'],
  ['who reads no residents', <Centre key="v" />, viewer, '找活动、预约、空间、页面…'],
  [
    'who reads no bookings either',
    <Centre key="n" />,
    { ...manager, permissions: [] },
    '找活动、空间、页面…',
  ],
  ['headquarters', <Headquarters key="h" />, administrator, '找中心、页面…'],
  ['an agency', <Agency key="a" />, { ...manager, permissions: ['read-purchased'] }, '找页面…'],
])('the palette of %s says what it finds there, on its button and inside', async (_, element, me, says) => {
  renderAt('/', [{ path: '/', element }], me);
  await userEvent.click(await screen.findByText(says));
  expect(await screen.findByPlaceholderText(says)).toBeVisible();
});
