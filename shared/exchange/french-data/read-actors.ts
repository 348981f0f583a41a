import type { ActorInput } from '../../model/actor.ts';
import { type Problem, type ProblemCode, problem } from '../problem.ts';
import { emptyDraft, type Reading } from '../reading/draft.ts';
import { rowId } from '../reading/file-ids.ts';
import { given } from './given.ts';

/** An actor as a register lists it; `id` is '' where the register numbers nobody. */
export interface Listed {
  record: ActorInput;
  /** The day on which it ceased to be, '' when that day is not said; undefined for one that is there. */
  closedOn?: string;
}

/** Why a row of a register makes no actor. */
export interface Unlisted {
  refused: ProblemCode;
  value: string;
}

/** What marks an actor that its register says is no more. */
const CLOSED_TAG = 'Fermé';

/** Reads the rows of a register as actors, one a row; a row that makes none is refused with its reason. */
export function readActors<Row>(
  name: string,
  rows: readonly { row: number; of: Row }[],
  listed: (of: Row, row: number, problems: Problem[]) => Listed | Unlisted,
): Reading {
  const problems: Problem[] = [];
  const draft = emptyDraft();
  const seen = new Set<string>();
  const refuse = (row: number, name: string, reason: ProblemCode, value: string) => {
    problems.push(problem('error', reason, { row, value }));
    draft.refused.push({ table: 'actors', row, name, reason, value });
  };
  for (const [place, { row, of }] of rows.entries()) {
    const found = listed(of, row, problems);
    if ('refused' in found) {
      refuse(row, found.value, found.refused, found.value);
      continue;
    }
    const { record, closedOn } = found;
    if (record.id !== '' && seen.has(record.id)) {
      refuse(row, record.name, 'duplicate-id', record.id);
      continue;
    }
    seen.add(record.id);
    if (closedOn !== undefined) {
      const details = { date: closedOn };
      problems.push(
        problem('warning', closedOn === '' ? 'body-closed' : 'body-closed-on', {
          row,
          value: record.name,
          details,
        }),
      );
    }
    const id = record.id || rowId(name, place);
    const closed =
      closedOn === undefined ? {} : { leftOn: closedOn, tags: [...(record.tags ?? []), CLOSED_TAG] };
    draft.actors.push({ row, record: given({ ...record, ...closed, id }) });
  }
  if (rows.length === 0) problems.push(problem('error', 'no-rows'));
  return { draft, problems };
}
