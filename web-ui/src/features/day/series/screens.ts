// A step between the routes and the pages: the list of files a page needs stands here, and not in what every first screen brings.
export const seriesList = async () => (await import('./components/SeriesListPage')).SeriesListPage;
export const series = async () => (await import('./components/SeriesPage')).SeriesPage;
