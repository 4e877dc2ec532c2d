/**
 * `npm run test:engines`: the main flows in Firefox and WebKitGTK, where they are on the machine; the others are named,
 * with what is missing. The last line is `N passed, N failed`. KEEP_TEST_SITES=1 takes the site that `npm test` built;
 * SCREENSHOTS names a folder for pictures of the pages.
 */
import { startVitest } from 'vitest/node';
// What this command starts is tests: these engines drive them.
// eslint-disable-next-line no-restricted-imports
import { firefox, webKit } from '../tests/engines/engines.ts';

const engines = [firefox(), webKit()];
for (const { name, missing } of engines) {
  if (missing.length > 0) {
    console.log(`skipped: ${name}, which needs the Debian packages ${missing.join(' and ')}`);
  }
}

let [passed, failed] = [0, 0];
if (engines.some(({ missing }) => missing.length === 0)) {
  const vitest = await startVitest([], { project: 'engines', watch: false, reporters: ['dot'] });
  for (const module of vitest.state.getTestModules()) {
    const states = [...module.children.allTests()].map((test) => test.result().state);
    passed += states.filter((state) => state === 'passed').length;
    failed += states.filter((state) => state === 'failed').length;
    // A file that cannot be loaded and a hook that fails have no test that failed, yet nothing was looked at.
    if (module.state() === 'failed' && !states.includes('failed')) failed += 1;
  }
  if (process.exitCode && failed === 0) failed = 1;
  await vitest.close();
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
