import { type Loss, losses } from '#shared/exchange/losses.ts';
import type { FileBytes } from '#shared/exchange/reading/open-files.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { CommandFault, EXIT, type ExitCode } from './fault.ts';
import { checkOutput, open, readFiles, usable, writeOutput } from './files.ts';
import { hasErrors, problemData, reportProblems } from './problems.ts';
import { checkRedaction, redacted } from './redaction.ts';
import { type Call, json, plain } from './world.ts';
import { bytesOf, type WrittenAs, writtenAs } from './written-file.ts';

/** The formats that `--from` takes, with the ending by which they are read. */
const ENDINGS: Readonly<Record<string, string>> = {
  csv: 'csv',
  xlsx: 'xlsx',
  maillage: 'maillage',
  gexf: 'gexf',
  graphml: 'graphml',
  pajek: 'net',
  json: 'json',
};
export const READABLE = Object.keys(ENDINGS);

/** `convert FILE… OUT`: makes one network of the files and writes it in another format. */
export async function convert(call: Call): Promise<ExitCode> {
  const { options, t, world } = call;
  checkRedaction(call);
  const inputs = options.out === undefined ? call.files.slice(0, -1) : call.files;
  const output = options.out ?? call.files.at(-1);
  if (call.files.length === 0) throw new CommandFault(EXIT.usage, t('commandLine.inputMissing'));
  if (output === undefined || inputs.length === 0) {
    throw new CommandFault(EXIT.usage, t('commandLine.outputMissing'));
  }
  const written = writtenAs(output, call);
  await checkOutput(output, call);
  const opened = await open(readAs(await readFiles(inputs, call), call), call);
  reportProblems(opened.problems, call);
  const { state, problems, ancestors: known } = usable(opened, call);
  const { handed, ancestors } = redacted(state, known, call);
  await writeOutput(output, await bytesOf(handed, written, ancestors, call), call);
  if (options.json) {
    world.out(json({ ...summary(output, written, handed, state), problems: problemData(problems, call) }));
  } else reportWritten(output, written, handed, state, call);
  return hasErrors(problems) ? EXIT.problems : EXIT.done;
}

/** Files under the ending of the format that `--from` names; without it their own names decide. */
function readAs(files: FileBytes[], { options, t }: Call): FileBytes[] {
  if (options.from === undefined) return files;
  const ending = ENDINGS[options.from];
  if (ending === undefined) {
    const values = READABLE.join(', ');
    throw new CommandFault(EXIT.usage, t('commandLine.optionChoice', { name: '--from', values }));
  }
  return files.map(({ name, bytes }) => ({ name: `${name.replace(/\.\w+$/, '')}.${ending}`, bytes }));
}

/** What was written, as data. */
export function summary(path: string, written: WrittenAs, handed: NetworkState, whole: NetworkState): object {
  return {
    written: path,
    format: written.format,
    actors: written.table === 'cooperations' ? 0 : handed.actors.size,
    cooperations: written.table === 'actors' ? 0 : handed.cooperations.size,
    collectives: handed.collectives.size,
    losses: lossesOf(written, handed, whole),
  };
}

/** What was written, and what the file lacks. */
export function reportWritten(
  path: string,
  written: WrittenAs,
  handed: NetworkState,
  whole: NetworkState,
  { t, world }: Call,
): void {
  const actors = t('shell.actorCount', { count: handed.actors.size });
  const cooperations = t('shell.cooperationCount', { count: handed.cooperations.size });
  const records = { actors, cooperations, both: `${actors}, ${cooperations}` }[written.table ?? 'both'];
  world.out(`${plain(t('commandLine.written', { path, records }))}\n`);
  const lost = lossesOf(written, handed, whole);
  if (lost.length === 0) return;
  world.error(t('commandLine.losses'));
  for (const { what, count } of lost) world.error(`- ${t(`exports.lossOf.${what}`, { count })}`);
}

function lossesOf({ format, table }: WrittenAs, handed: NetworkState, whole: NetworkState): Loss[] {
  const lost = losses(format, handed, whole);
  const count = handed.cooperations.size;
  return table === 'actors' && count > 0 ? [...lost, { what: 'cooperations', count }] : lost;
}
