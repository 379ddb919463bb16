// A step between the routes and the pages: the list of files a page needs stands here, and not in what every first screen brings.
export const openings = async () => (await import('./components/OpeningsPage')).OpeningsPage;
export const workbook = async () => (await import('./components/WorkbookPage')).WorkbookPage;
