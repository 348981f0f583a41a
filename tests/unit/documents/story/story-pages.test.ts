import { describe, expect, it } from 'vitest';
import { type StoryPage, storyPagesHtml } from '#shared/documents/page/story-pages.ts';
import { resolveStep, stepPlaces } from '#shared/documents/story/resolve-step.ts';
import { orderedStories } from '#shared/documents/story/stories.ts';
import { buildScene } from '#shared/map/drawing/scene.ts';
import { toState } from '#shared/model/network-state.ts';
import { sampleNetwork } from '#shared/sample/clairval.ts';

const state = toState(sampleNetwork('fr', '2026-11-24T08:00:00.000Z'));
const options = { title: 'Récit', language: 'fr', footer: 'Récit' } as const;

function pages(): StoryPage[] {
  return (orderedStories(state)[0]?.steps ?? []).map((step) => {
    const { map } = resolveStep(state, step, null);
    return {
      title: step.title,
      text: step.text,
      map: map && {
        scene: buildScene(map.state, map.settings, map.shown, 'light', 'fr', stepPlaces(map)),
        camera: map.camera,
        name: 'Pôle',
        caption: '',
      },
    };
  });
}

describe('the pages of a story', () => {
  it('are one a step, words beside the map or alone', () => {
    const html = storyPagesHtml(pages(), options);
    expect(html.match(/<section class="step/g)).toHaveLength(6);
    expect(html.match(/<section class="step alone/g)).toHaveLength(1);
    expect(html.match(/<svg/g)).toHaveLength(5);
    expect(html).toContain('<h1>De la ferme à la cantine</h1>');
    expect(html).toContain('<li><strong>Alimentation</strong>\u00a0: de la ferme à la cantine</li>');
    expect(html).toContain('size: A4 landscape');
    expect(html).not.toContain('Donner la parole');
  });

  it('clip each drawing by a frame of its own', () => {
    const html = storyPagesHtml(pages(), options);
    const ids = [...html.matchAll(/<clipPath id="([^"]+)"/g)].map(([, id]) => id);
    const used = [...html.matchAll(/clip-path="url\(#([^)]+)\)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(5);
    expect(used).toEqual(ids);
  });

  it('show what a camera looked at, and no more', () => {
    const [, whole] = pages();
    if (!whole?.map) throw new Error('no map');
    const near = { ...whole, map: { ...whole.map, camera: { x: 0, y: 0, zoom: 2 } } };
    const size = (page: StoryPage) =>
      Number(/<svg width="(\d+)"/.exec(storyPagesHtml([page], options))?.[1] ?? 0);
    expect(size(near)).toBeLessThan(size(whole));
  });

  it('hold hostile words as words', () => {
    const hostile = '<script>alert(1)</script><img src=x onerror=alert(1)>';
    const html = storyPagesHtml([{ title: hostile, text: `**${hostile}**\n\n- ${hostile}`, map: null }], {
      ...options,
      title: hostile,
      footer: hostile,
    });
    expect(html).not.toMatch(/<script|<img/);
  });
});
