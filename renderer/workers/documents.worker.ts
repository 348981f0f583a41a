import { expose, transfer } from 'comlink';
import type { Block } from '#shared/documents/blocks/block.ts';
import { blocksDocx, type DocxOptions } from '#shared/documents/blocks/blocks-docx.ts';

const worker = {
  async docx(blocks: readonly Block[], options: DocxOptions): Promise<Uint8Array<ArrayBuffer>> {
    const bytes = await blocksDocx(blocks, options);
    return transfer(bytes, [bytes.buffer]);
  },
};
export type DocumentsWorker = typeof worker;

expose(worker);
