import { useText } from '../texts';

/** The roles of a centre, with what each may do. */
export function useRoles() {
  const text = useText();
  return [
    { value: 'manager', label: text('manager'), hint: text('managerHint') },
    { value: 'front-desk', label: text('frontDesk'), hint: text('frontDeskHint') },
    { value: 'viewer', label: text('viewer'), hint: text('viewerHint') },
  ];
}
