import { existsSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { freshIds } from '#shared/changes/commands/import.ts';
import { applyPatch } from '#shared/changes/patch.ts';
import type { Reading } from '#shared/exchange/reading/draft.ts';
import type { ImportOptions } from '#shared/exchange/reading/import-options.ts';
import { planImport } from '#shared/exchange/reading/import-plan.ts';
import { joinReadings } from '#shared/exchange/reading/join-readings.ts';
import { type FileBytes, openFiles } from '#shared/exchange/reading/open-files.ts';
import { readTable } from '#shared/exchange/reading/read-table.ts';
import { isDirected } from '#shared/model/cooperation.ts';
import { emptyState, type NetworkState, newNetwork } from '#shared/model/network-state.ts';

const CASES = resolve(import.meta.dirname, '../../../../shared/data/cases');
export const HAS_CASES = existsSync(CASES);
export const NO_CASES = 'skipped: ../shared/data/cases is not there';

export function caseFile(path: string): FileBytes {
  return { name: basename(path), bytes: new Uint8Array(readFileSync(resolve(CASES, path))) };
}

export function textFile(name: string, text: string): FileBytes {
  return { name, bytes: new TextEncoder().encode(text) };
}

export const EMPTY: NetworkState = emptyState(newNetwork('n', 'N', '2026-01-01T00:00:00.000Z', 'fr'));
const OPTIONS: ImportOptions = { onMatch: 'update', createMissingActors: false };

/** Files that are chosen together, taken all the way to what is stored. */
export async function importFiles(
  files: readonly FileBytes[],
  before: NetworkState = EMPTY,
  options: Partial<ImportOptions> = {},
) {
  const sources = await openFiles(files, before.network);
  const failed = sources.flatMap((source) => (source.kind === 'failed' ? source.problems : []));
  const readings = sources.flatMap((source): Reading[] => {
    const { file } = source;
    if (source.kind === 'reading') return [{ ...source.reading, file }];
    if (source.kind !== 'table') return [];
    return [readTable(source, source.mapping, before.network)];
  });
  const reading = joinReadings(readings);
  const plan = planImport(before, reading.draft, { ...OPTIONS, ...options }, freshIds());
  const after = applyPatch(before, plan.patch);
  const name = (id: string) => after.actors.get(id)?.name ?? id;
  const types = after.network.vocabularies.cooperationTypes;
  const problems = [...failed, ...reading.problems, ...plan.problems];
  return {
    reading,
    plan,
    after,
    problems,
    codes: problems.map(({ code }) => code),
    names: [...after.actors.values()].map((actor) => actor.name),
    ties: [...after.cooperations.values()].map((tie) =>
      [name(tie.from), isDirected(tie, types) ? '>' : '-', name(tie.to)].join(' '),
    ),
    actor: (wanted: string) => [...after.actors.values()].find((actor) => actor.name === wanted),
    tieList: [...after.cooperations.values()],
    collectives: [...after.collectives.values()].map((collective) => ({
      name: collective.name,
      members: collective.members.map(({ actorId }) => name(actorId)),
    })),
  };
}
