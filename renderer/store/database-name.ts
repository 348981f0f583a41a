export const DATABASE_NAME = 'maillage';
