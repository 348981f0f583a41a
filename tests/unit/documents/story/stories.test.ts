import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '#shared/changes/command.ts';
import {
  addStep,
  addStory,
  deleteStep,
  deleteStory,
  moveStep,
  updateStep,
  updateStory,
} from '#shared/changes/commands/stories.ts';
import { updateView } from '#shared/changes/commands/views.ts';
import { applyPatch, invertPatch } from '#shared/changes/patch.ts';
import { orderedStories, storyOf } from '#shared/documents/story/stories.ts';
import { type NetworkState, toState } from '#shared/model/network-state.ts';
import type { Story } from '#shared/model/story.ts';
import { defaultViewSettings } from '#shared/model/view.ts';
import { sampleNetwork } from '#shared/sample/clairval.ts';

const sample = toState({ ...sampleNetwork('fr', '2026-11-24T08:00:00.000Z'), views: [], stories: [] });
const reached = (state: NetworkState, ...commands: Command[]) =>
  commands.reduce((now, command) => applyPatch(now, command.patch(now)), state);
const withSteps = (...steps: string[]) =>
  reached(
    sample,
    addStory({ id: 's', title: 'Récit' }),
    ...steps.map((id) => addStep('s', { id, title: id }, { after: null }, 'Récit')),
  );
const steps = (state: NetworkState) => storyOf(state, 's')?.steps.map(({ id }) => id);

describe('stories', () => {
  it('are added last, renamed and deleted', () => {
    const state = reached(
      sample,
      addStory({ id: 'b', title: 'Second' }),
      addStory({ id: 'a', title: 'Premier' }),
      updateStory('b', { title: 'Renommé', seconds: 8 }, 'Renommé'),
    );
    expect(orderedStories(state).map(({ title, seconds }) => [title, seconds])).toEqual([
      ['Renommé', 8],
      ['Premier', 20],
    ]);
    expect(orderedStories(reached(state, deleteStory('b', 'Renommé'))).map(({ id }) => id)).toEqual(['a']);
    expect(addStory({ id: 'a', title: 'Encore' }).patch(state)).toEqual([]);
  });

  it('take steps behind the one named, move them, change them and let them go', () => {
    let state = reached(withSteps('1', '2'), addStep('s', { id: '3' }, { after: '1' }, 'Récit'));
    expect(steps(state)).toEqual(['1', '3', '2']);
    state = reached(
      state,
      moveStep('s', '1', 2, 'Récit'),
      updateStep('s', '2', { notes: 'Sourire' }, 'Récit'),
    );
    expect(steps(state)).toEqual(['3', '2', '1']);
    expect(storyOf(state, 's')?.steps[1]).toMatchObject({ title: '2', notes: 'Sourire' });
    expect(steps(reached(state, deleteStep('s', '2', 'Récit')))).toEqual(['3', '1']);
    expect(moveStep('s', '3', 0, 'Récit').patch(state)).toEqual([]);
  });

  it('let a view that came with a step go with the last step that shows it, and give both back', () => {
    const view = { id: 'v', name: 'Vue', settings: defaultViewSettings() };
    const own = (name: string) => ({ id: name, viewId: 'v' });
    const state = reached(
      withSteps(),
      addStep('s', own('1'), { after: null, view }, 'Récit'),
      addStep('s', own('2'), { after: null }, 'Récit'),
    );
    const one = reached(state, deleteStep('s', '1', 'Récit'));
    expect(one.views.has('v')).toBe(true);
    const patch = deleteStep('s', '2', 'Récit').patch(one);
    const none = applyPatch(one, patch);
    expect(none.views.has('v')).toBe(false);
    expect(applyPatch(none, invertPatch(patch))).toEqual(one);
    expect(reached(state, deleteStory('s', 'Récit')).views.has('v')).toBe(false);
    // Named by its user, or saved as a view of its own, it stays.
    const named = reached(one, updateView('v', { name: 'À moi', ofStep: false }, 'À moi'));
    expect(reached(named, deleteStep('s', '2', 'Récit')).views.has('v')).toBe(true);
  });

  it('take a step with the view that it shows as one change, and give both back', () => {
    const view = { id: 'v', name: 'Vue', settings: defaultViewSettings() };
    const command = addStep('s', { id: '1', viewId: 'v' }, { after: null, view }, 'Récit');
    const before = withSteps();
    const patch = command.patch(before);
    const state = applyPatch(before, patch);
    expect(state.views.get('v')?.name).toBe('Vue');
    expect(steps(state)).toEqual(['1']);
    const back = applyPatch(state, invertPatch(patch));
    expect(back.views.size).toBe(0);
    expect(steps(back)).toEqual([]);
    expect(addStep('gone', { id: '1', viewId: 'v' }, { after: null, view }, 'Récit').patch(before)).toEqual(
      [],
    );
  });

  it('are read from a record of a time without notes and seconds', () => {
    const old = { id: 's', title: 'Récit', steps: [{ id: '1', title: 'Un', text: '', viewId: null }] };
    const state = { ...sample, stories: new Map([['s', old as unknown as Story]]) };
    expect(storyOf(state, 's')).toMatchObject({ seconds: 20, steps: [{ notes: '', seconds: null }] });
    const changed = reached(
      state,
      moveStep('s', '1', 0, 'Récit'),
      updateStep('s', '1', { title: 'Deux' }, ''),
    );
    expect(storyOf(changed, 's')?.steps[0]?.title).toBe('Deux');
  });

  it('undo any run of changes', () => {
    const id = fc.constantFrom('1', '2', '3', '4');
    const change = fc.oneof(
      id.map((step) => addStep('s', { id: step }, { after: null }, '')),
      fc.tuple(id, fc.integer({ min: -1, max: 5 })).map(([step, place]) => moveStep('s', step, place, '')),
      fc.tuple(id, fc.string()).map(([step, text]) => updateStep('s', step, { text }, '')),
      id.map((step) => deleteStep('s', step, '')),
    );
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (commands) => {
        const before = withSteps('1', '2');
        let state = before;
        const done = commands.map((command) => {
          const patch = command.patch(state);
          state = applyPatch(state, patch);
          return patch;
        });
        for (const patch of done.reverse()) state = applyPatch(state, invertPatch(patch));
        expect(storyOf(state, 's')).toEqual(storyOf(before, 's'));
      }),
    );
  });
});
