import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';

const nothing = () => HttpResponse.json({ items: [], nextCursor: null });

/**
 * The server of the tests: a test says what it answers; anything else fails the test. Nobody signs up for anything or consents
 * to anything, nor is anything noted of anybody, unless a test says so: whoever shows a session or a resident asks.
 */
export const server = setupServer(
  http.get('*/api/centre/registration-targets', nothing),
  http.get('*/api/centre/registrations', nothing),
  http.get('*/api/centre/consents', nothing),
  http.get('*/api/centre/group-consents', nothing),
  http.get('*/api/centre/consent-texts', nothing),
  http.get('*/api/centre/resident-notes', nothing),
);
