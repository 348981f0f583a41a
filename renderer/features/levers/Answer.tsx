import type { ReactNode } from 'react';
import { useT } from '#renderer/kit/i18n.ts';
import classes from './levers.module.css';
import type { QuestionName } from './state.ts';

interface Props {
  question: QuestionName;
  /** Values of the formula's text. */
  formulaValues?: Record<string, number>;
  children: ReactNode;
}

/** A question with its answer: what it shows, one caveat, and the technical name one click away. */
export function Answer({ question, formulaValues, children }: Props) {
  const t = useT();
  const title = t(`questions.${question}.question`);
  return (
    <article className={classes.page} aria-label={title}>
      <h1 className={classes.title}>{title}</h1>
      <p className={classes.answer}>{t(`questions.${question}.answer`)}</p>
      <p className={classes.caveat}>{t(`questions.${question}.caveat`)}</p>
      {children}
      <details className={classes.technical}>
        <summary>{t('questions.technical')}</summary>
        <p>{t(`questions.${question}.formula`, { ...formulaValues })}</p>
      </details>
    </article>
  );
}
