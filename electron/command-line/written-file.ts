import { extname } from 'node:path';
import { writePage } from '#shared/documents/page/write-page.ts';
import { FORMAT_NAMES, type FormatName, formatOfEnding } from '#shared/exchange/formats.ts';
import { textBytes } from '#shared/exchange/graphs/graph-write.ts';
import { writeCsvPair } from '#shared/exchange/tables/csv-write.ts';
import { writeFile } from '#shared/exchange/write-file.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { chosenLooks } from '#shared/map/drawing/chosen-looks.ts';
import { buildScene, type Scene, unplaced } from '#shared/map/drawing/scene.ts';
import { sceneToSvg } from '#shared/map/drawing/svg.ts';
import { layoutInput } from '#shared/map/layout/layout-input.ts';
import { networkLayout, type Places } from '#shared/map/layout/network-layout.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { defaultViewSettings } from '#shared/model/view.ts';
import { visible } from '#shared/network/filters/filter.ts';
import { CommandFault, EXIT } from './fault.ts';
import type { Call } from './world.ts';

/** What a file is written as: a format, or one table of the CSV pair. */
export type WrittenAs = {
  format: Exclude<FormatName, 'png' | 'pdf'>;
  table: 'actors' | 'cooperations' | null;
};

/** The formats that `--to` takes: a picture in dots and printed pages need the app. */
export const WRITABLE = FORMAT_NAMES.filter((format) => format !== 'png' && format !== 'pdf');

/** What the file of this name is to be, by `--to` or by its ending. */
export function writtenAs(path: string, { options, t }: Call): WrittenAs {
  const ending = extname(path).slice(1).toLowerCase();
  const format = options.to ?? (ending === 'csv' ? 'csv' : formatOfEnding(ending));
  if (format === 'png' || format === 'pdf')
    throw new CommandFault(EXIT.usage, t('commandLine.pngNeedsScreen'));
  const known = WRITABLE.find((name) => name === format);
  if (!known) {
    const formats = WRITABLE.join(', ');
    throw new CommandFault(
      EXIT.usage,
      options.to === undefined
        ? t('commandLine.endingUnknown', { name: path, formats })
        : t('commandLine.optionChoice', { name: '--to', values: formats }),
    );
  }
  if (known === 'csv' && ending === 'csv' && !options.table) {
    throw new CommandFault(EXIT.usage, t('commandLine.csvOneTable'));
  }
  return { format: known, table: known === 'csv' ? (options.table ?? null) : null };
}

/** The bytes of a network, which has been redacted already. */
export async function bytesOf(
  state: NetworkState,
  { format, table }: WrittenAs,
  ancestors: readonly string[],
  { language, world, options: { directions = 'pairs' } }: Call,
): Promise<Uint8Array> {
  if (table) return writeCsvPair(state, language)[table];
  if (format === 'svg') return textBytes(svgOf(state, { language, now: world.now }));
  if (format === 'html') {
    const ready = placed(state);
    const words = { title: state.network.name, caption: captionOf(state, { language, now: world.now }) };
    // Files of networks hold no snapshots.
    const parts = { ...(await world.pageParts()), copies: new Map() };
    return textBytes(writePage(ready, sceneOf(ready, language), { ...words, ...parts, language }));
  }
  const looks = new Map(
    sceneOf(state, language).nodes.map(({ id, fill, size }) => [id, { colour: fill, size }]),
  );
  const now = world.now.toISOString();
  return writeFile(state, format, { language, now, looks, directions, ancestors });
}

/** The map as it is drawn when nothing is filtered. */
function sceneOf(state: NetworkState, language: Call['language']): Scene {
  const settings = { ...defaultViewSettings(), ...chosenLooks(state) };
  return buildScene(state, settings, visible(state, settings), 'light', language);
}

interface Written {
  language: Call['language'];
  now: Date;
}

function svgOf(state: NetworkState, written: Written): string {
  const caption = captionOf(state, written);
  return sceneToSvg(sceneOf(placed(state), written.language), { title: state.network.name, caption }).svg;
}

/** The line under the title: where and when. */
function captionOf({ network }: NetworkState, { language, now }: Written): string {
  return [network.territory, formatDay(now.toISOString(), language)].filter(Boolean).join(' · ');
}

/** Gives a place to the actors that have none; the others stay where they are. */
export function placed(state: NetworkState): NetworkState {
  const without = unplaced(state);
  if (without.length === 0) return state;
  const input = layoutInput(state);
  const places = layOut({
    ...input,
    actors: input.actors.map((actor) => ({ ...actor, pinnedAt: state.positions.get(actor.id) ?? null })),
  });
  const positions = new Map(state.positions);
  for (const id of without) {
    const place = places.get(id);
    if (place) positions.set(id, { id, ...place, pinned: false });
  }
  return { ...state, positions };
}

function layOut(input: Parameters<typeof networkLayout>[0]): Places {
  const layout = networkLayout(input);
  for (;;) {
    const { done, value } = layout.next();
    if (done) return value;
  }
}
