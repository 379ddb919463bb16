// A step between the routes and the pages: the list of files a page needs stands here, and not in what every first screen brings.
export const daySheet = async () => (await import('./components/SheetPage')).SheetPage;
