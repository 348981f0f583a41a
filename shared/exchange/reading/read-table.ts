import type { Network } from '../../model/network.ts';
import { type ProblemCode, problem } from '../problem.ts';
import type { ReportProgress } from '../progress.ts';
import type { Mapping } from '../tables/column-mapping.ts';
import { interpret } from '../tables/interpret.ts';
import type { Reading } from './draft.ts';
import type { Source } from './source.ts';

/** What is said of the shape of a table; of one that is left out it matters to nobody. */
const OF_SHAPE: readonly ProblemCode[] = [
  'no-rows',
  'row-above',
  'headers-joined',
  'header-duplicate',
  'cells-extra',
];

/** Reads an opened table under a mapping, with what was said of it when it was opened. */
export function readTable(
  { file, table, problems, profile }: Extract<Source, { kind: 'table' }>,
  mapping: Mapping,
  network: Pick<Network, 'vocabularies' | 'customFields'>,
  report?: ReportProgress,
): Reading {
  const read = interpret(table, mapping, network, report);
  const said = mapping.kind === 'out' ? problems.filter(({ code }) => !OF_SHAPE.includes(code)) : problems;
  const sheet = table.name === file ? '' : table.name;
  const used = profile ? [problem('info', 'profile-used', { value: profile.name })] : [];
  return { ...read, draft: read.draft, problems: [...used, ...said, ...read.problems], file, sheet };
}
