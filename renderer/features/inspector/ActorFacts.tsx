import { useCommunes } from '#renderer/kit/communes/use-communes.ts';
import { formatEuros, formatNumber, formatPartialDate } from '#renderer/kit/format.ts';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { departmentName } from '#shared/communes/directory.ts';
import { customFacts } from '#shared/i18n/custom-facts.ts';
import type { inspector } from '#shared/i18n/fr/inspector.ts';
import { labelOf, stageLabel } from '#shared/i18n/vocabulary-labels.ts';
import { type Actor, mainSector } from '#shared/model/actor.ts';
import { checkActor } from '#shared/model/checks.ts';
import { NO_SECTOR_COLOUR } from '#shared/model/default-vocabularies.ts';
import type { Network } from '#shared/model/network.ts';
import { formatSiren } from '#shared/model/siren.ts';
import { findTerm } from '#shared/model/vocabulary.ts';
import classes from './inspector.module.css';
import { Facts, tint } from './parts.tsx';

type FactName = keyof typeof inspector.fact;

/** Sectors, economy and jobs as chips: what one wants to know of an actor first. */
export function ActorChips({ actor, network }: { actor: Actor; network: Network }) {
  const t = useT();
  const language = useLanguage();
  const { vocabularies } = network;
  const first = mainSector(actor);
  const sectors = [...actor.sectors].sort(
    (one, other) => Number(other.sector === first) - Number(one.sector === first),
  );
  return (
    <div className={classes.chips}>
      {sectors.map(({ sector }) => (
        <span
          key={sector}
          className={classes.chip}
          data-tinted
          style={tint(findTerm(vocabularies.sectors, sector)?.colour ?? NO_SECTOR_COLOUR)}
        >
          {labelOf(vocabularies, 'sectors', sector, language)}
        </span>
      ))}
      {actor.ess === 'yes' && <span className={classes.chip}>{t('model.side.ess')}</span>}
      {actor.esus === 'yes' && <span className={classes.chip}>ESUS</span>}
      {actor.jobs !== null && (
        <span className={classes.chip}>
          {t('inspector.actor.fte', { count: formatNumber(actor.jobs, language, 1) as never })}
        </span>
      )}
    </div>
  );
}

/** What is known of an actor, line by line, with what is doubtful about it. */
export function ActorFacts({ actor, network }: { actor: Actor; network: Network }) {
  const t = useT();
  const language = useLanguage();
  const { vocabularies } = network;
  const checks = checkActor(actor);
  const doubts = (...fields: string[]) =>
    checks.filter((check) => fields.includes(check.field)).map((check) => t(`model.checks.${check.code}`));
  const fact = (name: FactName, value: string, doubtful: readonly string[] = []) => ({
    label: t(`inspector.fact.${name}`),
    value,
    doubts: doubtful,
  });
  const level = actor.level && labelOf(vocabularies, 'levels', actor.level, language);
  const stages = actor.sectors.flatMap(({ sector, stages }) =>
    stages.map((stage) => stageLabel(vocabularies, sector, stage, language)),
  );
  const { directory } = useCommunes(actor.commune.insee !== '');
  const known = directory?.byInsee.get(actor.commune.insee);
  const place = [actor.commune.name, actor.commune.postcode].filter(Boolean).join(' · ');
  return (
    <>
      <Facts
        lines={[
          fact('siren', grouped(actor.siren), doubts('siren')),
          fact('siret', grouped(actor.siret), doubts('siret')),
          fact('rna', actor.rna, doubts('rna')),
          fact('ape', actor.ape),
          fact('commune', place, doubts('commune.insee', 'commune.postcode')),
          fact('epci', known?.epci ?? ''),
          fact('department', known ? departmentName(known) : ''),
          fact('level', level),
          fact('stages', [...new Set(stages)].join(' · ')),
          fact(
            'roles',
            actor.roles.map((role) => labelOf(vocabularies, 'roles', role, language)).join(' · '),
          ),
          fact('budget', actor.budget === null ? '' : formatEuros(actor.budget, language)),
          { ...fact('website', actor.website), link: true },
          fact('joinedOn', formatPartialDate(actor.joinedOn, language)),
          fact('leftOn', formatPartialDate(actor.leftOn, language), doubts('leftOn')),
          fact('tags', actor.tags.join(' · ')),
          ...customFacts(network, 'actor', actor.custom, t, language),
          fact('source', actor.source),
          fact('confidence', actor.confidence === 'sure' ? '' : t(`model.confidence.${actor.confidence}`)),
          fact('checkedOn', formatPartialDate(actor.checkedOn, language)),
        ]}
      />
      {actor.description && <p className={classes.description}>{actor.description}</p>}
    </>
  );
}

/** The groups of a number, apart by a space that the typeface shows as one. */
function grouped(number: string): string {
  return formatSiren(number).replaceAll('\u202f', '\u00a0');
}
