/** Tells electron-builder that packages are bundled already: it neither rebuilds nor copies node_modules. */
export default async function beforeBuild(): Promise<boolean> {
  return false;
}
