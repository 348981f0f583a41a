import { IconAlertTriangle } from '@tabler/icons-react';
import { useMemo } from 'react';
import { ActorName } from '#renderer/kit/analysis/ActorName.tsx';
import { ShowOnGraph } from '#renderer/kit/analysis/ShowOnGraph.tsx';
import { formatEuros } from '#renderer/kit/format.ts';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { ShowMore, useFirst } from '#renderer/kit/long-list.tsx';
import { actorName } from '#renderer/kit/record-words.ts';
import { percent } from '#shared/insight/levers/indicator-words.ts';
import { DEPENDENT, moneyFlows } from '#shared/insight/matrices/money-flows.ts';
import type { Scope } from '#shared/insight/scope.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import classes from './levers.module.css';

/** Who funds whom and how much a year, with those that depend on one funder. */
export function MoneyTable({ state, scope }: { state: NetworkState; scope: Scope }) {
  const t = useT();
  const language = useLanguage();
  const { years, flows, totals, total, dependencies } = useMemo(() => moneyFlows(scope), [scope]);
  const firstFlows = useFirst(flows);
  const firstDependencies = useFirst(dependencies);
  const euros = (value: number | undefined) => (value === undefined ? '' : formatEuros(value, language));
  return (
    <section aria-label={t('comparisons.money.title')}>
      <h2 className={classes.heading}>{t('comparisons.money.title')}</h2>
      <p className={classes.quiet}>
        {t(flows.length === 0 ? 'comparisons.money.none' : 'comparisons.money.lead')}
      </p>
      {flows.length > 0 && (
        <>
          {dependencies.length > 0 && (
            <div className={classes.alert}>
              <IconAlertTriangle size={16} aria-hidden />
              <span>
                {t('comparisons.money.alert', {
                  count: new Set(dependencies.map(({ actor }) => actor)).size,
                  share: percent(DEPENDENT, language),
                })}
              </span>
              <ShowOnGraph
                small
                evidence={{
                  actors: [],
                  cooperations: dependencies.flatMap(({ cooperations }) => cooperations),
                }}
                state={state}
                of={t('comparisons.money.dependencies')}
              />
            </div>
          )}
          <div className={classes.wide}>
            <table className={classes.ranking} aria-label={t('comparisons.money.title')}>
              <thead>
                <tr>
                  <th scope="col">{t('comparisons.money.funder')}</th>
                  <th scope="col">{t('comparisons.money.funded')}</th>
                  <th scope="col" data-numeric>
                    {t('comparisons.money.total')}
                  </th>
                  {years.map((year) => (
                    <th key={year} scope="col" data-numeric>
                      {year || t('comparisons.money.noYear')}
                    </th>
                  ))}
                  <td />
                </tr>
              </thead>
              <tbody>
                {firstFlows.shown.map(({ from, to, byYear, total, cooperations, unknown }) => (
                  <tr key={`${from} ${to}`}>
                    <td>
                      <ActorName id={from} state={state} />
                    </td>
                    <td>
                      <ActorName id={to} state={state} />
                    </td>
                    <td data-numeric>
                      {unknown < cooperations.length && <b>{euros(total)}</b>}
                      {unknown > 0 && (
                        <span className={classes.quiet}>
                          {' '}
                          {t('comparisons.money.unknown', { count: unknown })}
                        </span>
                      )}
                    </td>
                    {years.map((year) => (
                      <td key={year} data-numeric>
                        {euros(byYear.get(year))}
                      </td>
                    ))}
                    <td>
                      <ShowOnGraph
                        small
                        evidence={{ actors: [], cooperations }}
                        state={state}
                        of={`${actorName(state, from)} → ${actorName(state, to)}`}
                      />
                    </td>
                  </tr>
                ))}
              </tbody>
              <tfoot>
                <tr>
                  <th scope="row" colSpan={2}>
                    {t('comparisons.money.total')}
                  </th>
                  <td data-numeric>
                    <b>{years.length > 0 ? euros(total) : '—'}</b>
                  </td>
                  {years.map((year) => (
                    <td key={year} data-numeric>
                      {euros(totals.get(year))}
                    </td>
                  ))}
                  <td />
                </tr>
              </tfoot>
            </table>
          </div>
          <ShowMore {...firstFlows.more} />
          <h2 className={classes.heading}>{t('comparisons.money.dependencies')}</h2>
          <p className={classes.quiet}>
            {t('comparisons.money.dependencyWhy', { share: percent(DEPENDENT, language) })}{' '}
            {dependencies.length === 0 && t('comparisons.money.noDependency')}
          </p>
          <ul className={classes.gaps}>
            {firstDependencies.shown.map(({ actor, funder, share, cooperations, unknown }) => (
              <li key={actor + funder}>
                <span>
                  <ActorName id={actor} state={state} /> : {percent(share, language)}{' '}
                  {t('comparisons.money.dependency')} <ActorName id={funder} state={state} />
                  {unknown > 0 && ` (${t('comparisons.money.unknown', { count: unknown })})`}
                </span>
                <ShowOnGraph
                  small
                  evidence={{ actors: [], cooperations }}
                  state={state}
                  of={actorName(state, actor)}
                />
              </li>
            ))}
          </ul>
          <ShowMore {...firstDependencies.more} />
        </>
      )}
    </section>
  );
}
