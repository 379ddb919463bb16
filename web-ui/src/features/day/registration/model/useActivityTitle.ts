import { useGetActivity } from '@/shared/api/generated/centre-day-catalogue/centre-day-catalogue';

/** What an activity is called, as soon as it is known. */
export const useActivityTitle = (activity: string): string | undefined =>
  useGetActivity(activity).data?.title;
