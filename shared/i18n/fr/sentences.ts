/** What each lever says of the network, in one plain sentence. */
export const sentences = {
  partners_one: '{{mean}} partenaire',
  partners_many: '{{mean}} partenaires',
  partners_other: '{{mean}} partenaires',
  training: {
    some_one: '{{count}} acteur public sur {{whole}} a été formé ou informé par l’ESS.',
    some_many: '{{count}} acteurs publics sur {{whole}} ont été formés ou informés par l’ESS.',
    some_other: '{{count}} acteurs publics sur {{whole}} ont été formés ou informés par l’ESS.',
    none: 'Aucun acteur public n’a été formé ni informé par l’ESS.',
    unknown: 'On ne sait d’aucun acteur public s’il s’est formé auprès de l’ESS.',
  },
  acquaintance: {
    some_one: 'Un acteur a en moyenne {{partners}} ; {{count}} acteur n’en a aucun.',
    some_many: 'Un acteur a en moyenne {{partners}} ; {{count}} acteurs n’en ont aucun.',
    some_other: 'Un acteur a en moyenne {{partners}} ; {{count}} acteurs n’en ont aucun.',
    none: 'Un acteur a en moyenne {{partners}}, et chacun en a au moins un.',
    unknown: 'La carte n’a pas encore d’acteurs.',
  },
  procurement: {
    some_one: '{{count}} marché sur {{whole}} va à l’ESS.',
    some_many: '{{count}} marchés sur {{whole}} vont à l’ESS.',
    some_other: '{{count}} marchés sur {{whole}} vont à l’ESS.',
    none: 'Aucun marché connu ne va à l’ESS.',
    unknown: 'On ne sait d’aucun marché si son fournisseur est de l’ESS.',
  },
  chains: {
    some_one: '{{count}} étape sur {{whole}} est tenue par au moins un acteur.',
    some_many: '{{count}} étapes sur {{whole}} sont tenues par au moins un acteur.',
    some_other: '{{count}} étapes sur {{whole}} sont tenues par au moins un acteur.',
    none: 'Aucune étape n’est tenue.',
    unknown: 'Aucune étape n’est encore renseignée.',
  },
  consolidation: {
    some_one: 'Le réseau est d’un seul tenant.',
    some_many:
      'Le réseau est en {{count}} groupes sans lien entre eux ; le plus grand réunit {{part}} acteurs sur {{whole}}.',
    some_other:
      'Le réseau est en {{count}} groupes sans lien entre eux ; le plus grand réunit {{part}} acteurs sur {{whole}}.',
    none: 'La carte n’a pas encore d’acteurs.',
    unknown: 'La carte n’a pas encore d’acteurs.',
  },
  participation: {
    some_one:
      'Dans les instances de politique publique, l’ESS et les citoyens tiennent {{count}} siège sur {{whole}}.',
    some_many:
      'Dans les instances de politique publique, l’ESS et les citoyens tiennent {{count}} sièges sur {{whole}}.',
    some_other:
      'Dans les instances de politique publique, l’ESS et les citoyens tiennent {{count}} sièges sur {{whole}}.',
    none: 'L’ESS et les citoyens n’ont aucun siège dans les instances de politique publique.',
    unknown: 'On ne sait pas encore qui siège dans les instances de politique publique.',
  },
  levels: {
    some_one: '{{count}} passage sur {{whole}} entre échelons voisins est assuré par un lien.',
    some_many: '{{count}} passages sur {{whole}} entre échelons voisins sont assurés par un lien.',
    some_other: '{{count}} passages sur {{whole}} entre échelons voisins sont assurés par un lien.',
    none: 'Aucun échelon n’est lié à l’échelon voisin.',
    unknown: 'Il faut au moins deux échelons renseignés pour le dire.',
  },
  support: {
    some: 'Les financements connus font {{euros}} en numéraire et {{inKind}} en nature.',
    cash: 'Les financements connus font {{euros}} en numéraire.',
    inKind: 'Les apports connus font {{inKind}} en nature.',
    guarantees: 'Les seuls montants connus sont ceux de garanties.',
    none: 'Aucun financement n’est saisi.',
    unknown: 'Des financements sont saisis, sans montant connu.',
  },
  europe: {
    some_one: '{{count}} lien relève d’un programme européen.',
    some_many: '{{count}} liens relèvent d’un programme européen.',
    some_other: '{{count}} liens relèvent d’un programme européen.',
    none: 'Aucun lien ne relève d’un programme européen.',
    unknown: 'On ne sait d’aucun lien s’il relève d’un programme européen.',
  },
  bridges: {
    some_one:
      'L’ESS et les entreprises conventionnelles travaillent ensemble : {{count}} lien sur {{whole}} les relie.',
    some_many:
      'L’ESS et les entreprises conventionnelles travaillent ensemble : {{count}} liens sur {{whole}} les relient.',
    some_other:
      'L’ESS et les entreprises conventionnelles travaillent ensemble : {{count}} liens sur {{whole}} les relient.',
    apart_one:
      'L’ESS travaille surtout avec elle-même : {{count}} lien sur {{whole}} la relie à une entreprise conventionnelle.',
    apart_many:
      'L’ESS travaille surtout avec elle-même : {{count}} liens sur {{whole}} la relient à une entreprise conventionnelle.',
    apart_other:
      'L’ESS travaille surtout avec elle-même : {{count}} liens sur {{whole}} la relient à une entreprise conventionnelle.',
    none: 'Aucun lien connu ne relie l’ESS à une entreprise conventionnelle.',
    unknown: 'On ne sait pas encore qui est de l’ESS et qui est conventionnel.',
  },
  further: 'Indices et mesures',
};
