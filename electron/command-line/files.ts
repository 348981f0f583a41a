import { access } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { communeFinder } from '#shared/communes/commune-finder.ts';
import { readDirectory } from '#shared/communes/directory.ts';
import { readProfiles } from '#shared/exchange/profiles/profile-file.ts';
import type { FileBytes } from '#shared/exchange/reading/open-files.ts';
import { type OpenedNetwork, openNetwork } from '#shared/exchange/reading/open-network.ts';
import type { ImportProfile } from '#shared/model/import-profile.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { readChosenFile, writeAtomically } from '../files.ts';
import { CommandFault, EXIT } from './fault.ts';
import { reportProblems } from './problems.ts';
import type { Call } from './world.ts';

/** Reads files as they are; one that cannot be read ends the command. */
export async function readFiles(paths: readonly string[], { t, world }: Call): Promise<FileBytes[]> {
  const files: FileBytes[] = [];
  for (const path of paths) {
    const read = await readChosenFile(resolve(world.folder, path));
    if (!read.ok) {
      const reason = t(`shell.fault.file.${read.fault.why}`);
      throw new CommandFault(
        EXIT.file,
        read.fault.why === 'not-found'
          ? t('commandLine.notFound', { path })
          : t('commandLine.fileFault', { path, reason }),
      );
    }
    files.push({ name: basename(path), bytes: read.value.bytes });
  }
  return files;
}

/** Makes one network of files, with what there is to say of them. */
export async function open(files: readonly FileBytes[], call: Call): Promise<OpenedNetwork> {
  const { language, world } = call;
  const communes = async () => communeFinder(readDirectory(await world.communes()));
  const now = world.now.toISOString();
  return openNetwork(files, { language, now, profiles: await profilesOf(call), communes });
}

/** The import settings of `--profile`; none without it. */
async function profilesOf(call: Call): Promise<ImportProfile[]> {
  const path = call.options.profile;
  if (path === undefined) return [];
  const [file] = await readFiles([path], call);
  const read = readProfiles(file?.bytes ?? new Uint8Array());
  if (read.ok) return read.value;
  const reason = call.t(`imports.profiles.fault.${read.fault.why}`);
  throw new CommandFault(EXIT.file, call.t('commandLine.fileFault', { path, reason }));
}

export interface Usable extends OpenedNetwork {
  state: NetworkState;
}

/** The same of files by their paths, of which something must be usable; remarks go beside the result. */
export async function openUsable(paths: readonly string[], call: Call): Promise<Usable> {
  const opened = await open(await readFiles(paths, call), call);
  reportProblems(opened.problems, call);
  return usable(opened, call);
}

export function usable(opened: OpenedNetwork, { t }: Call): Usable {
  const { state } = opened;
  if (!state) throw new CommandFault(EXIT.file, t('commandLine.unusable'));
  return { ...opened, state };
}

/** Refuses early what could not be written in the end. */
export async function checkOutput(path: string, { options, t, world }: Call): Promise<void> {
  if (options.force) return;
  const there = await access(resolve(world.folder, path)).then(
    () => true,
    () => false,
  );
  if (there) throw new CommandFault(EXIT.file, t('commandLine.exists', { path }));
}

/** Writes a file whole or not at all. */
export async function writeOutput(path: string, bytes: Uint8Array, call: Call): Promise<void> {
  await checkOutput(path, call);
  const written = await writeAtomically(resolve(call.world.folder, path), bytes);
  if (!written.ok) {
    const reason = `${call.t(`shell.fault.file.${written.fault.why}`)} ${written.fault.detail}`.trim();
    throw new CommandFault(EXIT.file, call.t('commandLine.fileFault', { path, reason }));
  }
}
