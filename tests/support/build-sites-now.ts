import { setup } from './build-sites.ts';

// `npm test` does so while other checks run.
await setup();
