/** Whether a point lies far from France as it is written, and in it with its two numbers the other way round. */
export function isSwapped(longitude: number, latitude: number): boolean {
  return !isInFrance(longitude, latitude) && isInFrance(latitude, longitude);
}

/** Whether a point lies in or near France in Europe. */
export function isInFrance(longitude: number, latitude: number): boolean {
  return longitude > -5.5 && longitude < 9.8 && latitude > 41 && latitude < 51.5;
}
