// A step between the routes and the page: the list of files it needs stands here, and not in what every first screen brings.
export const counters = async () => (await import('./CountersPage')).CountersPage;
