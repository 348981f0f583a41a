import { type Run, runRounds } from '../unit/compare/merge/rounds.ts';

export interface RoundsLine {
  kind: string;
  runs: number;
  changes: number;
  merges: number;
  decisions: number;
  /** Values on which nothing was asked though two had written apart. */
  unsaid: number;
  /** Of one who had nothing new, something was asked. */
  again: number;
  faults: number;
}

const KINDS = [
  { kind: 'two people', people: 2 },
  { kind: 'three, files to all', people: 3, toAll: true },
  { kind: 'three, by a third', people: 3 },
] as const;

/** People who edit every table and merge each other's files, many times over; a fault is printed with its seed. */
export async function mergeRounds(runs: number, seed: number): Promise<RoundsLine[]> {
  const lines: RoundsLine[] = [];
  for (const { kind, ...options } of KINDS) {
    const all: Run[] = [];
    for (let round = 0; round < runs; round++) all.push(await runRounds({ ...options, seed: seed + round }));
    const sum = (of: (run: Run) => number) => all.reduce((total, run) => total + of(run), 0);
    for (const fault of all.flatMap(({ faults, unsaid, again }) => [...faults, ...unsaid, ...again]))
      console.error(`FAULT merge, ${fault}`);
    lines.push({
      ...{ kind, runs, changes: sum(({ changes }) => changes), merges: sum(({ merges }) => merges) },
      decisions: sum(({ decisions }) => decisions),
      unsaid: sum(({ unsaid }) => unsaid.length),
      again: sum(({ again }) => again.length),
      faults: sum(({ faults }) => faults.length),
    });
  }
  return lines;
}
