import { formatDay } from '#renderer/kit/format.ts';
import {
  originsOf,
  readSnapshot,
  type StoreFault,
  type StoreOutcome,
  snapshotsOf,
} from '#renderer/store/actions.ts';
import { writeInWorker } from '#renderer/workers/codecs-client.ts';
import type { WorkerFault } from '#renderer/workers/session.ts';
import { localDay } from '#shared/base/day.ts';
import { fold } from '#shared/base/fold.ts';
import { done, type Outcome } from '#shared/base/outcome.ts';
import type { FileFilter, Language } from '#shared/bridge.ts';
import { type KeptSnapshot, NO_PAST, type Past } from '#shared/changes/past.ts';
import { withoutWhole } from '#shared/compare/merge/lineage.ts';
import { PERSONAL_TABLES } from '#shared/compare/merge/merge-base.ts';
import type { Copy } from '#shared/documents/page/told-stories.ts';
import { writePage } from '#shared/documents/page/write-page.ts';
import { mapPageHtml } from '#shared/documents/report/map-page.ts';
import { type ExportFault, exportFailed } from '#shared/exchange/export-fault.ts';
import { DIRECTED_FORMATS, EXTENSIONS, type FormatName, isPicture } from '#shared/exchange/formats.ts';
import { type Directions, hasBothDirections } from '#shared/exchange/graphs/directions.ts';
import { textBytes } from '#shared/exchange/graphs/graph-write.ts';
import { fitting, MOST_SNAPSHOT_BYTES, MOST_SNAPSHOTS } from '#shared/exchange/maillage/maillage-past.ts';
import { writeMaillage } from '#shared/exchange/maillage/maillage-write.ts';
import type { WriteOptions } from '#shared/exchange/write-file.ts';
import { translator } from '#shared/i18n/translate.ts';
import { posterSvg } from '#shared/map/drawing/poster.ts';
import type { PosterPlan } from '#shared/map/drawing/poster-plan.ts';
import { sceneToSvg } from '#shared/map/drawing/svg.ts';
import { type NetworkState, TABLE_NAMES, toData } from '#shared/model/network-state.ts';
import type { Handover } from '#shared/privacy/redaction/handover.ts';
import { keepsAncestors, type Redaction, redactedState } from '#shared/privacy/redaction/redact.ts';
import type { PosterOf } from './poster-of.ts';

export interface ExportedFile {
  filter: FileFilter;
  bytes: Uint8Array<ArrayBuffer>;
}

/** The name that a user would give the file, without its ending. */
export function proposedName({ network }: NetworkState): string {
  const day = localDay(new Date());
  return `${fold(network.name).replaceAll(' ', '-') || 'maillage'}-${day}`;
}

/** The ending of a file of a format; the two kinds of ties apart are two files in an archive. */
export function endingOf(format: FormatName, directions: Directions, state: NetworkState): string {
  const apart = directions === 'apart' && asksDirections(format, state);
  return apart ? 'zip' : EXTENSIONS[format];
}

/** Whether a graph file has to be told how to hold ties of both kinds. */
export function asksDirections(format: FormatName, state: NetworkState): boolean {
  return DIRECTED_FORMATS.includes(format) && hasBothDirections(state);
}

/** A name that any file system takes, with the ending of the file. */
export function fileName(typed: string, extension: string): string {
  const name = typed.replace(/[\p{C}\\/:*?"<>|]/gu, ' ').trim();
  const ending = `.${extension}`;
  return `${(name.toLowerCase().endsWith(ending) ? name.slice(0, -ending.length) : name) || 'maillage'}${ending}`;
}

/** The line under the title of a picture. */
export function pictureCaption({ state, scene }: Handover, language: Language): string {
  const t = translator(language);
  const caption = t('exports.caption', {
    actors: t('shell.actorCount', {
      count: scene.nodes.filter(({ what, faded }) => what === 'actor' && !faded).length,
    }),
    cooperations: t('shell.cooperationCount', {
      count: scene.edges.flatMap(({ ties, faded }) => (faded ? [] : ties)).length,
    }),
    date: formatDay(new Date().toISOString(), language),
  });
  return [state.network.territory, caption].filter(Boolean).join(' · ');
}

/** The map as a page to be printed; null when there is nothing to draw. */
export async function mapPage(
  { handed, plan }: PosterOf,
  { language, title }: { language: Language; title: string },
): Promise<string | null> {
  if (handed.scene.nodes.length === 0) return null;
  const { pictureFont: font } = await import('#renderer/map/png.ts');
  const caption = pictureCaption(handed, language);
  return mapPageHtml(handed.scene, plan, { title, caption, language, font });
}

/** What goes in a file that a colleague merges. */
export interface Along {
  /** The whole network as it is here: what is not in the file is what it leaves out. */
  whole: NetworkState;
  /** All of it goes, not only what the graph shows: the file says which states it comes from. */
  complete: boolean;
  /** All snapshots; those that a story shows go always. */
  snapshots: boolean;
}

interface ExportOptions {
  language: Language;
  title: string;
  scale: number;
  /** The sheet that a picture is drawn for; null for one of its own size. */
  plan: PosterPlan | null;
  redaction: Redaction;
  directions: Directions;
  along: Along;
  signal?: AbortSignal;
}

/** Makes the file of a format; pages to be printed are made by `mapPage`. */
export async function exportFile(
  handed: Handover,
  format: Exclude<FormatName, 'pdf'>,
  { language, title, scale, plan, redaction, directions, along, signal }: ExportOptions,
): Promise<Outcome<ExportedFile, ExportFault | StoreFault | WorkerFault>> {
  const t = translator(language);
  const { state, scene } = handed;
  const extension = endingOf(format, directions, state);
  const isTables = extension === 'zip' && !DIRECTED_FORMATS.includes(format);
  const label = t(isTables ? 'exports.zipType' : `exports.formats.${format}`);
  const file = (bytes: Uint8Array<ArrayBuffer>) =>
    done<ExportedFile>({ filter: { label, extensions: [extension] }, bytes });
  if (format === 'html') {
    if (state.actors.size === 0) return exportFailed('nothing');
    const copies = await copiesOf(state, redaction);
    return copies.ok ? file(textBytes(await pageText(handed, copies.value, language, title))) : copies;
  }
  if (!isPicture(format)) {
    if (format !== 'maillage' && state.actors.size === 0) return exportFailed('nothing');
    const looks = new Map(scene.nodes.map(({ id, fill, size }) => [id, { colour: fill, size }]));
    const options: WriteOptions = { language, looks, now: new Date().toISOString(), directions };
    const asked = format === 'maillage' ? await forColleague(state, redaction, along) : done({ state });
    if (!asked.ok) return asked;
    const { state: written, ...more } = asked.value;
    const bytes = await writeInWorker(written, format, { ...options, ...more }, signal);
    return bytes.ok ? file(bytes.value) : bytes;
  }
  if (scene.nodes.length === 0) return exportFailed('emptyMap');
  // The font of pictures is large, and most exports need none.
  const { pictureFont, sceneToPng } = await import('#renderer/map/png.ts');
  const words = { title, caption: pictureCaption(handed, language) };
  if (format === 'svg') {
    const drawing = { ...words, font: pictureFont };
    const { svg } = plan ? posterSvg(scene, plan, drawing) : sceneToSvg(scene, drawing);
    return file(textBytes(svg));
  }
  const png = await sceneToPng(scene, words, scale);
  return png.ok ? file(png.value.bytes) : png;
}

/** A network as a colleague gets it: where it comes from, what it leaves out, and the snapshots that go along. */
async function forColleague(
  state: NetworkState,
  redaction: Redaction,
  { whole, complete, snapshots: all }: Along,
): Promise<StoreOutcome<Pick<WriteOptions, 'ancestors' | 'without' | 'past'> & { state: NetworkState }>> {
  const personal = redaction.kind === 'whole' ? [] : PERSONAL_TABLES;
  const without = TABLE_NAMES.filter(
    (table) => personal.includes(table) || (whole[table].size > 0 && state[table].size === 0),
  );
  if (!complete || !keepsAncestors(redaction)) return done({ state, without });
  const [origins, past] = [
    await originsOf(state.network, redaction.kind === 'whole'),
    await snapshotsAlong(state, redaction, all),
  ];
  if (!origins.ok) return origins;
  if (!past.ok) return past;
  const { network, ancestors } = origins.value;
  return done({ state: { ...state, network }, ancestors, without, past: past.value });
}

/** The snapshots that go in a file, with as much taken out of them as of the network. */
async function snapshotsAlong(
  state: NetworkState,
  redaction: Redaction,
  all: boolean,
): Promise<StoreOutcome<Past>> {
  const shown = shownSnapshots(state);
  if (shown.size === 0 && !all) return done(NO_PAST);
  const found = await snapshotsOf(state.network.id);
  if (!found.ok) return found;
  const wanted = found.value.filter(({ id, deletedAt }) => deletedAt === null && (all || shown.has(id)));
  const kept: KeptSnapshot[] = [];
  for (const snapshot of wanted) {
    const copy = await readSnapshot(snapshot.id);
    if (!copy.ok && copy.fault.why !== 'copy') return copy;
    if (!copy.ok) continue;
    const contacts = redaction.kind === 'whole';
    const bytes = writeMaillage(toData(redactedState(copy.value, redaction)), {
      contacts,
      without: contacts ? [] : PERSONAL_TABLES,
      now: snapshot.takenAt,
    });
    const name = snapshot.state && (contacts ? snapshot.state : withoutWhole(snapshot.state));
    kept.push({ snapshot: { ...snapshot, size: bytes.length, ...(name && { state: name }) }, bytes });
  }
  const first = kept.sort(
    (one, other) => Number(shown.has(other.snapshot.id)) - Number(shown.has(one.snapshot.id)),
  );
  const fit = fitting(first.slice(0, MOST_SNAPSHOTS), ({ bytes }) => bytes.length, MOST_SNAPSHOT_BYTES);
  return done({ ...NO_PAST, snapshots: fit, leftOut: { snapshots: kept.length - fit.length, entries: 0 } });
}

/** The snapshots that the stories of a network show. */
function shownSnapshots({ stories }: NetworkState): Set<string> {
  const steps = [...stories.values()].flatMap((story) => story.steps);
  return new Set(steps.flatMap(({ snapshotId }) => snapshotId ?? []));
}

/** The network as one page that any browser opens. */
async function pageText(
  handed: Handover,
  copies: ReadonlyMap<string, Copy>,
  language: Language,
  title: string,
): Promise<string> {
  const [{ viewer }, { pictureFont }] = await Promise.all([
    import('virtual:viewer'),
    import('#renderer/map/png.ts'),
  ]);
  const { state, scene } = handed;
  const caption = pictureCaption(handed, language);
  return writePage(state, scene, { title, caption, language, viewer, font: pictureFont, copies });
}

/** The snapshots that the stories of a network show, with as much taken out of them as of the network. */
async function copiesOf(
  state: NetworkState,
  redaction: Redaction,
): Promise<StoreOutcome<ReadonlyMap<string, Copy>>> {
  const wanted = shownSnapshots(state);
  if (wanted.size === 0) return done(new Map());
  const snapshots = await snapshotsOf(state.network.id);
  if (!snapshots.ok) return snapshots;
  const copies = new Map<string, Copy>();
  for (const { id, takenAt, deletedAt } of snapshots.value) {
    if (!wanted.has(id) || deletedAt !== null) continue;
    const copy = await readSnapshot(id);
    if (copy.ok) copies.set(id, { state: redactedState(copy.value, redaction), takenAt });
    // Without its copy a step has its words alone, as on the screen; whatever else fails may pass.
    else if (copy.fault.why !== 'copy') return copy;
  }
  return done(copies);
}
