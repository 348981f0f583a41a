import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { localDay } from '#shared/base/day.ts';
import { votesSumText } from '#shared/i18n/votes-text.ts';
import { collegesOf, voteSum } from '#shared/insight/composition/colleges.ts';
import type { Membership } from '#shared/model/collective.ts';
import { Facts, Heading } from './parts.tsx';

/** The seats that are held today and their votes, by college; nothing where neither is said of any. */
export function Colleges({ members }: { members: readonly Membership[] }) {
  const t = useT();
  const language = useLanguage();
  const colleges = collegesOf(members, localDay(new Date()));
  const all = voteSum(colleges.flatMap(({ seats }) => seats));
  if (all.known === 0 && colleges.every(({ name }) => name === '')) return null;
  const line = (label: string, votes: typeof all) => ({
    label,
    value: [t('committee.seats', { count: votes.of }), votesSumText(votes, language)]
      .filter(Boolean)
      .join(' · '),
  });
  return (
    <section aria-label={t('committee.colleges')}>
      <Heading>{t('committee.colleges')}</Heading>
      <Facts
        lines={[
          ...colleges.map(({ name, votes }) => line(name || t('committee.noCollege'), votes)),
          ...(colleges.length > 1 ? [line(t('committee.total'), all)] : []),
        ]}
      />
    </section>
  );
}
