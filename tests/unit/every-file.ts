import { unzipSync } from 'fflate';
import { writePage } from '#shared/documents/page/write-page.ts';
import { FORMAT_NAMES, isPicture } from '#shared/exchange/formats.ts';
import { writeFile } from '#shared/exchange/write-file.ts';
import { buildScene, type Scene } from '#shared/map/drawing/scene.ts';
import { sceneToSvg } from '#shared/map/drawing/svg.ts';
import { type NetworkData, toState } from '#shared/model/network-state.ts';
import { defaultViewSettings } from '#shared/model/view.ts';
import { visible } from '#shared/network/filters/filter.ts';

const NOW = '2026-11-24T00:00:00.000Z';

/** All text that a file holds, whatever it is packed in. */
function textsIn(bytes: Uint8Array): string {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return new TextDecoder().decode(bytes);
  return Object.entries(unzipSync(bytes))
    .map(([name, part]) => `${name}\n${textsIn(part)}`)
    .join('\n');
}

const NO_VIEWER = { script: '', style: '' };

/** Every format's text; the PNG is painted from the SVG. A step of the story shows `snapshot`. */
export async function everyFile(
  data: NetworkData,
  made?: Scene,
  snapshot = data,
): Promise<[string, string][]> {
  const state = toState(data);
  const settings = { ...defaultViewSettings(), labelDetail: 'commune', hulls: 'collective' as const };
  const scene = made ?? buildScene(state, settings, visible(state, settings), 'light', 'fr');
  const caption = data.network.territory;
  const files: [string, string][] = [['svg', sceneToSvg(scene, { title: data.network.name, caption }).svg]];
  for (const format of FORMAT_NAMES) {
    if (isPicture(format)) continue;
    if (format === 'html') {
      const title = data.network.name;
      const options = {
        title,
        caption,
        language: 'fr',
        viewer: NO_VIEWER,
        font: '',
        copies: new Map([['secret-snapshot', { state: toState(snapshot), takenAt: NOW }]]),
      } as const;
      files.push([format, writePage(state, scene, options)]);
      continue;
    }
    const looks = new Map(scene.nodes.map(({ id, fill, size }) => [id, { colour: fill, size }]));
    files.push([format, textsIn(await writeFile(state, format, { language: 'fr', now: NOW, looks }))]);
  }
  return files;
}
