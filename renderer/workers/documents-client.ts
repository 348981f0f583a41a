import type { Block } from '#shared/documents/blocks/block.ts';
import type { DocxOptions } from '#shared/documents/blocks/blocks-docx.ts';
import type { DocumentsWorker } from './documents.worker.ts';
import { inWorker, type WorkerOutcome } from './session.ts';

const create = () => new Worker(new URL('./documents.worker.ts', import.meta.url), { type: 'module' });

/** Writes blocks as a text document away from the main thread. */
export function docxInWorker(
  blocks: readonly Block[],
  options: DocxOptions,
): Promise<WorkerOutcome<Uint8Array<ArrayBuffer>>> {
  return inWorker<DocumentsWorker, Uint8Array<ArrayBuffer>>(create, (documents) =>
    documents.docx(blocks, options),
  );
}
