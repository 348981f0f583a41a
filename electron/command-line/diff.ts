import { basename } from 'node:path';
import { minutesText } from '#shared/changes/history/minutes.ts';
import { compareNetworks } from '#shared/compare/comparison/compare.ts';
import { comparisonRows, comparisonSentences } from '#shared/compare/comparison/comparison-lines.ts';
import { comparisonCsv } from '#shared/documents/comparison-csv.ts';
import { oneOf } from './arguments.ts';
import { CommandFault, EXIT, type ExitCode } from './fault.ts';
import { openUsable } from './files.ts';
import { type Call, json, plain } from './world.ts';

/** `diff BEFORE AFTER`: what became of each record, in sentences, as a table or as data. */
export async function diff(call: Call): Promise<ExitCode> {
  const { files, options, language, t, world } = call;
  const [earlier, later] = files;
  if (files.length !== 2 || !earlier || !later) {
    throw new CommandFault(EXIT.usage, t('commandLine.filesTwo'));
  }
  oneOf(options, ['json', 'csv'], t);
  const before = await openUsable([earlier], call);
  const after = await openUsable([later], call);
  const comparison = compareNetworks(before.state, after.state);
  const { counts, changes } = comparison;
  if (options.json) world.out(json({ counts, changes: comparisonRows(comparison, language) }));
  else if (options.csv) world.out(new TextDecoder().decode(comparisonCsv(comparison, language)));
  else {
    const period = t('commandLine.period', { before: basename(earlier), after: basename(later) });
    world.out(plainLines(minutesText(comparisonSentences(comparison, period, language), language)));
  }
  return options['exit-code'] && changes.length > 0 ? EXIT.problems : EXIT.done;
}

function plainLines(text: string): string {
  return text
    .split('\n')
    .map((line) => /^\s*/.exec(line)?.[0] + plain(line))
    .join('\n');
}
