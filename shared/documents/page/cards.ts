import type { TFunction } from 'i18next';
import type { Language } from '../../bridge.ts';
import type { Catalogue } from '../../i18n/catalogues.ts';
import { customFacts } from '../../i18n/custom-facts.ts';
import { formatEuros, formatNumber, formatPartialDate } from '../../i18n/format.ts';
import { periodText } from '../../i18n/record-words.ts';
import { translator } from '../../i18n/translate.ts';
import { labelOf, stageLabel } from '../../i18n/vocabulary-labels.ts';
import { type Actor, mainSector } from '../../model/actor.ts';
import type { Collective } from '../../model/collective.ts';
import type { Contact } from '../../model/contact.ts';
import { NO_SECTOR_COLOUR } from '../../model/default-vocabularies.ts';
import type { Network } from '../../model/network.ts';
import { formatSiren } from '../../model/siren.ts';
import { findTerm } from '../../model/vocabulary.ts';
import type { Fact, PageCard } from './page.ts';

/** What a page tells of an actor: all that is known, as its record in the app does. */
export function actorCard(actor: Actor, network: Network, language: Language): PageCard {
  const { t, label } = wordsOf(language);
  const { vocabularies } = network;
  const kinds = [
    labelOf(vocabularies, 'kinds', actor.kind, language),
    actor.legalForm && labelOf(vocabularies, 'legalForms', actor.legalForm, language),
  ];
  const main = mainSector(actor);
  const sectors = [...actor.sectors].sort(
    (one, other) => Number(other.sector === main) - Number(one.sector === main),
  );
  const stages = actor.sectors.flatMap(({ sector, stages }) =>
    stages.map((stage) => stageLabel(vocabularies, sector, stage, language)),
  );
  const roles = actor.roles.map((role) => labelOf(vocabularies, 'roles', role, language));
  const { latitude, longitude } = actor;
  const doubtful = actor.confidence === 'sure' ? '' : t(`model.confidence.${actor.confidence}`);
  return {
    name: actor.name,
    kicker: [...new Set(kinds)].filter(Boolean).join(' · '),
    chips: [
      ...sectors.map(({ sector }) => ({
        label: labelOf(vocabularies, 'sectors', sector, language),
        colour: findTerm(vocabularies.sectors, sector)?.colour ?? NO_SECTOR_COLOUR,
      })),
      ...(actor.ess === 'yes' ? [{ label: t('model.side.ess') }] : []),
      ...(actor.esus === 'yes' ? [{ label: 'ESUS' }] : []),
      ...(actor.jobs === null
        ? []
        : [{ label: t('inspector.actor.fte', { count: formatNumber(actor.jobs, language, 1) as never }) }]),
    ],
    facts: known([
      [label('inspector.fact.siren'), formatSiren(actor.siren).replaceAll('\u202f', '\u00a0')],
      [label('inspector.fact.siret'), formatSiren(actor.siret).replaceAll('\u202f', '\u00a0')],
      [label('inspector.fact.rna'), actor.rna],
      [label('inspector.fact.ape'), actor.ape],
      [
        label('inspector.fact.commune'),
        [actor.commune.name, actor.commune.postcode].filter(Boolean).join(' · '),
      ],
      [label('inspector.fact.level'), actor.level && labelOf(vocabularies, 'levels', actor.level, language)],
      [label('inspector.fact.stages'), [...new Set(stages)].join(' · ')],
      [label('inspector.fact.roles'), roles.join(' · ')],
      [label('inspector.fact.budget'), actor.budget === null ? '' : formatEuros(actor.budget, language)],
      [label('inspector.fact.website'), actor.website],
      [label('inspector.fact.joinedOn'), formatPartialDate(actor.joinedOn, language)],
      [label('inspector.fact.leftOn'), formatPartialDate(actor.leftOn, language)],
      [label('inspector.fact.tags'), actor.tags.join(' · ')],
      ...ownFacts(network, 'actor', actor, t, language),
      [
        label('page.coordinates'),
        latitude === null || longitude === null
          ? ''
          : [latitude, longitude].map((degrees) => formatNumber(degrees, language, 5)).join(' ; '),
      ],
      [label('inspector.fact.source'), actor.source],
      [label('inspector.fact.confidence'), doubtful],
      [label('inspector.fact.checkedOn'), formatPartialDate(actor.checkedOn, language)],
    ]),
    text: actor.description,
  };
}

/** What a page tells of a collective, apart from its members. */
export function collectiveCard(collective: Collective, network: Network, language: Language): PageCard {
  const t = translator(language);
  const { sectors } = network.vocabularies;
  return {
    name: collective.name,
    kicker: t(`model.collectiveKind.${collective.kind}`),
    chips: [
      ...collective.sectors.map((sector) => ({
        label: labelOf(network.vocabularies, 'sectors', sector, language),
        colour: findTerm(sectors, sector)?.colour ?? NO_SECTOR_COLOUR,
      })),
      ...(collective.status === 'actif' ? [] : [{ label: t(`model.status.${collective.status}`) }]),
    ],
    facts: known([
      [t('inspector.section.time'), periodText(collective.startedOn, collective.endedOn, t, language)],
      [t('page.budget'), collective.budget === null ? '' : formatEuros(collective.budget, language)],
      ...ownFacts(network, 'collective', collective, t, language),
    ]),
    text: collective.description,
  };
}

/** Persons, for whoever asked that they go with the file. */
export function contactFacts(contact: Contact, language: Language): { name: string; facts: Fact[] } {
  const t = translator(language);
  return {
    name: contact.name,
    facts: known([
      [t('page.function'), contact.function],
      [t('page.email'), contact.email],
      [t('page.phone'), contact.phone],
    ]),
  };
}

function ownFacts(
  network: Network,
  of: 'actor' | 'collective',
  { custom }: Pick<Actor, 'custom'>,
  t: TFunction,
  language: Language,
): [string, string][] {
  return customFacts(network, of, custom, t, language).map(({ label, value }) => [label, value]);
}

type LabelKey = `inspector.fact.${keyof Catalogue['inspector']['fact']}` | 'page.coordinates';

/** The words over facts are asked for once, however many actors there are. */
function wordsOf(language: Language): { t: TFunction; label: (key: LabelKey) => string } {
  const t = translator(language);
  const known = LABELS[language];
  return {
    t,
    label: (key) => {
      const word = known.get(key) ?? t(key);
      known.set(key, word);
      return word;
    },
  };
}

const LABELS: Readonly<Record<Language, Map<LabelKey, string>>> = { fr: new Map(), en: new Map() };

/** Only addresses of the web become links: a click on a page from elsewhere must lead nowhere else. */
const WEB = /^https?:\/\/[^\s"'<>]+$/i;

function known(lines: readonly (readonly [string, string])[]): Fact[] {
  return lines.flatMap(([label, value]): Fact[] =>
    value === '' ? [] : [WEB.test(value) ? { label, value, link: true } : { label, value }],
  );
}
