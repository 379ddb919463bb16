import type { RouteObject } from 'react-router';
import { centre } from '@/shared/screens/centre';
import { show } from '@/shared/screens/show';

export const equipmentRoutes: RouteObject[] = [
  show(centre.equipment, async () => (await import('./EquipmentPage')).EquipmentPage),
];
