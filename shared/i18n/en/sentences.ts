import type { sentences as french } from '../fr/sentences.ts';

export const sentences: typeof french = {
  partners_one: '{{mean}} partner',
  partners_many: '{{mean}} partners',
  partners_other: '{{mean}} partners',
  training: {
    some_one: '{{count}} public body of {{whole}} was trained or informed by the social economy.',
    some_many: '{{count}} public bodies of {{whole}} were trained or informed by the social economy.',
    some_other: '{{count}} public bodies of {{whole}} were trained or informed by the social economy.',
    none: 'No public body was trained or informed by the social economy.',
    unknown: 'It is not known of any public body whether the social economy trained it.',
  },
  acquaintance: {
    some_one: 'An actor has {{partners}} on average; {{count}} actor has none.',
    some_many: 'An actor has {{partners}} on average; {{count}} actors have none.',
    some_other: 'An actor has {{partners}} on average; {{count}} actors have none.',
    none: 'An actor has {{partners}} on average, and each has at least one.',
    unknown: 'The map has no actors yet.',
  },
  procurement: {
    some_one: '{{count}} contract of {{whole}} goes to the social economy.',
    some_many: '{{count}} contracts of {{whole}} go to the social economy.',
    some_other: '{{count}} contracts of {{whole}} go to the social economy.',
    none: 'No known contract goes to the social economy.',
    unknown: 'It is not known of any contract whether its supplier is of the social economy.',
  },
  chains: {
    some_one: '{{count}} stage of {{whole}} is held by at least one actor.',
    some_many: '{{count}} stages of {{whole}} are held by at least one actor.',
    some_other: '{{count}} stages of {{whole}} are held by at least one actor.',
    none: 'No stage is held.',
    unknown: 'No stage is known yet.',
  },
  consolidation: {
    some_one: 'The network hangs together.',
    some_many:
      'The network is in {{count}} groups without a tie between them; the largest has {{part}} actors of {{whole}}.',
    some_other:
      'The network is in {{count}} groups without a tie between them; the largest has {{part}} actors of {{whole}}.',
    none: 'The map has no actors yet.',
    unknown: 'The map has no actors yet.',
  },
  participation: {
    some_one: 'In bodies of public policy, the social economy and citizens hold {{count}} seat of {{whole}}.',
    some_many:
      'In bodies of public policy, the social economy and citizens hold {{count}} seats of {{whole}}.',
    some_other:
      'In bodies of public policy, the social economy and citizens hold {{count}} seats of {{whole}}.',
    none: 'The social economy and citizens have no seat in bodies of public policy.',
    unknown: 'It is not known yet who sits in bodies of public policy.',
  },
  levels: {
    some_one: '{{count}} passage of {{whole}} between neighbouring levels has a tie.',
    some_many: '{{count}} passages of {{whole}} between neighbouring levels have a tie.',
    some_other: '{{count}} passages of {{whole}} between neighbouring levels have a tie.',
    none: 'No level is tied to the one beside it.',
    unknown: 'It takes two known levels at least to say.',
  },
  support: {
    some: 'Known funding is {{euros}} in cash and {{inKind}} in kind.',
    cash: 'Known funding is {{euros}} in cash.',
    inKind: 'Known support in kind is worth {{inKind}}.',
    guarantees: 'The only known amounts are those of guarantees.',
    none: 'No funding was entered.',
    unknown: 'Funding was entered, without a known amount.',
  },
  europe: {
    some_one: '{{count}} tie is under a European programme.',
    some_many: '{{count}} ties are under a European programme.',
    some_other: '{{count}} ties are under a European programme.',
    none: 'No tie is under a European programme.',
    unknown: 'It is not known of any tie whether it is under a European programme.',
  },
  bridges: {
    some_one:
      'The social economy and conventional companies work together: {{count}} tie of {{whole}} joins them.',
    some_many:
      'The social economy and conventional companies work together: {{count}} ties of {{whole}} join them.',
    some_other:
      'The social economy and conventional companies work together: {{count}} ties of {{whole}} join them.',
    apart_one:
      'The social economy works mostly with itself: {{count}} tie of {{whole}} joins it to a conventional company.',
    apart_many:
      'The social economy works mostly with itself: {{count}} ties of {{whole}} join it to a conventional company.',
    apart_other:
      'The social economy works mostly with itself: {{count}} ties of {{whole}} join it to a conventional company.',
    none: 'No known tie joins the social economy to a conventional company.',
    unknown: 'It is not known yet who is of the social economy and who is conventional.',
  },
  further: 'Indices and measures',
};
