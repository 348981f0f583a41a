import { Anchor } from '@mantine/core';
import Markdown, { type Components } from 'react-markdown';
import { useLanguage } from '#renderer/kit/i18n.ts';
import { guideLink, guidePicture } from '#shared/documents/guide/chapters.ts';
import classes from './guide.module.css';
import { pictureAddress } from './pictures.ts';

interface Props {
  text: string;
  /** Whether a command can be run now. */
  canRun: (command: string) => boolean;
  onChapter: (id: string) => void;
  onCommand: (name: string) => void;
}

/** A chapter, its links being buttons: they turn to another chapter or to the screen they speak of. */
export function ChapterText({ text, canRun, onChapter, onCommand }: Props) {
  const language = useLanguage();
  const components: Components = {
    // The title of the chapter is a heading of the second rank.
    h2: ({ children }) => <h3>{children}</h3>,
    a: ({ href, children }) => {
      const link = guideLink(href ?? '');
      if (!link || (link.to === 'command' && !canRun(link.name))) return <strong>{children}</strong>;
      return (
        <Anchor
          component="button"
          type="button"
          className={classes.link ?? ''}
          onClick={() => (link.to === 'chapter' ? onChapter(link.id) : onCommand(link.name))}
        >
          {children}
        </Anchor>
      );
    },
    img: ({ src, alt }) => {
      const address = pictureAddress(guidePicture(String(src)) ?? '', language);
      return address === undefined ? null : <img className={classes.picture} src={address} alt={alt ?? ''} />;
    },
  };
  return (
    <div className={classes.text}>
      <Markdown
        skipHtml
        urlTransform={(address) => ((guideLink(address) ?? guidePicture(address)) ? address : '')}
        components={components}
      >
        {text}
      </Markdown>
    </div>
  );
}
