import { expect, it } from 'vitest';
import { networkRequests } from '../../../build/network-requests.ts';

it('network requests are summed over all tests of a report, retries included', () => {
  const run = (count: string) => ({ annotations: [{ type: 'network requests', description: count }] });
  const report = {
    suites: [
      { specs: [{ tests: [{ results: [run('2'), run('0')] }] }] },
      { suites: [{ specs: [{ tests: [{ results: [run('1')] }, { results: [{ annotations: [] }] }] }] }] },
    ],
  };
  expect(networkRequests(report)).toEqual({ tests: 3, requests: 3 });
  expect(networkRequests({})).toEqual({ tests: 0, requests: 0 });
});
