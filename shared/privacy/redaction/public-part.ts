import type { ChoiceList, Field, FieldTable } from '../../fields/field.ts';
import { idsOfList, listOfField } from '../../fields/lists.ts';
import { fieldsOf } from '../../fields/register.ts';
import { emptyValue, type FieldValue, fieldValue, withValue } from '../../fields/value.ts';
import type { Actor, ActorSector } from '../../model/actor.ts';
import { isApe } from '../../model/ape.ts';
import type { Membership } from '../../model/collective.ts';
import { TERNARY } from '../../model/common.ts';
import { isPartialDate } from '../../model/dates.ts';
import { figuresIn } from '../../model/figures.ts';
import type { Network } from '../../model/network.ts';
import { passesCheck } from '../../model/number-checks.ts';
import { isKnownUnit } from '../../model/units.ts';
import type { CodedWords } from './coded-words.ts';

/** The official name of a commune by its INSEE code; undefined for none that is known. */
export type CommuneNames = (insee: string) => string | undefined;

interface Pseudonyms {
  network: Pick<Network, 'vocabularies' | 'customFields'>;
  communes: CommuneNames | null;
  wordOf: CodedWords['wordOf'];
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
    const value = publicValue(record, field, pseudonyms);
    kept = { ...kept, ...withValue(kept, field, value) };
  }
  return kept;
}

/**
 * The network's own fields stay: nobody has said what they give away. A part of another field is copied with it. Of a
 * place only the commune goes, and only when asked for: the postcode of a body may be its own.
 */
function isPublic({ id, own, sensitivity, type, mergedAs }: Field, { communes }: Pseudonyms): boolean {
  if (own || type.name === 'main-sector') return false;
  if (sensitivity === 'public') return true;
  return sensitivity === 'place' && communes !== null && mergedAs === 'commune' && id !== 'postcode';
}

/** How many digits of a number go: a sum to the euro is found again in registers and accounts. */
const DIGITS = 2;

const rounded = (value: number) => Number(value.toPrecision(DIGITS));

/** The value, as far as it is one that its field should hold; a word that was typed into one record is not. */
function publicValue(record: object, field: Field, pseudonyms: Pseudonyms): FieldValue {
  const { wordOf, idOf } = pseudonyms;
  const value = fieldValue(record, field);
  const { type } = field;
  const list = listOfField(field);
  const none = emptyValue(type);
  const word = (id: string) => (list ? publicWord(list, id, pseudonyms) : undefined);
  switch (type.name) {
    case 'number':
      return typeof value === 'number' ? rounded(value) : none;
    case 'figures':
      return Object.fromEntries(
        Object.entries(figuresIn(value)).map(([year, number]) => [year, rounded(number)]),
      );
    case 'direction':
      return typeof value === 'boolean' ? value : none;
    case 'date':
      return yearOf(value) ?? none;
    case 'ternary':
      return TERNARY.find((answer) => answer === value) ?? none;
    case 'choice':
      return (typeof value === 'string' ? word(value) : undefined) ?? none;
    case 'scale':
      return typeof value === 'number' && word(String(value)) !== undefined ? value : none;
    case 'choices':
      return itemsOf<string>(value).flatMap((id) => word(id) ?? []);
    case 'sectors':
      return itemsOf<ActorSector>(value).flatMap(({ sector, main, stages }) => {
        const known = word(sector);
        if (known === undefined) return [];
        return [
          {
            sector: known,
            main,
            stages: stages.flatMap((id) => wordOf({ name: 'stages', sector }, id) ?? []),
          },
        ];
      });
    case 'members':
      // The role and the seat are words that somebody wrote; votes tell a seat by its weight.
      return itemsOf<Membership>(value).map(({ actorId, from, until }) => ({
        actorId: idOf(actorId),
        role: '',
        seat: '',
        from: yearOf(from) ?? '',
        until: yearOf(until) ?? '',
      }));
    case 'text':
      return textValue(value, field) ?? none;
    case 'commune':
      return officialCommune(record, pseudonyms) ?? none;
    default:
      return none;
  }
}

function publicWord(list: ChoiceList, id: string, { network, wordOf }: Pseudonyms): string | undefined {
  if (list.of === 'vocabulary') return wordOf({ name: list.name }, id);
  return idsOfList(list, network.vocabularies).find((listed) => listed === id);
}

/** The year alone: a day of signing or of joining is found again in registers and notices. */
function yearOf(date: FieldValue): string | undefined {
  return typeof date === 'string' && isPartialDate(date) ? date.slice(0, 4) : undefined;
}

/** What was typed for a commune may be anything; its code is looked up. */
function officialCommune(record: object, { communes }: Pseudonyms): string | undefined {
  const { insee } = (record as Partial<Pick<Actor, 'commune'>>).commune ?? {};
  return insee === undefined ? undefined : communes?.(insee);
}

/** A text that is no code is never public, whatever it is about. */
function textValue(value: FieldValue, { type, sensitivity }: Field): FieldValue | undefined {
  if (type.name !== 'text' || typeof value !== 'string') return undefined;
  if (type.code === 'ape') return isApe(value) ? value : undefined;
  if (type.code === 'unit') return isKnownUnit(value) ? value : undefined;
  return sensitivity === 'place' && type.check && passesCheck(type.check, value) ? value : undefined;
}

function itemsOf<T>(value: FieldValue): readonly T[] {
  return Array.isArray(value) ? (value as readonly T[]) : [];
}
