/** How many requests to anywhere but the app itself the tests in real Chromium counted. */

/** The name under which tests/e2e/fixtures.ts notes the count of a test. */
export const NETWORK_REQUESTS = 'network requests';

interface Annotated {
  annotations?: { type: string; description?: string }[];
}
interface ReportedSuite {
  suites?: ReportedSuite[];
  specs?: { tests: { results: Annotated[] }[] }[];
}

/** Sums the counts in a report of Playwright's. */
export function networkRequests(report: ReportedSuite): { tests: number; requests: number } {
  const counts = countsIn(report);
  return { tests: counts.length, requests: counts.reduce((sum, count) => sum + count, 0) };
}

function countsIn({ suites = [], specs = [] }: ReportedSuite): number[] {
  const own = specs
    .flatMap(({ tests }) => tests.flatMap(({ results }) => results))
    .flatMap(({ annotations = [] }) => annotations)
    .filter(({ type }) => type === NETWORK_REQUESTS)
    .map(({ description }) => Number(description));
  return [...own, ...suites.flatMap(countsIn)];
}
