import type { Actor } from './actor.ts';
import type { Cooperation } from './cooperation.ts';
import { firstDay, lastDay } from './dates.ts';
import { isRna } from './rna.ts';
import { isSiren, isSiret, sirenOfSiret } from './siren.ts';

/** What is doubtful in a record that is kept all the same. The codes are keys of the catalogue `checks`. */
export type CheckCode =
  | 'siren-invalid'
  | 'siret-invalid'
  | 'siret-other-siren'
  | 'rna-invalid'
  | 'insee-invalid'
  | 'postcode-invalid'
  | 'left-before-joined'
  | 'ended-before-started'
  | 'same-ends';

export interface Check {
  field: string;
  code: CheckCode;
}

export function checkActor(actor: Actor): Check[] {
  const checks: Check[] = [];
  const flag = (field: string, code: CheckCode, wrong: boolean) => {
    if (wrong) checks.push({ field, code });
  };
  flag('siren', 'siren-invalid', actor.siren !== '' && !isSiren(actor.siren));
  flag('siret', 'siret-invalid', actor.siret !== '' && !isSiret(actor.siret));
  flag(
    'siret',
    'siret-other-siren',
    isSiren(actor.siren) && isSiret(actor.siret) && sirenOfSiret(actor.siret) !== sirenOfSiret(actor.siren),
  );
  flag('rna', 'rna-invalid', actor.rna !== '' && !isRna(actor.rna));
  const { insee, postcode } = actor.commune;
  flag('commune.insee', 'insee-invalid', insee !== '' && !/^(?:\d{2}|2[AB])\d{3}$/.test(insee));
  flag('commune.postcode', 'postcode-invalid', postcode !== '' && !/^\d{5}$/.test(postcode));
  flag('leftOn', 'left-before-joined', isBefore(actor.leftOn, actor.joinedOn));
  return checks;
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
