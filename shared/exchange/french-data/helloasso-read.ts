import { readDate } from '../../fields/read-date.ts';
import type { ActorInput } from '../../model/actor.ts';
import { type Problem, problem } from '../problem.ts';
import { nameKey } from '../reading/actor-names.ts';
import { emptyDraft, type Reading } from '../reading/draft.ts';
import { rowId } from '../reading/file-ids.ts';
import type { Table } from '../tables/table.ts';
import { type FieldRow, fieldTable } from './field-table.ts';
import type { TabularFormat } from './format.ts';
import { personList } from './people.ts';

/** Exports of memberships, tickets and gifts that associations sell on HelloAsso. */
export const helloasso: TabularFormat = {
  format: 'helloasso',
  is: (keys) => {
    const all = [...keys];
    const isOrder =
      keys.has('referencecommande') || keys.has('datedelacommande') || keys.has('statutdelacommande');
    const isPaid =
      all.some((key) => /payeur$|acheteur$/.test(key)) ||
      all.some((key) => key.startsWith('champadditionnel'));
    return (
      (isOrder && isPaid) ||
      (all.some((key) => key.startsWith('champadditionnel')) && keys.has('moyendepaiement'))
    );
  },
  read: readOrders,
};

/** An organisation is asked for in a field of the form, whose title the association words. */
const STRUCTURE =
  /^champadditionnel(?:lenom|nom)?(?:de)?(?:la|votre|l)?(?:structure|organisation|organisme|association|entreprise|collectivite|raisonsociale|societe)/;

function readOrders(table: Table): Reading {
  const fields = fieldTable(table);
  const problems: Problem[] = [];
  const draft = emptyDraft();
  const people = personList(draft);
  const byName = new Map<string, { row: number; record: ActorInput }>();
  for (const row of fields.rows) {
    const line = row.row;
    const status = row.get('statutdelacommande', 'statut');
    const name = row.name('raisonsociale', 'societe') || row.match(STRUCTURE);
    const refuse = (reason: 'order-cancelled' | 'person-not-actor', value: string) => {
      problems.push(problem('warning', reason, { row: line, value }));
      draft.refused.push({ table: 'actors', row: line, name, reason, value });
    };
    if (/annul|refus|rembours|echou|échou|conteste|contesté|attente/i.test(status)) {
      refuse('order-cancelled', status);
      continue;
    }
    if (name === '') {
      refuse('person-not-actor', '');
      continue;
    }
    const ordered = row.get('datedelacommande', 'date');
    const joinedOn = ordered === '' ? '' : readDate(ordered);
    if (joinedOn === null) {
      problems.push(problem('warning', 'date-invalid', { row: line, value: ordered }));
    }
    const known = byName.get(nameKey(name));
    const found = known ?? {
      row: line,
      record: { id: rowId(table.name, draft.actors.length), name, source: 'HelloAsso' },
    };
    if (known) {
      const details = { row: known.row };
      problems.push(problem('info', 'order-again', { row: line, value: name, details }));
    } else {
      byName.set(nameKey(name), found);
      draft.actors.push(found);
    }
    // A member since its first order.
    const before = found.record.joinedOn ?? '';
    if (joinedOn && (before === '' || joinedOn < before)) found.record.joinedOn = joinedOn;
    people.put(found.record.id, personOf(row), line);
  }
  if (fields.rows.length === 0) problems.push(problem('error', 'no-rows'));
  fields.reportLeft(problems);
  return { draft, problems };
}

function personOf(row: FieldRow) {
  return {
    first: row.name('prenomadherent', 'prenom', 'prenompayeur', 'prenomacheteur'),
    last: row.name('nomadherent', 'nom', 'nompayeur', 'nomacheteur'),
    email: row.get('emailpayeur', 'email', 'emailacheteur', 'champadditionnelemail'),
    phone: row.get('telephone', 'champadditionneltelephone', 'champadditionnelnumerodetelephone'),
  };
}
