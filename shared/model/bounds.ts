import { z } from './schema.ts';

/**
 * What numbers of a network may be at most. Beyond reason a number does not only mean nothing: loops over it never
 * end, and sums lose what was added. Files come from anywhere, so each number that is stored has its bounds.
 */

/** Of amounts, jobs and own fields: far beyond any budget, and still exact to the cent. */
export const LARGEST_NUMBER = 1e13;
/** Of a seat in a body. Weights of colleges have decimals. */
export const VOTES = { least: 0, most: 1e6 } as const;
/** Of a place on the map, in its own units. That is fifty times a map of 20,000 actors. */
export const FARTHEST = 1e6;
const ZOOMS = { least: 1e-5, most: 1e3 } as const;
/** Of a place in a list. */
const LAST_PLACE = 1e9;

export const quantity = z.number().min(-LARGEST_NUMBER).max(LARGEST_NUMBER);
export const coordinate = z.number().min(-FARTHEST).max(FARTHEST);
export const zoom = z.number().min(ZOOMS.least).max(ZOOMS.most);
export const place = z.number().min(-LAST_PLACE).max(LAST_PLACE);
