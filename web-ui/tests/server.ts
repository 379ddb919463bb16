import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';

const nothing = () => HttpResponse.json({ items: [], nextCursor: null });

/**
 * The server of the tests: a test says what it answers; anything else fails the test. Nobody signs up for anything, unless a test says so:
 * whoever shows a session asks.
 */
export const server = setupServer(
  http.get('*/api/centre/registration-targets', nothing),
  http.get('*/api/centre/registrations', nothing),
);
