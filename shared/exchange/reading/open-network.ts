import { shortHash } from '../../base/hash.ts';
import type { Language } from '../../bridge.ts';
import type { Past } from '../../changes/past.ts';
import { applyPatch } from '../../changes/patch.ts';
import type { CommuneFinder } from '../../communes/commune-finder.ts';
import type { ImportProfile } from '../../model/import-profile.ts';
import {
  emptyState,
  type NetworkState,
  newNetwork,
  TABLE_NAMES,
  type TableName,
  toState,
} from '../../model/network-state.ts';
import { crc32 } from '../maillage/maillage-format.ts';
import { type Problem, problem } from '../problem.ts';
import { openWithProfiles } from '../profiles/open-with-profiles.ts';
import { ignoreProgress } from '../progress.ts';
import type { CsvOptions } from '../tables/csv-read.ts';
import type { Reading } from './draft.ts';
import { planImport } from './import-plan.ts';
import { joinReadings } from './join-readings.ts';
import { type FileBytes, formatOf, openFiles } from './open-files.ts';
import { asksForCommunes } from './plan-communes.ts';
import { readTable } from './read-table.ts';
import type { Source } from './source.ts';

/** A problem with the file that it was found in; '' when it is of several together. */
export interface FileProblem {
  file: string;
  problem: Problem;
}

export interface OpenedNetwork {
  /** null when nothing of the files can be used. */
  state: NetworkState | null;
  problems: readonly FileProblem[];
  /** Content hashes by which a `.maillage` file says what it came from. */
  ancestors: readonly string[];
  /** Tables that a `.maillage` file says nothing of. */
  without: readonly TableName[];
}

export interface OpenOptions {
  language: Language;
  /** ISO date and time at which a network is made of files that are none. */
  now: string;
  csv?: Readonly<Record<string, CsvOptions>>;
  /** Settings by which tables of a known shape are read, before those of the network itself. */
  profiles?: readonly ImportProfile[];
  /** The communes of France, asked for only where a file says part of one; without them nothing is completed. */
  communes?: () => Promise<CommuneFinder | null>;
}

/**
 * Makes one network of files that belong together, without asking anything: a `.maillage` file as it is, others
 * as the import proposes to read them, into that network when there is one. Never throws. The same files always
 * give the same ids.
 */
export async function openNetwork(
  files: readonly FileBytes[],
  { language, now, csv = {}, profiles = [], communes = async () => null }: OpenOptions,
): Promise<OpenedNetwork> {
  const taken = new Set<string>();
  const idFor = idsFrom(files, taken);
  const empty = newNetwork(idFor('network'), plainName(files), now, language);
  const whole = files.filter(({ name, bytes }) => formatOf(name, bytes) === 'maillage');
  const stored = await openFiles(whole, empty);
  const network = stored.find((source) => source.kind === 'network');
  const before = network ? toState(network.data) : emptyState(empty);
  for (const table of TABLE_NAMES) for (const id of before[table].keys()) taken.add(id);
  const others = await openWithProfiles(
    files.filter((file) => !whole.includes(file)),
    before.network,
    csv,
    [...profiles, ...(before.network.importProfiles ?? [])],
  );
  const sources = [...stored, ...others];
  const problems = sources.flatMap((source) =>
    // What is said of a table comes with its reading.
    source.kind === 'reading' || source.kind === 'table' ? [] : inFile(source, source.problems),
  );
  if (network) problems.push(...inFile(network, pastProblems(network.past)));
  for (const source of stored) {
    if (source.kind === 'network' && source !== network) {
      problems.push({ file: source.file, problem: problem('error', 'network-second') });
    }
  }
  const readings = others.flatMap((source) => readingOf(source, before) ?? []);
  for (const { source, reading } of readings) problems.push(...inFile(source, reading.problems));
  const { ancestors = [], without = [] } = network ?? {};
  if (readings.length === 0) return { state: network ? before : null, problems, ancestors, without };

  const { draft } = joinReadings(readings.map(({ source, reading }) => ({ ...reading, file: source.file })));
  const findCommune = asksForCommunes(draft) ? await communes() : null;
  const options = { onMatch: 'update', createMissingActors: true } as const;
  const plan = planImport(before, draft, options, idFor, ignoreProgress, findCommune);
  const only = readings.length === 1 ? (readings[0]?.source.file ?? '') : '';
  const likes = plan.likes.map(({ source, row, name, like }) =>
    problem('info', 'looks-like', {
      place: draft.sources?.[source],
      row,
      value: name,
      details: { other: like.name },
    }),
  );
  for (const found of [...plan.problems, ...likes]) {
    problems.push({ file: found.file || only, problem: found });
  }
  const after = applyPatch(before, plan.patch);
  if (after.actors.size === 0) return { state: null, problems, ancestors, without };
  const name = network ? after.network.name : draft.name.trim() || after.network.name;
  return { state: { ...after, network: { ...after.network, name } }, problems, ancestors, without };
}

/** What a network is called whose files give it no name. */
function plainName([file]: readonly FileBytes[]): string {
  return file?.name.replace(/\.\w+$/, '').trim() || 'Maillage';
}

function inFile({ file }: Source, problems: readonly Problem[]): FileProblem[] {
  return problems.map((found) => ({ file, problem: found }));
}

/** The past of a network that a backup holds stays in it. */
function pastProblems({ snapshots, entries }: Past): Problem[] {
  if (snapshots.length + entries.length === 0) return [];
  const details = { snapshots: snapshots.length, entries: entries.length };
  return [problem('info', 'past-left-out', { details })];
}

function readingOf(source: Source, { network }: NetworkState): { source: Source; reading: Reading } | null {
  if (source.kind === 'reading') return { source, reading: source.reading };
  if (source.kind !== 'table') return null;
  return { source, reading: readTable(source, source.mapping, network) };
}

/** Ids that depend on nothing but what the files hold, and that no record has yet. */
function idsFrom(files: readonly FileBytes[], taken: ReadonlySet<string>): (fileId: string) => string {
  const seed = files.map(({ bytes }) => `${bytes.length} ${crc32(bytes)}`).join(' ');
  const ids = new Map<string, string>();
  return (fileId) => {
    const known = ids.get(fileId);
    if (known !== undefined) return known;
    let id = shortHash(`${seed}\n${fileId}`);
    while (taken.has(id)) id = shortHash(id);
    ids.set(fileId, id);
    return id;
  };
}
