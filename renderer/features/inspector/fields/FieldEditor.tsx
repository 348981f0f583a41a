import { useMemo } from 'react';
import { CommuneField } from '#renderer/kit/communes/CommuneField.tsx';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { actorOptions, tagsInUse } from '#renderer/kit/vocabulary-options.ts';
import { customValueText } from '#shared/fields/custom-values.ts';
import type { Field } from '#shared/fields/field.ts';
import { PROGRAM_FIELDS } from '#shared/fields/register.ts';
import {
  type FieldValue,
  fieldValue,
  numberOf,
  storedValue,
  textOf,
  unfitValue,
  withValue,
  wordsOf,
} from '#shared/fields/value.ts';
import { fieldLabel } from '#shared/i18n/field-label.ts';
import { choiceOptions, type Option, scaleOptions } from '#shared/i18n/field-options.ts';
import type { ActorSector, Commune } from '#shared/model/actor.ts';
import type { Membership } from '#shared/model/collective.ts';
import { TERNARY, type Ternary } from '#shared/model/common.ts';
import { figuresIn } from '#shared/model/figures.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import classes from '../inspector.module.css';
import { ChoiceField, ChoicesField, SegmentedField, TernaryField } from './ChoiceField.tsx';
import { DateField } from './DateField.tsx';
import { DirectionField } from './DirectionField.tsx';
import { FiguresField } from './FiguresField.tsx';
import { LinkField } from './LinkField.tsx';
import { MembersField } from './MembersField.tsx';
import { NumberField } from './NumberField.tsx';
import { SectorsField } from './SectorsField.tsx';
import { TagsField } from './TagsField.tsx';
import { TextField } from './TextField.tsx';

interface Props<R> {
  field: Field;
  record: R;
  state: NetworkState;
  /** What is doubtful about the stored value; it is kept all the same. */
  doubt?: string | undefined;
  autoFocus?: boolean;
  /** What changes in the record. */
  onChange: (fields: Partial<R>) => void;
}

/** The input of a field, with the help for whoever fills it in and the value that it can no longer hold. */
export function FieldEditor<R extends object>(props: Props<R>) {
  const t = useT();
  const { field, record } = props;
  if (!field.own) return <Editor {...props} />;
  const unfit = unfitValue(record, field);
  const yesNo = { yes: t('model.ternary.yes'), no: t('model.ternary.no') };
  return (
    <div>
      <Editor {...props} />
      {field.own.help && <p className={classes.quiet}>{field.own.help}</p>}
      {unfit !== undefined && (
        <p className={classes.doubtful}>
          {t('lists.fields.unfit', { value: customValueText(unfit, yesNo) })}
        </p>
      )}
    </div>
  );
}

/** Picks the input by the type of the field. */
function Editor<R extends object>({ field, record, state, doubt, autoFocus, onChange }: Props<R>) {
  const language = useLanguage();
  const { type } = field;
  const label = fieldLabel(field, language, 'form');
  const value = fieldValue(record, field);
  const commit = (next: FieldValue) => onChange(withValue(record, field, next));
  const same = { label, ...(autoFocus && { autoFocus }) };
  switch (type.name) {
    case 'text':
      return (
        <TextField
          {...same}
          value={textOf(value)}
          warning={doubt}
          required={type.needed ?? false}
          multiline={type.long ?? false}
          onCommit={commit}
        />
      );
    case 'link':
      return <LinkField label={label} value={textOf(value)} safe={field.own !== null} onCommit={commit} />;
    case 'number':
      return <NumberField label={label} value={numberOf(value)} range={type} onCommit={commit} />;
    case 'figures':
      return <FiguresField label={label} value={figuresIn(value)} range={type} onCommit={commit} />;
    case 'date':
      return (
        <DateField
          label={label}
          value={textOf(value)}
          warning={doubt}
          today={type.today ?? false}
          onCommit={commit}
        />
      );
    case 'ternary':
      return <TernaryField label={label} value={ternaryOf(value)} onCommit={commit} />;
    case 'choice': {
      const options = choiceOptions(type.list, state.network, language);
      if (type.list.of === 'program' && options.length <= MOST_SIDE_BY_SIDE && !field.half)
        return (
          <AnswerField
            label={label}
            value={textOf(value)}
            options={options}
            optional={!type.needed}
            onCommit={commit}
          />
        );
      return (
        <ChoiceField
          {...same}
          value={textOf(value)}
          options={options}
          clearable={!type.needed}
          onCommit={commit}
        />
      );
    }
    case 'scale':
      return (
        <ChoiceField
          {...same}
          value={value === null ? '' : String(value)}
          options={scaleOptions(type.list, state.network, language)}
          clearable
          onCommit={(chosen) => commit(chosen === '' ? null : Number(chosen))}
        />
      );
    case 'choices':
      return (
        <ChoicesField
          label={label}
          value={wordsOf(value)}
          options={choiceOptions(type.list, state.network, language)}
          onCommit={commit}
        />
      );
    case 'tags':
      return <KnownTags field={field} label={label} value={wordsOf(value)} state={state} onCommit={commit} />;
    case 'direction':
      return (
        <DirectionField label={label} value={typeof value === 'boolean' ? value : null} onCommit={commit} />
      );
    case 'actor':
      return <ActorField field={field} label={label} record={record} state={state} onCommit={commit} />;
    case 'commune': {
      const [key] = field.path;
      return (
        <CommuneField
          label={label}
          value={storedValue(record, { path: [key] }) as Commune}
          onCommit={(commune) => onChange({ [key]: commune } as Partial<R>)}
        />
      );
    }
    case 'main-sector':
      return (
        <ChoiceField
          label={label}
          value={textOf(value)}
          options={choiceOptions({ of: 'vocabulary', name: 'sectors' }, state.network, language)}
          clearable
          onCommit={commit}
        />
      );
    case 'sectors':
      return (
        <SectorsField value={value as readonly ActorSector[]} network={state.network} onCommit={commit} />
      );
    case 'members':
      return <MembersField value={value as readonly Membership[]} state={state} onCommit={commit} />;
  }
}

/** More answers than these are a list. */
const MOST_SIDE_BY_SIDE = 3;

interface AnswerProps {
  label: string;
  value: string;
  options: readonly Option[];
  optional: boolean;
  onCommit: (value: string) => void;
}

/** No answer needs a name of its own where the answers stand side by side. */
function AnswerField({ label, value, options, optional, onCommit }: AnswerProps) {
  const t = useT();
  const none = { value: 'none', label: t('model.amountKind.none') };
  return (
    <SegmentedField
      label={label}
      value={value === '' ? 'none' : value}
      options={optional ? [none, ...options] : options}
      onCommit={(answer) => onCommit(answer === 'none' ? '' : answer)}
    />
  );
}

interface TagsProps {
  field: Field;
  label: string;
  value: readonly string[];
  state: NetworkState;
  onCommit: (value: string[]) => void;
}

function KnownTags({ field, state, ...props }: TagsProps) {
  const records = field.table === 'contacts' ? null : state[field.table];
  const known = useMemo(() => tagsInUse(records?.values() ?? [], field), [records, field]);
  return <TagsField {...props} known={known} />;
}

interface ActorProps {
  field: Field;
  label: string;
  record: object;
  state: NetworkState;
  onCommit: (id: string) => void;
}

/** An actor by name; one that another field of the record names is not offered. */
function ActorField({ field, label, record, state, onCommit }: ActorProps) {
  const others = PROGRAM_FIELDS[field.table].flatMap((other) =>
    other.type.name === 'actor' && other.id !== field.id ? textOf(fieldValue(record, other)) : [],
  );
  return (
    <ChoiceField
      label={label}
      value={textOf(fieldValue(record, field))}
      options={actorOptions(state, new Set(others))}
      onCommit={onCommit}
    />
  );
}

function ternaryOf(value: FieldValue): Ternary {
  return TERNARY.find((answer) => answer === value) ?? 'unknown';
}
