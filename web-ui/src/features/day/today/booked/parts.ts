import { part } from '@/shared/ui/part';

// Most days of most centres have none: they come when there is one, and after what is counted. Their places are kept meanwhile.
const load = () => import('./Booked');
export const BookedBar = part(async () => (await load()).BookedBar, { quiet: true });
export const BookedLine = part(async () => (await load()).BookedLine, { quiet: true });
export const BookedLegend = part(async () => (await load()).BookedLegend, { quiet: true });
