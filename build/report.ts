import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

interface Share {
  readonly part: string;
  readonly bytes: number;
}

/** The package a module comes from, or the folder of ours. */
function partOf(id: string): string {
  const path = id.replaceAll('\\', '/').replace(/\?.*$/, '');
  const inPackages = path.lastIndexOf('/node_modules/');
  if (inPackages >= 0) {
    const [scope = '', name = ''] = path.slice(inPackages + '/node_modules/'.length).split('/');
    return scope.startsWith('@') ? `${scope}/${name}` : scope;
  }
  const ours = /\/((?:shared|renderer)\/(?:features\/)?[^/]+)/.exec(path);
  return ours?.[1] ?? 'other';
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1).padStart(8)} kB`;
}

/** Lists what the window loads before it shows anything, by package and folder, and each script that waits. */
export function reportPlugin(): Plugin {
  return {
    name: 'report',
    apply: 'build',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).flatMap((output) => (output.type === 'chunk' ? [output] : []));
      const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
      const atStart = new Set<string>();
      const follow = (name: string) => {
        if (atStart.has(name)) return;
        atStart.add(name);
        for (const next of byName.get(name)?.imports ?? []) follow(next);
      };
      for (const chunk of chunks) if (chunk.isEntry) follow(chunk.fileName);

      const shares = new Map<string, number>();
      let bytes = 0;
      let packed = 0;
      for (const chunk of chunks.filter(({ fileName }) => atStart.has(fileName))) {
        bytes += Buffer.byteLength(chunk.code);
        packed += gzipSync(chunk.code).byteLength;
        for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
          shares.set(partOf(id), (shares.get(partOf(id)) ?? 0) + renderedLength);
        }
      }
      const sorted: Share[] = [...shares]
        .map(([part, size]) => ({ part, bytes: size }))
        .sort((a, b) => b.bytes - a.bytes);
      const lines = [
        `At start: ${atStart.size} scripts,${kilobytes(bytes)},${kilobytes(packed)} packed. Before minifying, by part:`,
        ...sorted.slice(0, 40).map((share) => `${kilobytes(share.bytes)}  ${share.part}`),
        'Later, when asked for:',
        ...chunks
          .filter(({ fileName }) => !atStart.has(fileName))
          .sort((a, b) => b.code.length - a.code.length)
          .slice(0, 25)
          .map(({ fileName, code }) => `${kilobytes(Buffer.byteLength(code))}  ${fileName}`),
      ];
      process.stdout.write(`${lines.join('\n')}\n`);
    },
  };
}
