import { expect, it } from 'vitest';
import { planMerge } from '#shared/compare/merge/plan-merge.ts';
import { type NetworkState, toData, toState } from '#shared/model/network-state.ts';
import { storySchema } from '#shared/model/story.ts';
import { redact } from '#shared/privacy/redaction/redact.ts';
import { sampleNetwork } from '#shared/sample/clairval.ts';

const NOW = '2026-11-24T00:00:00.000Z';
const story = (fields: { title?: string; notes?: string }) =>
  storySchema.parse({
    id: 'story',
    title: fields.title ?? 'Le pôle',
    steps: [{ id: 'one', title: 'Début', notes: fields.notes ?? 'Saluer Mme Durand' }, { id: 'two' }],
  });
const withStory = (fields: Parameters<typeof story>[0]): NetworkState =>
  toState({ ...sampleNetwork('fr', NOW), stories: [story(fields)] });
/** What a colleague sends back without contacts. */
const sent = (state: NetworkState) => toState(redact(toData(state), { kind: 'without-contacts' }).data);

it.each([
  ['a file without contacts erases no note of a speaker', withStory({})],
  ['even with no common snapshot', null],
])('%s', (_name, base) => {
  const mine = withStory({});
  const theirs = sent(withStory({ title: 'Le pôle en 2026' }));
  expect(JSON.stringify([...theirs.stories.values()])).not.toContain('Durand');
  const { result, decisions } = planMerge({
    base,
    mine,
    theirs,
    silent: ['contacts', 'sessions'],
    choices: new Map([...(base ? [] : [['stories story title', 'theirs'] as const])]),
  });
  expect(result.stories.get('story')?.steps[0]?.notes).toBe('Saluer Mme Durand');
  if (base) expect([result.stories.get('story')?.title, decisions]).toEqual(['Le pôle en 2026', []]);
});

it('takes the notes of a file that has some', () => {
  const theirs = withStory({ notes: 'Parler du budget' });
  const { result } = planMerge({
    base: withStory({}),
    mine: withStory({}),
    theirs,
    choices: new Map(),
  });
  expect(result.stories.get('story')?.steps[0]?.notes).toBe('Parler du budget');
});

it('takes out a note that a whole file no longer has', () => {
  const [mine, theirs] = [withStory({}), withStory({ notes: '' })];
  const { result } = planMerge({ base: mine, mine, theirs, choices: new Map() });
  expect(result.stories.get('story')?.steps[0]?.notes).toBe('');
});
