import { zipSync } from 'fflate';
import { formatDay } from '#renderer/app/format.ts';
import { sceneToPng } from '#renderer/graph-view/png.ts';
import { ancestorsOf } from '#renderer/store/actions.ts';
import type { ThemeName } from '#renderer/store/preferences.ts';
import { useView } from '#renderer/store/view-state.ts';
import type { FileFilter, Language } from '#shared/bridge.ts';
import { writeCsvPair } from '#shared/codecs/csv-write.ts';
import { writeMaillage } from '#shared/codecs/maillage-write.ts';
import { buildScene, type Scene } from '#shared/drawing/scene.ts';
import { visible } from '#shared/graph/filter.ts';
import { fold } from '#shared/graph/fold.ts';
import { translator } from '#shared/i18n/translate.ts';
import { type NetworkState, toData } from '#shared/model/network-state.ts';
import type { ViewSettings } from '#shared/model/view.ts';

export const EXPORT_FORMATS = ['maillage', 'csv', 'png'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportRequest {
  state: NetworkState;
  settings: ViewSettings;
  theme: ThemeName;
  language: Language;
  format: ExportFormat;
  contacts: boolean;
  /** Pixels of the picture for one of the map's units. */
  scale: number;
  title: string;
}

export type ExportedFile =
  | { ok: true; name: string; filter: FileFilter; bytes: Uint8Array<ArrayBuffer> }
  | { ok: false; reason: 'emptyMap' | 'tooLarge' | 'failed' };

/** What the graph shows, as its picture will. */
export function shownScene(
  state: NetworkState,
  settings: ViewSettings,
  theme: ThemeName,
  language: Language,
): Scene {
  return buildScene(state, settings, visible(state, settings), theme, language, useView.getState().arranged);
}

/** Makes the file of a format, with the name that a user would give it. */
export async function exportFile(request: ExportRequest): Promise<ExportedFile> {
  const { state, format, language } = request;
  const t = translator(language);
  const now = new Date().toISOString();
  const extension = { maillage: 'maillage', csv: 'zip', png: 'png' }[format];
  const file = (bytes: Uint8Array<ArrayBuffer>): ExportedFile => ({
    ok: true,
    name: `${fold(state.network.name).replaceAll(' ', '-') || 'maillage'}-${now.slice(0, 10)}.${extension}`,
    filter: { label: t(`exports.fileTypes.${format}`), extensions: [extension] },
    bytes,
  });
  if (format === 'maillage') {
    const ancestors = await ancestorsOf(state.network.id);
    return file(writeMaillage(toData(state), { contacts: request.contacts, now, ancestors }));
  }
  if (format === 'csv') {
    const { actors, cooperations } = writeCsvPair(state, language);
    return file(
      zipSync({
        [`${t('exports.actorsFile')}.csv`]: actors,
        [`${t('exports.cooperationsFile')}.csv`]: cooperations,
      }),
    );
  }
  return picture(request, now, file);
}

async function picture(
  { state, settings, theme, language, scale, title }: ExportRequest,
  now: string,
  file: (bytes: Uint8Array<ArrayBuffer>) => ExportedFile,
): Promise<ExportedFile> {
  const t = translator(language);
  const scene = shownScene(state, settings, theme, language);
  if (scene.nodes.length === 0) return { ok: false, reason: 'emptyMap' };
  const caption = t('exports.caption', {
    actors: t('shell.actorCount', {
      count: scene.nodes.filter(({ what, faded }) => what === 'actor' && !faded).length,
    }),
    cooperations: t('shell.cooperationCount', {
      count: scene.edges.flatMap(({ ties, faded }) => (faded ? [] : ties)).length,
    }),
    date: formatDay(now, language),
  });
  const png = await sceneToPng(
    scene,
    { title, caption: [state.network.territory, caption].filter(Boolean).join(' · ') },
    scale,
  );
  if (!png.ok) return { ok: false, reason: png.reason === 'too-large' ? 'tooLarge' : 'failed' };
  return file(png.bytes);
}
