import { create } from 'zustand';
import { FORMAT_NAMES, type FormatName } from '#shared/exchange/formats.ts';
import { DIRECTIONS, type Directions } from '#shared/exchange/graphs/directions.ts';
import { PROGRAM_FIELDS } from '#shared/fields/register.ts';
import type { HandoverScope } from '#shared/privacy/redaction/handover.ts';
import type { FieldSelection } from '#shared/privacy/redaction/redact.ts';

/** What this computer remembers of the last export. Contacts are never part of it: they are asked for anew. */
export interface ExportChoices {
  format: FormatName;
  scope: HandoverScope;
  /** Gives the same codes from one pseudonymised export to the next. */
  salt: string;
  keepCommunes: boolean;
  /** How a graph file holds ties of both kinds. */
  directions: Directions;
}

const STORAGE_KEY = 'maillage.export';

function stored(): ExportChoices {
  let kept: Partial<Record<keyof ExportChoices, unknown>> = {};
  try {
    kept = JSON.parse(globalThis.localStorage?.getItem(STORAGE_KEY) ?? '{}') ?? {};
  } catch {
    // Anything unreadable counts as never chosen.
  }
  return {
    format: FORMAT_NAMES.find((format) => format === kept.format) ?? 'maillage',
    scope: kept.scope === 'shown' ? 'shown' : 'whole',
    salt: typeof kept.salt === 'string' && kept.salt !== '' ? kept.salt : crypto.randomUUID(),
    keepCommunes: kept.keepCommunes === true,
    directions: DIRECTIONS.find((directions) => directions === kept.directions) ?? 'pairs',
  };
}

export const useExportChoices = create<ExportChoices>()(stored);

export function choose(choices: Partial<ExportChoices>): void {
  useExportChoices.setState(choices);
  try {
    globalThis.localStorage?.setItem(STORAGE_KEY, JSON.stringify(useExportChoices.getState()));
  } catch {
    // A full or forbidden storage only means that the choice is forgotten at the next start.
  }
}

/** What a partner outside mostly needs: who, what and where, without numbers of registers, texts and sources. */
export const FIRST_SELECTION: FieldSelection = {
  header: [],
  actors: ['kind', 'level', 'commune', 'mainSector', 'sectors', 'roles'],
  cooperations: ['type', 'directed', 'status', 'strength'],
  collectives: [],
  own: [],
};

/** What goes of collectives when they are to go along: all but what identifies them and what somebody wrote. */
export const FIRST_OF_COLLECTIVES: readonly string[] = PROGRAM_FIELDS.collectives
  .filter(({ sensitivity }) => sensitivity === 'public')
  .map(({ id }) => id);
