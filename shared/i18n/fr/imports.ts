export const imports = {
  template: { actors: 'modele-acteurs', cooperations: 'modele-cooperations' },
};
