import { isDone, showFault, showNotice } from '#renderer/kit/feedback.tsx';
import { platform } from '#renderer/platform/platform.ts';
import { readSnapshot, type StoreOutcome, snapshotsOf } from '#renderer/store/actions.ts';
import { preference } from '#renderer/store/preferences.ts';
import { done } from '#shared/base/outcome.ts';
import { type StoryPage, storyPagesHtml } from '#shared/documents/page/story-pages.ts';
import { resolveStep, stepPlaces } from '#shared/documents/story/resolve-step.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { translator } from '#shared/i18n/translate.ts';
import { buildScene } from '#shared/map/drawing/scene.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import type { Story, StoryStep } from '#shared/model/story.ts';

/** The pages of a story, one a step; null when one could not be made, which is shown. */
export async function storyPagesOf(state: NetworkState, story: Story): Promise<StoryPage[] | null> {
  const t = translator(preference('language'));
  const pages: StoryPage[] = [];
  for (const step of story.steps) {
    const page = await pageOf(state, step);
    if (!isDone(page, { title: t('stories.print') })) return null;
    pages.push(page.value);
  }
  return pages;
}

/** What stands at the foot of every page. */
export function storyFooter(state: NetworkState, story: Story): string {
  return `${story.title} · ${state.network.name} · ${formatDay(new Date().toISOString(), preference('language'))}`;
}

/** Prints a story: to a PDF file, or by the browser's dialog. Notes stay with the speaker. */
export async function printStory(
  state: NetworkState,
  story: Story,
  pages: readonly StoryPage[],
): Promise<void> {
  const language = preference('language');
  const t = translator(language);
  const { pictureFont } = await import('#renderer/map/png.ts');
  const html = storyPagesHtml(pages, {
    title: t('stories.printTitle', { title: story.title }),
    language,
    footer: storyFooter(state, story),
    font: pictureFont,
  });
  const outcome = await platform().printPages(html, `${fileName(story.title)}.pdf`);
  if (!outcome.ok) showFault(outcome.fault);
  else if (outcome.value.saved) showNotice(t('exports.saved', { name: outcome.value.name }));
}

async function pageOf(state: NetworkState, step: StoryStep): Promise<StoreOutcome<StoryPage>> {
  const language = preference('language');
  const copy = step.snapshotId === null ? null : await readSnapshot(step.snapshotId);
  // Without its copy a step has its words alone, as on the screen; whatever else fails may pass.
  if (copy && !copy.ok && copy.fault.why !== 'copy') return copy;
  const { map } = resolveStep(state, step, copy?.ok ? copy.value : null);
  if (!map) return done({ title: step.title, text: step.text, map: null });
  const snapshots = map.frozen ? await snapshotsOf(state.network.id) : done([]);
  if (!snapshots.ok) return snapshots;
  const { network } = map.state;
  const scene = buildScene(map.state, map.settings, map.shown, 'light', language, stepPlaces(map));
  const taken = snapshots.value.find(({ id }) => id === step.snapshotId)?.takenAt;
  const day =
    taken === undefined
      ? ''
      : translator(language)('stories.told.frozen', { date: formatDay(taken, language) });
  const caption = [network.territory, day].filter(Boolean).join(' · ');
  return done({
    title: step.title,
    text: step.text,
    map: { scene, camera: map.camera, name: network.name, caption },
  });
}

/** A title as a name of a file on any computer. */
function fileName(title: string): string {
  return (
    title
      .replace(/[\p{C}<>:"/\\|?*]+/gu, ' ')
      .trim()
      .slice(0, 80) || 'maillage'
  );
}
