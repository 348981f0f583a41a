import { Modal } from '@mantine/core';
import { IconSum } from '@tabler/icons-react';
import { useState } from 'react';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import type { Field } from '#shared/fields/field.ts';
import { fieldLabel } from '#shared/i18n/field-label.ts';
import { formatEuros, formatNumber } from '#shared/i18n/format.ts';
import { FAMILIES, familySizes, figureTotals, type Total } from '#shared/insight/figures/totals.ts';
import type { Actor } from '#shared/model/actor.ts';
import { UNDATED } from '#shared/model/figures.ts';
import type { Network } from '#shared/model/network.ts';
import { Tool } from './Tool.tsx';
import classes from './tables.module.css';

interface Props {
  actors: readonly Actor[];
  network: Network;
}

/** The figures of the actors in the table, summed by family and by year, on a click. */
export function FigureTotals(props: Props) {
  const t = useT();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Tool label={t('tables.totals.title')} onClick={() => setOpen(true)}>
        <IconSum size={17} />
      </Tool>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={t('tables.totals.title')}
        size="min(900px, 96vw)"
        closeButtonProps={{ 'aria-label': t('shell.close') }}
        transitionProps={{ duration: 0 }}
      >
        <Totals {...props} />
      </Modal>
    </>
  );
}

function Totals({ actors, network }: Props) {
  const t = useT();
  const language = useLanguage();
  const totals = figureTotals(actors, network);
  const sizes = familySizes(actors, network);
  const families = FAMILIES.filter((family) => sizes[family] > 0);
  if (totals.length === 0) return <p>{t('tables.totals.nothing')}</p>;
  return (
    <>
      <p className={classes.totalsNote}>{t('tables.totals.note', { count: actors.length })}</p>
      {totals.map(({ field, years }) => (
        <table key={field.id} className={classes.totals}>
          <caption>{fieldLabel(field, language, 'table')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('tables.totals.year')}</th>
              <th scope="col">{t('tables.totals.all')}</th>
              {families.map((family) => (
                <th key={family} scope="col">
                  {t(`tables.totals.family.${family}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {years.map(({ year, all, families: of }) => (
              <tr key={year}>
                <th scope="row">{year === UNDATED ? t('model.noYear') : year}</th>
                <TotalCell total={all} field={field} />
                {families.map((family) => (
                  <TotalCell key={family} total={of[family]} field={field} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </>
  );
}

/** A sum, and of how many it is known: a dash where nobody's is. */
function TotalCell({ total: { sum, known, of }, field }: { total: Total; field: Field }) {
  const t = useT();
  const language = useLanguage();
  const euros = field.type.name === 'figures' && field.type.unit === 'eur';
  const text = euros ? formatEuros(sum, language) : formatNumber(sum, language, 1);
  return (
    <td>
      {known === 0 ? '—' : text}
      <small>{t('tables.totals.known', { known, count: of })}</small>
    </td>
  );
}
