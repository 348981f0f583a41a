import { extname } from 'node:path';
import { blocksDocx } from '#shared/documents/blocks/blocks-docx.ts';
import { reportFindings } from '#shared/documents/report/findings.ts';
import {
  type ReportOptions,
  reportBlocks,
  reportFooter,
  reportHtml,
  usualParts,
} from '#shared/documents/report/report.ts';
import { textBytes } from '#shared/exchange/graphs/graph-write.ts';
import { COUNTED_STATUSES, scopeOf } from '#shared/insight/scope.ts';
import { defaultViewSettings } from '#shared/model/view.ts';
import { visible } from '#shared/network/filters/filter.ts';
import { handover } from '#shared/privacy/redaction/handover.ts';
import { CommandFault, EXIT, type ExitCode } from './fault.ts';
import { checkOutput, openUsable, writeOutput } from './files.ts';
import { hasErrors, problemData } from './problems.ts';
import { checkRedaction, redactionOf } from './redaction.ts';
import { type Call, dayOf, json, plain } from './world.ts';
import { placed } from './written-file.ts';

const ENDINGS = ['.html', '.htm', '.docx'];

/** `report FILE… -o OUT.html|docx`: the report that the app makes of a network when nothing is filtered. */
export async function report(call: Call): Promise<ExitCode> {
  const { files, options, language, t, world } = call;
  checkRedaction(call);
  if (files.length === 0) throw new CommandFault(EXIT.usage, t('commandLine.inputMissing'));
  const output = options.out;
  if (output === undefined) throw new CommandFault(EXIT.usage, t('commandLine.outputMissing'));
  const ending = extname(output).toLowerCase();
  if (!ENDINGS.includes(ending)) {
    throw new CommandFault(EXIT.usage, t('commandLine.reportEnding'));
  }
  const day = dayOf(call);
  await checkOutput(output, call);
  const { state: opened, problems } = await openUsable(files, call);
  const state = placed(opened);
  const asOf = options.date ?? '';
  const settings = { ...defaultViewSettings(), asOf };
  const coded = options.pseudonyms === true;
  const look = { settings, theme: 'light', language, arranged: null } as const;
  const handed = handover(state, 'whole', redactionOf(state, call), look);
  const title = t('report.proposedTitle', { name: handed.state.network.name });
  // Codes are put over what is found; of fields that were not chosen nothing may be found.
  const counted = options.fields === undefined ? state : handed.state;
  const reportOptions: ReportOptions = {
    title,
    language,
    parts: usualParts(state.cooperations.size),
    gaps: 'first',
    day,
    coded,
    scope: {
      totals: { actors: state.actors.size, ties: state.cooperations.size },
      statuses: COUNTED_STATUSES,
      asOf,
      filters: [],
    },
  };
  const findings = reportFindings(scopeOf(counted, visible(counted, settings), { day, settings }));
  const blocks = reportBlocks(findings, handed, reportOptions);
  const footer = reportFooter(reportOptions);
  const bytes =
    ending === '.docx'
      ? await blocksDocx(blocks, { title, language, footer })
      : textBytes(reportHtml(blocks, reportOptions));
  await writeOutput(output, bytes, call);
  if (options.json) world.out(json({ written: output, day, problems: problemData(problems, call) }));
  else world.out(`${plain(t('commandLine.reportWritten', { path: output }))}\n`);
  return hasErrors(problems) ? EXIT.problems : EXIT.done;
}
