/** Whether a value that came from outside has a shape; made of these few, so that what every page needs brings no library. */
export type Shape<T> = (value: unknown) => value is T;

export const text: Shape<string> = value => typeof value === 'string';
export const number: Shape<number> = value => typeof value === 'number';

export const orNone =
  <T>(shape: Shape<T>): Shape<T | null | undefined> =>
  (value): value is T | null | undefined =>
    value === null || value === undefined || shape(value);

export const list =
  <T>(shape: Shape<T>): Shape<T[]> =>
  (value): value is T[] =>
    Array.isArray(value) && value.every(shape);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const record =
  <T>(shape: Shape<T>): Shape<Record<string, T>> =>
  (value): value is Record<string, T> =>
    isObject(value) && Object.values(value).every(shape);

export const object =
  <T extends object>(shapes: { [K in keyof T]-?: Shape<T[K]> }): Shape<T> =>
  (value): value is T =>
    isObject(value) && Object.entries<Shape<unknown>>(shapes).every(([key, shape]) => shape(value[key]));
