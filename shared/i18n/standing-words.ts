import type { Language } from '../bridge.ts';
import type { Actor } from '../model/actor.ts';
import { type Answer, essOf, publicOf } from '../model/standing.ts';
import type { Vocabularies } from '../model/vocabulary.ts';
import { translator } from './translate.ts';
import { labelOf } from './vocabulary-labels.ts';

interface StandingLine {
  label: string;
  value: string;
}

/** "ESS: yes, by the legal form (SCIC)"; that an actor is public is said of those that are. */
export function standingLines(actor: Actor, lists: Vocabularies, language: Language): StandingLine[] {
  const t = translator(language);
  const isPublic = publicOf(actor, lists);
  return [
    { label: t('standing.ess'), value: words(essOf(actor, lists), actor, lists, language) },
    ...(isPublic.value === 'yes'
      ? [{ label: t('standing.public'), value: words(isPublic, actor, lists, language) }]
      : []),
  ];
}

function words({ value, by }: Answer, actor: Actor, lists: Vocabularies, language: Language): string {
  const t = translator(language);
  if (by === 'nothing') return t('standing.said.unknown');
  const name =
    by === 'legalForm'
      ? labelOf(lists, 'legalForms', actor.legalForm, language)
      : labelOf(lists, 'kinds', actor.kind, language);
  return t(`standing.said.${value}`, { why: t(`standing.why.${by}`, { name }) });
}
