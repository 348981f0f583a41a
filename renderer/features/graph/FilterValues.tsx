import { UnstyledButton } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { formatNumber } from '#renderer/kit/format.ts';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { ShapeGlyph } from '#renderer/kit/ShapeGlyph.tsx';
import { FilterSection } from './FilterSection.tsx';
import type { FilterGroup, FilterValue } from './filter-groups.ts';
import classes from './graph.module.css';

/** A long list shows so many values to begin with, and those that are ticked. */
const FIRST = 12;

interface Props {
  group: FilterGroup;
  /** The values that are now hidden, or kept, as the rule of the group is. */
  onChange: (values: string[]) => void;
  onRemove?: () => void;
}

/** A list of values to tick, each with its count. */
export function FilterValues({ group, onChange, onRemove }: Props) {
  const t = useT();
  const [all, setAll] = useState(false);
  const { title, rule, values } = group;
  const listed = values.filter(({ ticked }) => ticked === (rule === 'keep')).map(({ value }) => value);
  const toggle = (value: string, ticked: boolean) =>
    onChange(ticked === (rule === 'keep') ? [...listed, value] : listed.filter((other) => other !== value));
  const long = rule === 'keep' && values.length > FIRST + 1;
  const seen = long && !all ? values.filter(({ ticked }, place) => ticked || place < FIRST) : values;
  return (
    <FilterSection
      title={title}
      onRemove={onRemove}
      actions={
        rule === 'hide' &&
        values.length > 1 && (
          <span className={classes.allNone}>
            <Quick label={t('shell.filters.allOf', { group: title })} onClick={() => onChange([])}>
              {t('shell.filters.all')}
            </Quick>
            <Quick
              label={t('shell.filters.noneOf', { group: title })}
              onClick={() => onChange(values.map(({ value }) => value))}
            >
              {t('shell.filters.none')}
            </Quick>
          </span>
        )
      }
    >
      {rule === 'keep' && <p className={classes.filterHint}>{t('exploring.filters.keep')}</p>}
      {seen.map((value) => (
        <Value key={value.value} value={value} onToggle={(ticked) => toggle(value.value, ticked)} />
      ))}
      {long && (
        <UnstyledButton className={classes.quick} aria-expanded={all} onClick={() => setAll(!all)}>
          {all
            ? t('exploring.filters.fewer')
            : t('exploring.filters.more', { count: values.length - seen.length })}
        </UnstyledButton>
      )}
    </FilterSection>
  );
}

function Value({ value, onToggle }: { value: FilterValue; onToggle: (ticked: boolean) => void }) {
  const t = useT();
  const language = useLanguage();
  const { label, count, ticked, colour, shape } = value;
  const total = formatNumber(count.all, language);
  return (
    <label className={classes.filterRow}>
      <input
        type="checkbox"
        className={classes.checkbox}
        checked={ticked}
        onChange={(event) => onToggle(event.currentTarget.checked)}
      />
      {colour && <span className={classes.swatch} style={{ background: colour }} aria-hidden />}
      {shape && <ShapeGlyph shape={shape} />}
      <span className={classes.filterLabel}>{label}</span>{' '}
      <span className={classes.filterCount} title={t('exploring.filters.countOf', { ...count })}>
        {count.shown === count.all ? total : `${formatNumber(count.shown, language)}/${total}`}
      </span>
    </label>
  );
}

function Quick({ label, onClick, children }: { label: string; onClick: () => void; children: ReactNode }) {
  return (
    <UnstyledButton className={classes.quick} aria-label={label} onClick={onClick}>
      {children}
    </UnstyledButton>
  );
}
