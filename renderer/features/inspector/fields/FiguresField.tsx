import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useT } from '#renderer/kit/i18n.ts';
import { useDraft } from '#renderer/kit/use-draft.ts';
import { type Figures, isYear, latestOf, UNDATED, withFigure, yearsOf } from '#shared/model/figures.ts';
import classes from '../inspector.module.css';
import { NumberField } from './NumberField.tsx';

interface Props {
  label: string;
  value: Figures;
  range: { least?: number; most?: number };
  onCommit: (value: Figures) => void;
}

/** A figure by year: one number where no year is known, and a small table once there are years. */
export function FiguresField({ label, value, range, onCommit }: Props) {
  const t = useT();
  const [adding, setAdding] = useState<string | null>(null);
  const years = yearsOf(value).reverse();
  const add = () => setAdding(nextYear(value));
  const addButton = (
    <Button
      size="compact-xs"
      variant="subtle"
      leftSection={<IconPlus size={14} />}
      aria-label={t('inspector.figures.addTo', { name: label })}
      onClick={add}
    >
      {t('inspector.figures.add')}
    </Button>
  );
  if (adding === null && years.every((year) => year === UNDATED)) {
    return (
      <div>
        <NumberField
          label={label}
          value={value[UNDATED] ?? null}
          range={range}
          onCommit={(number) => onCommit(withFigure(value, UNDATED, number))}
        />
        {addButton}
      </div>
    );
  }
  const move = (from: string, to: string) =>
    onCommit(withFigure(withFigure(value, from, null), to, value[from] ?? null));
  const shownYears = adding === null ? years : [adding, ...years];
  return (
    <fieldset className={classes.figures}>
      <legend>{label}</legend>
      {shownYears.map((year, place) => {
        const isNew = adding !== null && place === 0;
        const name = year === UNDATED ? t('model.noYear') : year;
        return (
          <div key={isNew ? 'new' : year} className={classes.figuresRow}>
            <YearInput
              label={t('inspector.figures.yearOf', { name: label, year: name })}
              year={year}
              taken={years}
              onCommit={(next) => (isNew ? setAdding(next) : move(year, next))}
            />
            <NumberField
              label={`${label} ${name}`}
              hiddenLabel
              value={isNew ? null : (value[year] ?? null)}
              range={range}
              onCommit={(number) => {
                if (isNew && number !== null) setAdding(null);
                onCommit(withFigure(value, year, number));
              }}
            />
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              aria-label={t('inspector.figures.remove', { name: label, year: name })}
              onClick={() => (isNew ? setAdding(null) : onCommit(withFigure(value, year, null)))}
            >
              <IconX size={14} />
            </ActionIcon>
          </div>
        );
      })}
      {adding === null && addButton}
    </fieldset>
  );
}

/** The year after the latest one; the last whole year where there is none. */
function nextYear(value: Figures): string {
  const latest = latestOf(value)?.year;
  return String(latest && isYear(latest) ? Number(latest) + 1 : new Date().getFullYear() - 1);
}

interface YearProps {
  label: string;
  year: string;
  taken: readonly string[];
  onCommit: (year: string) => void;
}

/** The year of a value; where none was said it can be given here. */
function YearInput({ label, year, taken, onCommit }: YearProps) {
  const t = useT();
  const [error, setError] = useState<string | null>(null);
  const shown = year === UNDATED ? '' : year;
  const draft = useDraft(shown, (typed) => {
    const text = typed.trim();
    if (text === shown) return true;
    const problem = !isYear(text) ? 'year' : taken.includes(text) ? 'taken' : null;
    setError(problem && t(`inspector.figures.${problem}`));
    if (problem) return false;
    onCommit(text);
    return true;
  });
  return (
    <TextInput
      aria-label={label}
      inputMode="numeric"
      placeholder={t('inspector.figures.noYear')}
      value={draft.text}
      error={error}
      onChange={(event) => draft.onChange(event.currentTarget.value)}
      onBlur={draft.onBlur}
      onKeyDown={draft.onKeyDown}
    />
  );
}
