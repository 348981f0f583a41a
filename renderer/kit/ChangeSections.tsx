import { useLanguage } from '#renderer/kit/i18n.ts';
import { itemWords, type MinutesSection } from '#shared/changes/history/minutes.ts';

/** What changed, kind by kind, in words: each record with what became of it. */
export function ChangeSections({
  sections,
  heading: Heading,
}: {
  sections: readonly MinutesSection[];
  heading: 'h3' | 'h4';
}) {
  const language = useLanguage();
  return sections.map(({ table, action, heading, items }) => (
    <section key={`${table} ${action}`} aria-label={heading}>
      <Heading>{heading}</Heading>
      <ul>
        {items.map((item) => {
          const words = itemWords(item, language);
          return (
            <li key={item.id}>
              <b>{item.name}</b>
              {words !== '' && <span> — {words}</span>}
            </li>
          );
        })}
      </ul>
    </section>
  ));
}
