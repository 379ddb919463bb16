// A step between the routes and the pages: the list of files a page needs stands here, and not in what every first screen brings.
export const centres = async () => (await import('./components/CentresPage')).CentresPage;
export const centre = async () => (await import('./components/CentrePage')).CentrePage;
