import { expect, test } from 'vitest';
import { navigation } from '#messages/navigation.ts';
import { homePath } from '../model/address.ts';
import { fixedPaths } from '../model/site-pages.ts';
import { findNamed, knownPlaces } from './known-places.ts';

test('knows every page that there is one of, by its own address', () => {
  const { sections } = knownPlaces([], [], navigation, []);
  for (const path of fixedPaths()) {
    if (path === homePath()) continue;
    expect(findNamed(sections, [path.slice(1, -1)])).toMatchObject({ item: { path }, sure: true });
  }
});
