import { type Adjacency, adjacency } from '#shared/network/graph/adjacency.ts';

/** Networks whose values are published, to check measures against others' figures. */

function graphOf(edges: readonly (readonly [string, string])[]): Adjacency {
  const ids = [...new Set(edges.flat())];
  return adjacency(
    ids,
    edges.map(([from, to]) => ({ from, to })),
  );
}

/** Krackhardt, "Assessing the political landscape", Administrative Science Quarterly 35, 1990. */
export const kite = graphOf([
  ['Andre', 'Beverly'],
  ['Andre', 'Carol'],
  ['Andre', 'Diane'],
  ['Andre', 'Fernando'],
  ['Beverly', 'Diane'],
  ['Beverly', 'Ed'],
  ['Beverly', 'Garth'],
  ['Carol', 'Diane'],
  ['Carol', 'Fernando'],
  ['Diane', 'Ed'],
  ['Diane', 'Fernando'],
  ['Diane', 'Garth'],
  ['Ed', 'Garth'],
  ['Fernando', 'Garth'],
  ['Fernando', 'Heather'],
  ['Garth', 'Heather'],
  ['Heather', 'Ike'],
  ['Ike', 'Jane'],
]);

/** Marriages of Florentine families, Padgett and Ansell 1993, without Pucci, who has none. */
export const florentine = graphOf([
  ['Acciaiuoli', 'Medici'],
  ['Castellani', 'Peruzzi'],
  ['Castellani', 'Strozzi'],
  ['Castellani', 'Barbadori'],
  ['Medici', 'Barbadori'],
  ['Medici', 'Ridolfi'],
  ['Medici', 'Tornabuoni'],
  ['Medici', 'Albizzi'],
  ['Medici', 'Salviati'],
  ['Salviati', 'Pazzi'],
  ['Peruzzi', 'Strozzi'],
  ['Peruzzi', 'Bischeri'],
  ['Strozzi', 'Ridolfi'],
  ['Strozzi', 'Bischeri'],
  ['Ridolfi', 'Tornabuoni'],
  ['Tornabuoni', 'Guadagni'],
  ['Albizzi', 'Ginori'],
  ['Albizzi', 'Guadagni'],
  ['Bischeri', 'Guadagni'],
  ['Guadagni', 'Lamberteschi'],
]);

/** Zachary, "An information flow model for conflict and fission in small groups", 1977; members 1 to 34. */
const FRIENDS: Readonly<Record<number, readonly number[]>> = {
  1: [2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 18, 20, 22, 32],
  2: [3, 4, 8, 14, 18, 20, 22, 31],
  3: [4, 8, 9, 10, 14, 28, 29, 33],
  4: [8, 13, 14],
  5: [7, 11],
  6: [7, 11, 17],
  7: [17],
  9: [31, 33, 34],
  10: [34],
  14: [34],
  15: [33, 34],
  16: [33, 34],
  19: [33, 34],
  20: [34],
  21: [33, 34],
  23: [33, 34],
  24: [26, 28, 30, 33, 34],
  25: [26, 28, 32],
  26: [32],
  27: [30, 34],
  28: [34],
  29: [32, 34],
  30: [33, 34],
  31: [33, 34],
  32: [33, 34],
  33: [34],
};
export const karate = graphOf(
  Object.entries(FRIENDS).flatMap(([member, friends]) =>
    friends.map((friend): [string, string] => [member, String(friend)]),
  ),
);
