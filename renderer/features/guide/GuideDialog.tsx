import { Button, CloseButton, TextInput, UnstyledButton } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconKeyboard, IconRoute, IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { AppCommand } from '#renderer/kit/commands.ts';
import { Dialog } from '#renderer/kit/Dialog.tsx';
import type { DialogProps } from '#renderer/kit/feature.ts';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { useNavigation } from '#renderer/kit/navigation.ts';
import { useMaillage } from '#renderer/store/store.ts';
import { type Chapter, chapterFinder } from '#shared/documents/guide/chapters.ts';
import { ChapterText } from './ChapterText.tsx';
import { chapterOf, chaptersIn } from './chapters.ts';
import classes from './guide.module.css';

const FIRST = 'first-map';

/** The user guide: its chapters, a search through them, and links to what they speak of. */
export function GuideDialog({ onClose, commands }: DialogProps) {
  const t = useT();
  const language = useLanguage();
  const chapters = useMemo(() => chaptersIn(language), [language]);
  const networkOpen = useMaillage(({ current }) => current !== null);
  const screen = useNavigation((state) => state.screen);
  const [id, setId] = useState(() => (networkOpen ? chapterOf(screen) : FIRST));
  const [query, setQuery] = useState('');
  const page = useRef<HTMLElement>(null);
  const index = Math.max(
    0,
    chapters.findIndex((chapter) => chapter.id === id),
  );
  const chapter = chapters[index];

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new chapter begins at its top
  useEffect(() => page.current?.scrollTo?.(0, 0), [id]);

  const runnable = (name: string): AppCommand | undefined =>
    commands.find(
      (command) =>
        command.name === name &&
        !command.keyOnly &&
        (networkOpen || command.withoutNetwork === true) &&
        (command.enabled?.() ?? true),
    );
  const turnTo = (chapterId: string) => {
    setId(chapterId);
    page.current?.focus({ preventScroll: true });
  };
  const run = (name: string) => {
    onClose();
    runnable(name)?.run();
  };

  return (
    <Dialog
      onClose={onClose}
      title={t('guide.title')}
      size="min(1040px, 94vw)"
      classNames={{ content: classes.dialog ?? '', body: classes.body ?? '' }}
    >
      <nav className={classes.contents} aria-label={t('guide.contents')}>
        <TextInput
          data-autofocus
          size="xs"
          aria-label={t('guide.search')}
          placeholder={t('guide.search')}
          leftSection={<IconSearch size={14} />}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          rightSection={
            query !== '' && (
              <CloseButton size="xs" aria-label={t('shell.clear')} onClick={() => setQuery('')} />
            )
          }
        />
        <ChapterList chapters={chapters} query={query} current={chapter?.id} onChoose={turnTo} />
        <div className={classes.more}>
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconRoute size={15} />}
            onClick={() => run('tour')}
          >
            {t('palette.command.tour')}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconKeyboard size={15} />}
            onClick={() => run('shortcuts')}
          >
            {t('palette.shortcuts')}
          </Button>
        </div>
      </nav>
      {chapter && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
        <section ref={page} className={classes.page} aria-label={chapter.title} tabIndex={0}>
          <h2>{chapter.title}</h2>
          <ChapterText
            text={chapter.text}
            canRun={(name) => runnable(name) !== undefined}
            onChapter={turnTo}
            onCommand={run}
          />
          <Neighbours before={chapters[index - 1]} after={chapters[index + 1]} onChoose={turnTo} />
        </section>
      )}
    </Dialog>
  );
}

interface ListProps {
  chapters: readonly Chapter[];
  query: string;
  current: string | undefined;
  onChoose: (id: string) => void;
}

/** All chapters, or those that answer the search with the line that does. */
function ChapterList({ chapters, query, current, onChoose }: ListProps) {
  const t = useT();
  const find = useMemo(() => chapterFinder(chapters), [chapters]);
  const asked = useDeferredValue(query.trim());
  const found = asked === '' ? chapters.map((chapter) => ({ chapter, excerpt: '' })) : find(asked);
  return (
    <>
      <p role="status" className={classes.found}>
        {asked !== '' && t('guide.found', { count: found.length })}
      </p>
      <ol className={classes.list}>
        {found.map(({ chapter, excerpt }) => (
          <li key={chapter.id}>
            <UnstyledButton
              className={classes.chapter}
              aria-current={chapter.id === current ? 'page' : undefined}
              onClick={() => onChoose(chapter.id)}
            >
              {chapter.title}
              {excerpt && <span className={classes.excerpt}>{excerpt}</span>}
            </UnstyledButton>
          </li>
        ))}
      </ol>
    </>
  );
}

interface NeighboursProps {
  before: Chapter | undefined;
  after: Chapter | undefined;
  onChoose: (id: string) => void;
}

function Neighbours({ before, after, onChoose }: NeighboursProps) {
  const t = useT();
  return (
    <div className={classes.neighbours}>
      {before && (
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconArrowLeft size={15} />}
          aria-label={t('guide.before', { title: before.title })}
          onClick={() => onChoose(before.id)}
        >
          {before.title}
        </Button>
      )}
      {after && (
        <Button
          variant="default"
          size="compact-sm"
          className={classes.after ?? ''}
          rightSection={<IconArrowRight size={15} />}
          aria-label={t('guide.after', { title: after.title })}
          onClick={() => onChoose(after.id)}
        >
          {after.title}
        </Button>
      )}
    </div>
  );
}
