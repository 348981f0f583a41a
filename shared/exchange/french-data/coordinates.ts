import { readNumber } from '../../fields/read-number.ts';
import type { ActorInput } from '../../model/actor.ts';
import { type Problem, problem } from '../problem.ts';
import { isSwapped } from '../reading/in-france.ts';

const LIMITS = { latitude: 90, longitude: 180 } as const;

/** Latitude and longitude, both or none; what is no place on earth is reported. */
export function readCoordinates(
  [latitude = '', longitude = '']: readonly string[],
  row: number,
  problems: Problem[],
): Pick<ActorInput, 'latitude' | 'longitude'> {
  if (latitude.trim() === '' && longitude.trim() === '') return {};
  const [north, east] = (['latitude', 'longitude'] as const).map((column) => {
    const value = (column === 'latitude' ? latitude : longitude).trim();
    const degrees = readNumber(value);
    if (degrees !== null && Math.abs(degrees) <= LIMITS[column]) return degrees;
    const code = degrees === null ? 'number-invalid' : 'number-range';
    problems.push(problem('warning', code, { row, column, value }));
    return null;
  });
  if (north === undefined || east === undefined || north === null || east === null) return {};
  if (isSwapped(east, north)) {
    const value = `${latitude.trim()}, ${longitude.trim()}`;
    problems.push(problem('warning', 'coordinates-swapped', { row, value }));
  }
  return { latitude: north, longitude: east };
}
