import { type FileOutcome, fileFailed } from '#shared/base/file-fault.ts';
import { detailOf } from '#shared/base/outcome.ts';
import type { ChosenFile } from '#shared/bridge.ts';
import { CHANNELS } from './channels.ts';
import { isNetworkFile, readChosenFile } from './files.ts';
import { rememberFile } from './recent.ts';
import { sendToPage } from './window.ts';

/** Files that arrived before the renderer was listening. */
const waiting: FileOutcome<ChosenFile>[] = [];
let listening = false;

/** Reads a file and hands it to the renderer, as soon as that listens. */
export function openNetworkFile(path: string): void {
  if (isNetworkFile(path)) handOver(path).catch((error) => send(fileFailed('other', detailOf(error))));
}

async function handOver(path: string): Promise<void> {
  const file = await readChosenFile(path);
  if (file.ok) await rememberFile(path);
  send(file);
}

function send(file: FileOutcome<ChosenFile>): void {
  if (listening) sendToPage(CHANNELS.openedFile, file);
  else waiting.push(file);
}

/** Called when there is nobody to listen any more: what arrives waits again. */
export function rendererIsGone(): void {
  listening = false;
}

/** Called when the renderer listens: it gets what has been waiting, once. */
export function rendererListens(): void {
  listening = true;
  for (const file of waiting.splice(0)) sendToPage(CHANNELS.openedFile, file);
}
