import type { Field, FieldTable } from '../../fields/field.ts';
import { idsOfList, listOfField } from '../../fields/lists.ts';
import { fieldsOf } from '../../fields/register.ts';
import { emptyValue, type FieldValue, fieldValue, withValue } from '../../fields/value.ts';
import type { ActorSector } from '../../model/actor.ts';
import { isApe } from '../../model/ape.ts';
import type { Membership } from '../../model/collective.ts';
import { TERNARY } from '../../model/common.ts';
import { isPartialDate } from '../../model/dates.ts';
import type { Network } from '../../model/network.ts';
import { passesCheck } from '../../model/number-checks.ts';
import { findTerm } from '../../model/vocabulary.ts';

interface Pseudonyms {
  network: Pick<Network, 'vocabularies' | 'customFields'>;
  keepCommunes: boolean;
  idOf(id: string): string;
}

/**
 * What of a record can be handed over under codes: the values of the fields that single nobody out, copied one by
 * one. What no field knows, and what a field cannot hold, is not copied.
 */
export function publicPart(record: object, table: FieldTable, pseudonyms: Pseudonyms): object {
  let kept: object = { custom: {} };
  for (const field of fieldsOf(table, pseudonyms.network)) {
    if (!isPublic(field, pseudonyms)) continue;
    const value = publicValue(fieldValue(record, field), field, pseudonyms);
    kept = { ...kept, ...withValue(kept, field, value) };
  }
  return kept;
}

/** A part of another field is copied with it. Of a place only the commune goes, and only when asked for. */
function isPublic({ sensitivity, type, mergedAs }: Field, { keepCommunes }: Pseudonyms): boolean {
  if (type.name === 'main-sector') return false;
  return sensitivity === 'public' || (sensitivity === 'place' && keepCommunes && mergedAs === 'commune');
}

/** The value, as far as it is one that its field should hold; a word that was typed into one record is not. */
function publicValue(value: FieldValue, field: Field, { network, idOf }: Pseudonyms): FieldValue {
  const { type } = field;
  const list = listOfField(field);
  const listed = new Set(list ? idsOfList(list, network.vocabularies) : []);
  const none = emptyValue(type);
  switch (type.name) {
    case 'number':
      return typeof value === 'number' ? value : none;
    case 'direction':
      return typeof value === 'boolean' ? value : none;
    case 'date':
      return typeof value === 'string' && isPartialDate(value) ? value : none;
    case 'ternary':
      return TERNARY.find((answer) => answer === value) ?? none;
    case 'choice':
      return typeof value === 'string' && listed.has(value) ? value : none;
    case 'scale':
      return typeof value === 'number' && listed.has(String(value)) ? value : none;
    case 'choices':
      return itemsOf<string>(value).filter((word) => listed.has(word));
    case 'sectors':
      return itemsOf<ActorSector>(value).flatMap(({ sector, main, stages }) => {
        const known = findTerm(network.vocabularies.sectors, sector);
        return known ? [{ sector, main, stages: stages.filter((id) => findTerm(known.stages, id)) }] : [];
      });
    case 'members':
      // The role and the seat are words that somebody wrote.
      return itemsOf<Membership>(value).map(({ actorId, from, until }) => ({
        actorId: idOf(actorId),
        role: '',
        seat: '',
        from,
        until,
      }));
    case 'text':
      return textValue(value, field) ?? none;
    case 'commune':
      return value;
    default:
      return none;
  }
}

/** A text that is no code is never public, whatever it is about. */
function textValue(value: FieldValue, { type, sensitivity }: Field): FieldValue | undefined {
  if (type.name !== 'text' || typeof value !== 'string') return undefined;
  if (type.code === 'ape') return isApe(value) ? value : undefined;
  return sensitivity === 'place' && type.check && passesCheck(type.check, value) ? value : undefined;
}

function itemsOf<T>(value: FieldValue): readonly T[] {
  return Array.isArray(value) ? (value as readonly T[]) : [];
}
