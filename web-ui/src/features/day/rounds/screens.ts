// A step between the routes and the pages: the list of files a page needs stands here, and not in what every first screen brings.
export const rounds = async () => (await import('./components/RoundsPage')).RoundsPage;
export const round = async () => (await import('./components/RoundPage')).RoundPage;
export const applications = async () => (await import('./components/ApplicationsPage')).ApplicationsPage;
export const outcomes = async () => (await import('./components/OutcomesPage')).OutcomesPage;
export const sheet = async () => (await import('./components/SheetPage')).SheetPage;
