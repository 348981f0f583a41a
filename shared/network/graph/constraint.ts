import { at } from './adjacency.ts';
import type { SimpleGraph } from './simple.ts';

/**
 * How much each actor's contacts depend on one another (constraint, Burt 1992): low for one who stands between
 * groups that do not meet, high for one whose partners all know each other. NaN for an actor without ties.
 * Each pair's strength is the weight of its ties as a share of all the actor's weight.
 */
export function constraint(graph: SimpleGraph): Float64Array {
  const size = graph.ids.length;
  const total = new Float64Array(size);
  for (let edge = 0; edge < graph.from.length; edge++) {
    const weight = at(graph.weights, edge);
    total[at(graph.from, edge)] = at(total, at(graph.from, edge)) + weight;
    total[at(graph.to, edge)] = at(total, at(graph.to, edge)) + weight;
  }
  const values = new Float64Array(size).fill(Number.NaN);
  const invested = new Float64Array(size);
  for (let vertex = 0; vertex < size; vertex++) {
    const start = at(graph.offsets, vertex);
    const end = at(graph.offsets, vertex + 1);
    if (start === end || at(total, vertex) === 0) continue;
    const near: number[] = [];
    const add = (other: number, share: number) => {
      if (other === vertex) return;
      if (invested[other] === 0) near.push(other);
      invested[other] = at(invested, other) + share;
    };
    const contacts = new Set<number>();
    for (let slot = start; slot < end; slot++) {
      const contact = at(graph.neighbours, slot);
      contacts.add(contact);
      const direct = at(graph.weights, at(graph.ties, slot)) / at(total, vertex);
      add(contact, direct);
      for (let step = at(graph.offsets, contact); step < at(graph.offsets, contact + 1); step++) {
        const share = at(graph.weights, at(graph.ties, step)) / at(total, contact);
        add(at(graph.neighbours, step), direct * share);
      }
    }
    let sum = 0;
    for (const other of near) {
      if (contacts.has(other)) sum += at(invested, other) ** 2;
      invested[other] = 0;
    }
    values[vertex] = sum;
  }
  return values;
}
