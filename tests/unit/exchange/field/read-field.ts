import type { Problem } from '#shared/exchange/problem.ts';
import { openFiles } from '#shared/exchange/reading/open-files.ts';
import { EMPTY, textFile } from '../import-files.ts';

/** What a table in a format of the field gives, and which format it was told to be. */
export async function readField(
  name: string,
  lines: readonly string[] | string | Uint8Array<ArrayBuffer>,
  network = EMPTY.network,
) {
  const file =
    lines instanceof Uint8Array
      ? { name, bytes: lines }
      : textFile(name, typeof lines === 'string' ? lines : lines.join('\n'));
  const [source] = await openFiles([file], network);
  if (source?.kind !== 'reading') throw new Error(`${name}: ${source?.kind}`);
  const { draft, problems } = source.reading;
  return {
    format: source.format,
    draft,
    problems,
    actors: draft.actors.map(({ record }) => record),
    ties: draft.cooperations.map(({ record }) => record),
    told: problems.map(toldOf),
  };
}

export const toldOf = ({ code, row, value }: Problem) => [code, row, value] as const;

/** Bytes as Windows writes them. */
export function windows1252(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([...text], (sign) => {
    const code = sign.charCodeAt(0);
    if (sign === '’') return 0x92;
    if (sign === 'œ') return 0x9c;
    return code < 256 ? code : 0x3f;
  });
}
