// A step between the routes and the pages: the list of files a page needs stands here, and not in what every first screen brings.
export const activities = async () => (await import('./components/ActivitiesPage')).ActivitiesPage;
export const activity = async () => (await import('./components/ActivityPage')).ActivityPage;
export const spaces = async () => (await import('./components/SpacesPage')).SpacesPage;
