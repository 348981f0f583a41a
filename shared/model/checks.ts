import type { Field } from '../fields/field.ts';
import { PROGRAM_FIELDS } from '../fields/register.ts';
import { fieldValue, textOf } from '../fields/value.ts';
import type { Actor } from './actor.ts';
import type { Cooperation } from './cooperation.ts';
import { firstDay, lastDay } from './dates.ts';
import { type NumberName, passesCheck } from './number-checks.ts';
import { isSiren, isSiret, sirenOfSiret } from './siren.ts';

/** What is doubtful in a record that is kept all the same. The codes are keys of the catalogue `checks`. */
export type CheckCode =
  | `${NumberName}-invalid`
  | 'siret-other-siren'
  | 'left-before-joined'
  | 'ended-before-started'
  | 'same-ends';

export interface Check {
  field: string;
  code: CheckCode;
}

export function checkActor(actor: Actor): Check[] {
  const checks = checkNumbers(actor, PROGRAM_FIELDS.actors);
  const { siren, siret } = actor;
  if (isSiren(siren) && isSiret(siret) && sirenOfSiret(siret) !== sirenOfSiret(siren)) {
    checks.push({ field: 'siret', code: 'siret-other-siren' });
  }
  if (isBefore(actor.leftOn, actor.joinedOn)) checks.push({ field: 'leftOn', code: 'left-before-joined' });
  return checks;
}

/** The fields that hold a number which is none of its kind. */
function checkNumbers(record: object, fields: readonly Field[]): Check[] {
  return fields.flatMap((field): Check[] => {
    const { type, path } = field;
    if (type.name !== 'text' || !type.check) return [];
    const text = textOf(fieldValue(record, field));
    return text === '' || passesCheck(type.check, text)
      ? []
      : [{ field: path.join('.'), code: `${type.check}-invalid` }];
  });
}

export function checkCooperation(cooperation: Cooperation): Check[] {
  const checks: Check[] = [];
  if (cooperation.from === cooperation.to) checks.push({ field: 'to', code: 'same-ends' });
  if (isBefore(cooperation.endedOn, cooperation.startedOn)) {
    checks.push({ field: 'endedOn', code: 'ended-before-started' });
  }
  return checks;
}

/** Whether one partial date is surely before another; unknown dates never are. */
function isBefore(end: string, start: string): boolean {
  return end !== '' && start !== '' && lastDay(end) < firstDay(start);
}
