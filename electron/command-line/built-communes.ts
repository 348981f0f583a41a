import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';
import type { CommuneAsset } from '#shared/communes/directory.ts';

/** The communes of France from the file that the windows read: the package holds them once. */
export async function builtCommunes(): Promise<CommuneAsset> {
  const folder = join(app.getAppPath(), 'build/out/renderer/assets');
  const name = (await readdir(folder)).find((file) => /^_virtual_communes-.*\.js$/.test(file));
  if (name === undefined) throw new Error(`no list of communes in ${folder}`);
  const { default: asset }: { default: CommuneAsset } = await import(
    /* @vite-ignore */ pathToFileURL(join(folder, name)).href
  );
  return asset;
}
