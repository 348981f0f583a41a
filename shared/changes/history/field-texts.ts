import type { Language } from '../../bridge.ts';
import type { ActorField, CooperationField } from '../../exchange/tables/fields.ts';
import { formatEuros, formatNumber, formatPartialDate } from '../../i18n/format.ts';
import { translator } from '../../i18n/translate.ts';
import { customFieldLabel, labelOf, stageLabel } from '../../i18n/vocabulary-labels.ts';
import type { Actor } from '../../model/actor.ts';
import type { Collective, Membership } from '../../model/collective.ts';
import type { CustomValue } from '../../model/common.ts';
import type { Cooperation } from '../../model/cooperation.ts';
import type { CustomField, Network } from '../../model/network.ts';
import type { VocabularyName } from '../../model/vocabulary.ts';

/** What is needed to put a record in words. */
export interface Words {
  language: Language;
  network: Network;
  /** The name of an actor, also of one that is gone. */
  actorName(id: string): string;
}

/** One field in words. `path` leads to it in the record; a list keeps its items apart. */
export interface FieldText {
  path: string;
  label: string;
  text: string | readonly string[];
}

/** Every field of an actor in words, in the order of its record; '' or no item where nothing is known. */
export function actorTexts(actor: Actor, words: Words): FieldText[] {
  const { t, date, term, terms } = wording(words);
  const { language, network } = words;
  const line = (field: ActorField, text: FieldText['text'], path: string = field): FieldText => ({
    path,
    label: t(`fields.actors.${field}`),
    text,
  });
  const main = actor.sectors.find((entry) => entry.main)?.sector;
  return [
    line('name', actor.name),
    line('acronym', actor.acronym),
    line('kind', term('kinds', actor.kind)),
    line('legalForm', term('legalForms', actor.legalForm)),
    line('ess', ternary(actor.ess, t)),
    line('esus', ternary(actor.esus, t)),
    line('siren', actor.siren),
    line('siret', actor.siret),
    line('rna', actor.rna),
    line('ape', actor.ape),
    line('level', term('levels', actor.level)),
    line('commune', actor.commune.name, 'commune.name'),
    line('insee', actor.commune.insee, 'commune.insee'),
    line('postcode', actor.commune.postcode, 'commune.postcode'),
    line('latitude', numberText(actor.latitude, language)),
    line('longitude', numberText(actor.longitude, language)),
    line(
      'sectors',
      actor.sectors.map(({ sector, stages }) => {
        const inside = stages.map((stage) => stageLabel(network.vocabularies, sector, stage, language));
        const label = term('sectors', sector);
        return inside.length === 0 ? label : `${label} (${inside.join(', ')})`;
      }),
    ),
    line('mainSector', main === undefined ? '' : term('sectors', main), 'sectors'),
    line('roles', terms('roles', actor.roles)),
    line('jobs', numberText(actor.jobs, language)),
    line('budget', euroText(actor.budget, language)),
    line('website', actor.website),
    line('description', actor.description),
    line('tags', actor.tags),
    line('joinedOn', date(actor.joinedOn)),
    line('leftOn', date(actor.leftOn)),
    line('source', actor.source),
    line('confidence', t(`model.confidence.${actor.confidence}`)),
    line('checkedOn', date(actor.checkedOn)),
    ...customTexts('actor', actor.custom, words),
  ];
}

export function cooperationTexts(cooperation: Cooperation, words: Words): FieldText[] {
  const { t, date, term, terms } = wording(words);
  const { language } = words;
  const line = (field: CooperationField, text: FieldText['text'], path: string = field): FieldText => ({
    path,
    label: t(`fields.cooperations.${field}`),
    text,
  });
  const { directed, strength, procurement, amountKind } = cooperation;
  return [
    line('from', words.actorName(cooperation.from)),
    line('to', words.actorName(cooperation.to)),
    line('type', term('cooperationTypes', cooperation.type)),
    line('directed', directed === null ? '' : ternary(directed ? 'yes' : 'no', t)),
    line('status', t(`model.status.${cooperation.status}`)),
    line('strength', strength === null ? '' : t(`model.strength.${strength as 1 | 2 | 3 | 4 | 5}`)),
    line('startedOn', date(cooperation.startedOn)),
    line('endedOn', date(cooperation.endedOn)),
    line('amount', euroText(cooperation.amount, language)),
    line('amountKind', amountKind && t(`model.amountKind.${amountKind}`)),
    line('programme', term('programmes', cooperation.programme)),
    line('sectors', terms('sectors', cooperation.sectors)),
    line('socialClause', ternary(procurement.socialClause, t), 'procurement.socialClause'),
    line(
      'environmentalClause',
      ternary(procurement.environmentalClause, t),
      'procurement.environmentalClause',
    ),
    line('reserved', ternary(procurement.reserved, t), 'procurement.reserved'),
    line('contractEnd', date(procurement.contractEnd), 'procurement.contractEnd'),
    line('description', cooperation.description),
    line('source', cooperation.source),
    line('confidence', t(`model.confidence.${cooperation.confidence}`)),
    line('checkedOn', date(cooperation.checkedOn)),
    line('tags', cooperation.tags),
    ...customTexts('cooperation', cooperation.custom, words),
  ];
}

export function collectiveTexts(collective: Collective, words: Words): FieldText[] {
  const { t, date, terms } = wording(words);
  const { language } = words;
  return [
    { path: 'name', label: t('inspector.field.name'), text: collective.name },
    {
      path: 'kind',
      label: t('inspector.field.kind'),
      text: t(`model.collectiveKind.${collective.kind}`),
    },
    { path: 'status', label: t('inspector.field.status'), text: t(`model.status.${collective.status}`) },
    { path: 'startedOn', label: t('inspector.field.startedOn'), text: date(collective.startedOn) },
    { path: 'endedOn', label: t('inspector.field.endedOn'), text: date(collective.endedOn) },
    { path: 'budget', label: t('inspector.field.budget'), text: euroText(collective.budget, language) },
    {
      path: 'sectors',
      label: t('inspector.field.sectors'),
      text: terms('sectors', collective.sectors),
    },
    { path: 'description', label: t('inspector.field.description'), text: collective.description },
    {
      path: 'members',
      label: t('inspector.section.members'),
      text: collective.members.map((member) => memberText(member, words)),
    },
    {
      path: 'display',
      label: t('inspector.field.display'),
      text: t(`model.display.${collective.display}`),
    },
    ...customTexts('collective', collective.custom, words),
  ];
}

/** The header of a network; its lists of choices are too long to tell. */
export function networkTexts(network: Network, { language }: Words): FieldText[] {
  const t = translator(language);
  return [
    { path: 'name', label: t('inspector.field.name'), text: network.name },
    { path: 'territory', label: t('inspector.empty.territory'), text: network.territory },
    { path: 'description', label: t('inspector.field.description'), text: network.description },
  ];
}

function memberText(member: Membership, words: Words): string {
  const { date } = wording(words);
  const dates = [member.from, member.until].some(Boolean)
    ? `${date(member.from) || '…'} – ${date(member.until) || '…'}`
    : '';
  const more = [member.role, member.seat, dates].filter(Boolean).join(', ');
  const name = words.actorName(member.actorId);
  return more === '' ? name : `${name} (${more})`;
}

function wording({ language, network }: Words) {
  const term = (name: VocabularyName, id: string) =>
    id === '' ? '' : labelOf(network.vocabularies, name, id, language);
  return {
    t: translator(language),
    date: (date: string) => formatPartialDate(date, language),
    term,
    terms: (name: VocabularyName, ids: readonly string[]) => ids.map((id) => term(name, id)),
  };
}

/** An answer that is not known reads as nothing, not as a no. */
function ternary(answer: 'yes' | 'no' | 'unknown', t: ReturnType<typeof translator>): string {
  return answer === 'unknown' ? '' : t(`model.ternary.${answer}`);
}

function numberText(value: number | null, language: Language): string {
  return value === null ? '' : formatNumber(value, language, 6);
}

function euroText(value: number | null, language: Language): string {
  return value === null ? '' : formatEuros(value, language);
}

/** A value whose field is gone is still told, by its key. */
function customTexts(
  of: CustomField['of'],
  values: Readonly<Record<string, CustomValue>>,
  { language, network }: Words,
): FieldText[] {
  return Object.entries(values).map(([id, value]) => {
    const field = network.customFields.find((other) => other.of === of && other.id === id);
    return {
      path: `custom.${id}`,
      label: field ? customFieldLabel(field, language) : id,
      text: customText(value, field, language),
    };
  });
}

function customText(value: CustomValue, field: CustomField | undefined, language: Language) {
  if (Array.isArray(value)) return value;
  if (typeof value === 'boolean') return translator(language)(`model.ternary.${value ? 'yes' : 'no'}`);
  if (typeof value === 'number') {
    return field?.type === 'eur' ? formatEuros(value, language) : formatNumber(value, language, 6);
  }
  return field?.type === 'date' ? formatPartialDate(value, language) : value;
}
