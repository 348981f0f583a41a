import { readActorField } from './actor-fields.ts';
import { WORD_LISTS, type WordList } from './field-keys.ts';
import type { ActorFields, Part, QuickEntryProblem, Statement, TieFields } from './grammar.ts';
import { nearestWord, type Words } from './known-words.ts';
import type { FieldReading } from './read-value.ts';
import { nameOf, type Scan, type Span, scanLine } from './scan.ts';
import { readTieField } from './tie-fields.ts';

export interface LineReading {
  /** null when the line names nobody. */
  statement: Statement | null;
  parts: Part[];
  problems: QuickEntryProblem[];
}

/** Reads one line by its grammar alone: who the names are is settled later. Never throws. */
export function readLine(text: string, words: Words, line = 0): LineReading {
  const scan = scanLine(text);
  const problems: QuickEntryProblem[] = [];
  const report = (
    severity: QuickEntryProblem['severity'],
    code: QuickEntryProblem['code'],
    { start, end, text: value }: Span,
    suggestion = '',
  ) => problems.push({ severity, code, line, start, end, value, suggestion });
  if (scan.unclosed !== null) {
    report('warning', 'quote-unclosed', {
      start: scan.unclosed,
      end: text.length,
      text: text.slice(scan.unclosed),
    });
  }
  const parts: Part[] = partsOfNames(scan);
  const groups = scan.groups.map((group) => {
    const named = group.filter((span) => nameOf(span.text) !== '');
    return {
      named,
      missing: named.length < group.length ? group.find((span) => nameOf(span.text) === '') : undefined,
    };
  });
  const isTie = scan.joints.length > 0;
  const silent = !isTie && scan.colon === null && groups[0]?.named.length === 0;
  if (silent) return { statement: null, parts, problems };
  for (const { missing } of groups) if (missing) report('error', 'name-missing', missing);
  const names = groups.map(({ named }) => [...new Set(named.map((span) => nameOf(span.text)))]);

  const readFields = <F extends object>(
    read: (field: string, words: Words) => FieldReading<F>,
    lists: readonly WordList[],
  ): F => {
    const fields = {} as F;
    for (const span of scan.fields) {
      const reading = read(span.text, words);
      const taken = 'readings' in reading ? take(fields, reading.readings) : null;
      parts.push({ kind: taken ? 'field' : 'unknown', ...span, fields: taken ?? [] });
      if ('problem' in reading) {
        const suggestion = reading.problem === 'word-unknown' ? nearestWord(words, lists, span.text) : '';
        report('warning', reading.problem, span, suggestion);
      } else if (!taken) report('warning', 'field-twice', span);
    }
    return fields;
  };

  if (!isTie) {
    const fields = readFields<ActorFields>(readActorField, WORD_LISTS.actors);
    const actors = names[0] ?? [];
    return {
      statement: actors.length > 0 ? { kind: 'actors', names: actors, fields } : null,
      parts,
      problems,
    };
  }
  const fields = readFields<TieFields>(readTieField, WORD_LISTS.ties);
  if (names.some((group) => group.length === 0)) return { statement: null, parts, problems };
  const joints = scan.joints.map(({ joint }) => joint);
  return { statement: { kind: 'ties', groups: names, joints, fields }, parts, problems };
}

/** Sets the first reading whose fields are still free; lists grow. Returns the fields set, or null. */
function take<F extends object>(fields: F, readings: readonly F[]): string[] | null {
  const own = fields as Record<string, unknown>;
  for (const reading of readings) {
    const entries = Object.entries(reading);
    if (entries.some(([name, value]) => own[name] !== undefined && !canGrow(own[name], value))) continue;
    for (const [name, value] of entries) own[name] = grown(own[name], value);
    return entries.map(([name]) => name);
  }
  return null;
}

/** A list takes what it does not hold yet, an object the keys that it lacks. */
function canGrow(own: unknown, more: unknown): boolean {
  if (Array.isArray(own) && Array.isArray(more)) return !more.some((item) => holds(own, item));
  if (typeof own !== 'object' || typeof more !== 'object' || own === null || more === null) return false;
  return !Object.keys(more).some((key) => key in own);
}

function holds(list: readonly unknown[], item: unknown): boolean {
  const key = (value: unknown) =>
    typeof value === 'object' && value !== null && 'sector' in value ? value.sector : value;
  return list.some((own) => key(own) === key(item));
}

function grown(own: unknown, more: unknown): unknown {
  if (Array.isArray(more)) return [...(Array.isArray(own) ? own : []), ...more];
  return typeof own === 'object' && own !== null && typeof more === 'object' ? { ...own, ...more } : more;
}

function partsOfNames(scan: Scan): Part[] {
  const parts: Part[] = [];
  scan.groups.forEach((group, index) => {
    for (const span of group) if (span.text !== '') parts.push({ kind: 'name', ...span, fields: [] });
    const joint = scan.joints[index];
    if (joint)
      parts.push({ kind: 'joint', start: joint.start, end: joint.end, text: joint.text, fields: [] });
  });
  if (scan.colon !== null) {
    parts.push({ kind: 'colon', start: scan.colon, end: scan.colon + 1, text: ':', fields: [] });
  }
  return parts;
}
