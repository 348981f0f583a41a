import type { CustomField } from '../model/network.ts';
import type { NumberName } from '../model/number-checks.ts';
import type { VocabularyName } from '../model/vocabulary.ts';

/** The tables whose records are made of fields. */
export type FieldTable = 'actors' | 'cooperations' | 'collectives' | 'contacts';

/**
 * What a value can give away. A redaction keeps what it names and nothing else, so that a field added without
 * thought is left out.
 */
export type Sensitivity =
  /** Words of a list, answers, numbers and dates that single nobody out. */
  | 'public'
  /** Says which body it is: names, official numbers, its website. */
  | 'identifying'
  /** Somebody wrote it, about anything. */
  | 'free-text'
  /** About a person. */
  | 'personal'
  /** Says where it is. */
  | 'place';

/** Which value one record takes when several become one. `both` keeps all of them: lists, long texts. */
export type MergeRule = 'first' | 'both' | 'earliest' | 'latest';

/** The parts of forms, in the order in which a form shows those that it has. The words are in `inspector.section`. */
export const SECTIONS = [
  'identity',
  'tie',
  'members',
  'sectors',
  'roles',
  'social',
  'numbers',
  'place',
  'time',
  'money',
  'procurement',
  'pooled',
  'more',
  'means',
  'membership',
  'trust',
  'custom',
] as const;

/** The part of a form that a field stands in. */
export type FieldSection = (typeof SECTIONS)[number];

/** The lists that are part of the program: their words are in `model` under this name. */
export type FixedList =
  | 'status'
  | 'confidence'
  | 'amountKind'
  | 'strength'
  | 'collectiveKind'
  | 'display'
  | 'reservedArticle'
  | 'fundingNature'
  | 'actorStatus';

/** Where the values of a choice come from. */
export type ChoiceList =
  | { of: 'vocabulary'; name: VocabularyName }
  | { of: 'program'; name: FixedList; ids: readonly string[] }
  | { of: 'field'; words: readonly string[] };

/** What a field can hold, and with it how it is shown, edited, read from files and written to them. */
export type FieldType =
  /**
   * `check` names the number it must be to raise no doubt; a wrong one is kept and flagged. `code` names the code
   * that it should be: a public text that is none may hold anything, and does not count as public.
   */
  | {
      name: 'text';
      long?: boolean;
      needed?: boolean;
      check?: NumberName;
      code?: 'ape' | 'unit';
    }
  /** A web address or a mailbox. */
  | { name: 'link' }
  /** `unitIn` is the id of the field that says what it counts, where each record has a unit of its own. */
  | { name: 'number'; unit?: 'eur'; unitIn?: string; least?: number; most?: number }
  /** A number a year: jobs, turnover. A value of no known year is one too. */
  | { name: 'figures'; unit?: 'eur'; least?: number; most?: number }
  /** A partial date: 2023, 2023-04 or 2023-04-17. `today` is offered where that is often the answer. */
  | { name: 'date'; today?: boolean }
  /** Yes, no or not known. */
  | { name: 'ternary' }
  /**
   * `unknown` is what is stored where nobody has said, '' unless it is given; `vague` an entry that says next to
   * nothing, and counts as not known; `usual` is the one that goes without saying.
   */
  | {
      name: 'choice';
      list: ChoiceList;
      needed?: boolean;
      unknown?: string;
      vague?: string;
      usual?: string;
    }
  | { name: 'choices'; list: ChoiceList }
  /** Words of one's own. */
  | { name: 'tags' }
  /** A whole number between two bounds, each of which has a word. */
  | { name: 'scale'; list: ChoiceList; least: number; most: number }
  /** Whether a cooperation goes one way; null: as its type says. */
  | { name: 'direction' }
  /** The id of an actor. */
  | { name: 'actor' }
  /** The name of a commune, whose codes stand beside it. */
  | { name: 'commune' }
  /** Sectors with their stages. */
  | { name: 'sectors' }
  /** The sector that counts most: a part of the sectors, which files and tables hold by itself. */
  | { name: 'main-sector' }
  /** The members of a collective. */
  | { name: 'members' };

export type FieldTypeName = FieldType['name'];

/** A field of a record as a value: every list of fields in the program is derived from these. */
export interface Field {
  /** Unique in its table: the id of its column. Those of the network's own begin with `custom.` */
  id: string;
  table: FieldTable;
  /** Where its value stands in the record. */
  path: readonly [string, ...string[]];
  type: FieldType;
  sensitivity: Sensitivity;
  section: FieldSection;
  /** Stands beside a neighbour in a form. */
  half: boolean;
  /** How the facts of a record show it; `beside` is in the fact of the field before it. */
  shown: 'title' | 'kicker' | 'chip' | 'fact' | 'beside' | 'text' | 'apart';
  /** Tables in files have a column for it. */
  inFiles: boolean;
  /** Other names that files have for it, in French and English; compared without accents and case. */
  names: readonly string[];
  merge: MergeRule;
  /** Fields of one name here are chosen together in a merge: the two coordinates, a consent and its day, a volume and its unit. */
  mergedAs: string;
  /** The key under which views know it as a field to group, colour and filter by; '' when it does neither. */
  groupKey: string;
  /** Whether its values can be ticked in a filter that is added. Those of the panel are always there. */
  filtered: boolean;
  /** Actors and cooperations can be grouped and coloured by it. */
  grouped: boolean;
  /** Sizes, classes and ranges can follow it. */
  measured: boolean;
  /** A filter can ask for the records that lack it. */
  missable: boolean;
  /** Asked of every record: counts for completeness. Fields of one name are one question. */
  asked: string;
  /** Its names in `name=value` of quick entry; the first one is written. null: not part of quick entry. */
  quick: { fr: readonly string[]; en: readonly string[] } | null;
  /** Pixels of its column in a table. */
  width: number;
  /** Of a figure by year this year alone, as a number: columns are. '' for all that a field holds. */
  year: string;
  /** The network's own field that it is made of. */
  own: CustomField | null;
}
