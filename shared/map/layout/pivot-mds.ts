import { type Adjacency, at } from '../../network/graph/adjacency.ts';

const PIVOTS = 50;
const POWER_ITERATIONS = 60;

/**
 * First places for a connected graph, from the distances to a few pivots (Brandes and Pich 2007, "Eigensolver
 * methods for progressive multidimensional scaling of large data"). Returns x and y of each vertex; the unit
 * is one tie.
 */
export function pivotMds(graph: Adjacency): { x: Float64Array; y: Float64Array } {
  const size = graph.ids.length;
  const columns = centred(pivotDistances(graph, Math.min(PIVOTS, size)), size);
  const first = principal(columns, size, null);
  const second = principal(columns, size, first.weights);
  return { x: first.scores, y: second.scores };
}

/** Distances from each pivot to every vertex; each next pivot is the vertex farthest from those before it. */
function pivotDistances(graph: Adjacency, count: number): Float64Array[] {
  const nearest = new Float64Array(graph.ids.length).fill(Number.POSITIVE_INFINITY);
  const columns: Float64Array[] = [];
  let pivot = 0;
  for (let index = 0; index < count; index++) {
    const distances = distancesFrom(graph, pivot);
    columns.push(distances);
    let farthest = -1;
    for (let vertex = 0; vertex < nearest.length; vertex++) {
      nearest[vertex] = Math.min(at(nearest, vertex), at(distances, vertex));
      if (at(nearest, vertex) > farthest) {
        farthest = at(nearest, vertex);
        pivot = vertex;
      }
    }
  }
  return columns;
}

function distancesFrom(graph: Adjacency, start: number): Float64Array {
  const distances = new Float64Array(graph.ids.length).fill(-1);
  const queue = new Int32Array(graph.ids.length);
  let tail = 1;
  queue[0] = start;
  distances[start] = 0;
  for (let head = 0; head < tail; head++) {
    const vertex = at(queue, head);
    for (let slot = at(graph.offsets, vertex); slot < at(graph.offsets, vertex + 1); slot++) {
      const neighbour = at(graph.neighbours, slot);
      if (distances[neighbour] !== -1) continue;
      distances[neighbour] = at(distances, vertex) + 1;
      queue[tail++] = neighbour;
    }
  }
  return distances.map((distance) => Math.max(0, distance));
}

/** Squared distances, doubly centred. */
function centred(columns: readonly Float64Array[], size: number): Float64Array[] {
  const squared = columns.map((column) => column.map((distance) => distance * distance));
  const rowMeans = new Float64Array(size);
  const columnMeans = squared.map((column) => column.reduce((sum, value) => sum + value, 0) / size);
  for (const column of squared) {
    for (let row = 0; row < size; row++) rowMeans[row] = at(rowMeans, row) + at(column, row) / columns.length;
  }
  const mean = columnMeans.reduce((sum, value) => sum + value, 0) / columns.length;
  return squared.map((column, index) =>
    column.map((value, row) => -0.5 * (value - at(rowMeans, row) - (columnMeans[index] ?? 0) + mean)),
  );
}

/** The main direction of the columns by power iteration, orthogonal to `against` when it is given. */
function principal(columns: readonly Float64Array[], size: number, against: readonly number[] | null) {
  let weights = columns.map((_, index) => 1 + (index % 7) * 0.1 * (against ? -1 : 1) ** index);
  let scores = new Float64Array(size);
  for (let iteration = 0; iteration < POWER_ITERATIONS; iteration++) {
    weights = normalised(against ? orthogonal(weights, against) : weights);
    scores = new Float64Array(size);
    columns.forEach((column, index) => {
      const weight = weights[index] ?? 0;
      for (let row = 0; row < size; row++) scores[row] = at(scores, row) + weight * at(column, row);
    });
    weights = columns.map((column) => column.reduce((sum, value, row) => sum + value * at(scores, row), 0));
  }
  return { scores: unitScaled(scores), weights: normalised(weights) };
}

function orthogonal(vector: readonly number[], against: readonly number[]): number[] {
  const projection = vector.reduce((sum, value, index) => sum + value * (against[index] ?? 0), 0);
  return vector.map((value, index) => value - projection * (against[index] ?? 0));
}

function normalised(vector: readonly number[]): number[] {
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}

/** Scaled so that the spread is about that of a graph of this size with ties of length one. */
function unitScaled(scores: Float64Array): Float64Array<ArrayBuffer> {
  const spread = Math.sqrt(scores.reduce((sum, value) => sum + value * value, 0) / scores.length) || 1;
  const wanted = Math.sqrt(scores.length) / 3;
  return new Float64Array(scores.map((value) => (value / spread) * wanted));
}
