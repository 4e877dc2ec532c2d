import { codeImagePath, siteImagePath } from '../../../src/domain/model/address.ts';
import type { System } from '../../../src/domain/model/catalogue.ts';
import { codeLabel } from '../../../src/domain/model/code.ts';
import type { Entry } from '../../../src/domain/model/entry.ts';
import { homeOf } from '../../../src/domain/page/page-text.ts';
import { documents } from '#messages/documents.ts';
import { site } from '#messages/site.ts';

/** Everything that a picture says. */
export interface Card {
  /** The number, or what stands for it. */
  label: string;
  title: string;
  /** Whose number it is. */
  place: string;
  /** Whether no document in force has the code. */
  removed: boolean;
}

/** A picture and where it goes in the site. */
export interface Picture {
  path: string;
  card: Card;
}

export function codePicture(system: System, entry: Entry): Picture {
  return {
    path: codeImagePath(entry),
    card: {
      label: codeLabel(entry),
      title: entry.title,
      place: `${system.manifest.name} · ${homeOf(system, entry).name}`,
      removed: entry.status === 'removed',
    },
  };
}

/** The picture of every page that is not a code's. */
export function sitePicture(systems: System[]): Picture {
  const place = systems.map(({ manifest }) => manifest.name).join(' · ');
  return { path: siteImagePath(), card: { label: site.name, title: site.line, place, removed: false } };
}

/** The characters of a card, and those that every drawing needs. */
export function charactersOf({ label, title, place }: Card): string[] {
  const whole: string = label + title + place + site.name + documents.removed + '…〔〕U+0123456789ABCDEF';
  return [...whole];
}
