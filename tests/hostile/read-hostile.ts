import { applyPatch } from '#shared/changes/patch.ts';
import type { Problem } from '#shared/exchange/problem.ts';
import type { Reading } from '#shared/exchange/reading/draft.ts';
import { planImport } from '#shared/exchange/reading/import-plan.ts';
import { joinReadings } from '#shared/exchange/reading/join-readings.ts';
import { openFiles } from '#shared/exchange/reading/open-files.ts';
import type { Source } from '#shared/exchange/reading/source.ts';
import { interpret } from '#shared/exchange/tables/interpret.ts';
import { writeFile } from '#shared/exchange/write-file.ts';
import { buildScene } from '#shared/map/drawing/scene.ts';
import { sceneToSvg } from '#shared/map/drawing/svg.ts';
import { emptyState, type NetworkState, newNetwork, toState } from '#shared/model/network-state.ts';
import { defaultViewSettings } from '#shared/model/view.ts';
import { visible } from '#shared/network/filters/filter.ts';

export interface Input {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

export interface Outcome {
  /** Whether anything of the file can be used. */
  opened: boolean;
  problems: readonly Problem[];
}

const NETWORK = newNetwork('n', 'N', '2026-01-01T00:00:00.000Z', 'fr');
const OWN_KEYS = Object.getOwnPropertyNames(Object.prototype).length;

/**
 * Takes a file all the way that an import goes: opened, understood, planned, applied, drawn. Throws when a reader
 * does, when a refusal says nothing, or when what the file holds gets out of its place.
 */
export async function readHostile({ name, bytes }: Input): Promise<Outcome> {
  const sources = await openFiles([{ name, bytes }], NETWORK);
  const problems = sources.flatMap((source) => problemsOf(source));
  const state = stateOf(sources);
  if (Object.getOwnPropertyNames(Object.prototype).length !== OWN_KEYS) throw new Error('prototype polluted');
  if (!state && problems.length === 0) throw new Error('refused without a word');
  if (state) await checkState(state);
  return { opened: state !== null, problems };
}

function problemsOf(source: Source): readonly Problem[] {
  return source.kind === 'reading' ? source.reading.problems : source.problems;
}

function stateOf(sources: readonly Source[]): NetworkState | null {
  const network = sources.find((source) => source.kind === 'network');
  if (network) return toState(network.data);
  const readings = sources.flatMap((source): Reading[] => {
    if (source.kind === 'reading') return [source.reading];
    return source.kind === 'table' ? [interpret(source.table, source.mapping, NETWORK)] : [];
  });
  if (readings.length === 0) return null;
  const { draft } = joinReadings(readings);
  const empty = emptyState(NETWORK);
  const ids = (fileId: string) => `id ${fileId}`;
  return applyPatch(
    empty,
    planImport(empty, draft, { onMatch: 'update', createMissingActors: true }, ids).patch,
  );
}

/** What was taken in must go out again, as text and not as a script. */
async function checkState(state: NetworkState): Promise<void> {
  const settings = defaultViewSettings();
  const { svg } = sceneToSvg(buildScene(state, settings, visible(state, settings), 'light', 'fr'), {
    title: state.network.name,
    caption: [...state.actors.values()].map(({ name }) => name).join(' '),
  });
  if (/<(?:script|img|iframe|foreignObject)\b|\son\w+\s*=\s*["'a-z]/i.test(svg.replace(/>[^<]*</g, '><'))) {
    throw new Error('a script in the drawing');
  }
  const bytes = await writeFile(state, 'maillage', { language: 'fr', now: '2026-01-01T00:00:00.000Z' });
  const [again] = await openFiles([{ name: 'again.maillage', bytes }], NETWORK);
  if (again?.kind !== 'network')
    throw new Error(`not read again: ${again && JSON.stringify(problemsOf(again))}`);
  if (again.data.actors.length !== state.actors.size)
    throw new Error('actors lost when written and read again');
}
