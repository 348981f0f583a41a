import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { actorName } from '#renderer/kit/record-words.ts';
import type { FieldTable } from '#shared/fields/field.ts';
import { fieldsOf } from '#shared/fields/register.ts';
import { type Chip, factsOf, type RecordFacts } from '#shared/i18n/facts.ts';
import type { Check } from '#shared/model/checks.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import classes from './inspector.module.css';
import { type FactLine, Facts, tint } from './parts.tsx';

/** What is known of a record, in the user's language. */
export function useFacts(table: FieldTable, record: object, state: NetworkState): RecordFacts {
  const language = useLanguage();
  const words = { language, network: state.network, actorName: (id: string) => actorName(state, id) };
  return factsOf(record, fieldsOf(table, state.network), words);
}

/** What one wants to know first. */
export function Chips({ chips }: { chips: readonly Chip[] }) {
  return (
    <div className={classes.chips}>
      {chips.map(({ label, colour }) => (
        <span
          key={label}
          className={classes.chip}
          {...(colour !== undefined && { 'data-tinted': true, style: tint(colour) })}
        >
          {label}
        </span>
      ))}
    </div>
  );
}

interface Props {
  known: RecordFacts;
  checks?: readonly Check[];
  /** Nobody has said how far it is to be relied on. */
  unvouched?: boolean;
  /** What else is known beside a fact, by the id of its field. */
  beside?: Readonly<Record<string, readonly FactLine[]>>;
}

/** What is known of a record, line by line, with what is doubtful about it, then what was written about it. */
export function FactList({ known, checks = [], unvouched = false, beside = {} }: Props) {
  const t = useT();
  const lines = known.facts.flatMap(({ field, label, value, link, paths }): FactLine[] => {
    const doubts = checks.filter((check) => paths.includes(check.field));
    const line = { label, value, link, doubts: doubts.map(({ code }) => t(`model.checks.${code}`)) };
    return [line, ...((field && beside[field.id]) ?? [])];
  });
  const reliability = { label: t('fields.actors.confidence'), value: t('model.confidence.unknown') };
  const said = new Set(known.facts.flatMap(({ paths }) => paths));
  return (
    <>
      <Facts lines={unvouched ? [...lines, reliability] : lines} />
      {checks
        .filter(({ field }) => !said.has(field))
        .map(({ field, code }) => (
          <p key={`${field} ${code}`} className={classes.doubtful}>
            {t(`model.checks.${code}`)}
          </p>
        ))}
      {known.texts.map((text) => (
        <p key={text} className={classes.description}>
          {text}
        </p>
      ))}
    </>
  );
}
