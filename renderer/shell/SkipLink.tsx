import { mapInSight } from '../kit/current-look.ts';
import { useT } from '../kit/i18n.ts';
import { useNavigation } from '../kit/navigation.ts';
import classes from './app.module.css';

/** The first stop of the Tab key, seen while it has the focus: past bars and rail to what the screen shows. */
export function SkipLink() {
  const t = useT();
  const onMap = useNavigation(({ screen }) => screen === 'graph');
  return (
    // biome-ignore lint/a11y/useValidAnchor: a link to a part of the page, by way of the focus instead of the address
    <a
      className={classes.skip}
      href="#content"
      onClick={(event) => {
        event.preventDefault();
        if (onMap && mapInSight.current) mapInSight.current.focus();
        else focusContent();
      }}
    >
      {t(onMap ? 'building.skipToMap' : 'shell.skipToContent')}
    </a>
  );
}

function focusContent(): void {
  const content = document.getElementById('content');
  if (!content) return;
  content.tabIndex = -1;
  content.focus();
}
