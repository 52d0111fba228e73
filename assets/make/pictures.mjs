// Draws the portraits and icons of Haggle.
//
// usage: node pictures.mjs OUT_DIR
//   writes OUT_DIR/portraits/NAME-MOOD.png and OUT_DIR/icons/NAME.png
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createAvatar } from '@dicebear/core';
import * as openPeeps from '@dicebear/open-peeps';
import { Resvg } from '@resvg/resvg-js';

const PORTRAIT_SIZE = 128;
const ICON_SIZE = 40;

const MOODS = {
  warm: 'smileLOL', // without its tears of laughter, see `withoutTears`
  calm: 'smile',
  doubtful: 'suspicious',
  tense: 'tired',
  angry: 'veryAngry',
};

const BLACK = '2c2422';
// Every feature is chosen here by name, so nothing depends on a seed.
// `hair` colours the heads that are drawn with a hair colour; the others are black.
const PEOPLE = {
  // Scenario 1, fashion brand
  lin: { head: 'medium1', skin: 'ffdbb4', clothing: 'e78276' },
  zhou: { head: 'short3', skin: 'f0c08f', clothing: '7d8794', glasses: 'glasses3', beard: 'chin' },
  wu: { head: 'grayShort', hair: 'e3e1de', skin: 'e0a775', clothing: '9ddadb' },
  he: { head: 'mediumBangs3', skin: 'ffdbb4', clothing: 'ffcf77', glasses: 'glasses5' },
  // Scenario 2, trading company
  gao: { head: 'flatTop', skin: 'e5ae7c', clothing: '4c4f58' },
  tang: { head: 'grayBun', hair: '4a3a38', skin: 'f7cfa2', clothing: 'a678b5' },
  ma: { head: 'short4', hair: '7a4a2e', skin: 'ffdbb4', clothing: 'a5cf6a' },
  // Scenario 3, contract factory
  chen: { head: 'noHair3', hair: '8b8681', skin: 'efbd8e', clothing: '7fa58a' },
  sun: { head: 'medium2', skin: 'f7cfa2', clothing: 'e5a3b3' },
  xu: { head: 'bangs', hair: '4a342c', skin: 'f0c08f', clothing: 'e0a458', glasses: 'glasses2' },
  qian: { head: 'short2', skin: 'f7cfa2', clothing: 'e9e2d2', glasses: 'glasses' },
  // Scenario 4, online brand
  ye: { head: 'bun', skin: 'ffdbb4', clothing: '8fbfa8' },
  fang: { head: 'short1', skin: 'f0c08f', clothing: 'd9a05b', glasses: 'glasses4' },
  lu: { head: 'longBangs', skin: 'f7cfa2', clothing: 'c78fc0' },
  // The rep's own side, in blue
  you: { head: 'short5', skin: 'f7cfa2', clothing: '1f66a8' },
  boss: { head: 'grayMedium', hair: '8a5240', skin: 'ffdbb4', clothing: '7fb0de' },
  engineer: { head: 'pomp', skin: 'f0c08f', clothing: '4a8ac6', beard: 'chin' },
};

const ICONS = [
  'arrow-left', 'arrow-right', 'book-open', 'check', 'circle-help', 'clipboard-list', 'clock',
  'coffee', 'door-open', 'globe', 'handshake', 'info', 'megaphone', 'menu',
  'message-circle-question', 'pause', 'play', 'rotate-ccw', 'search', 'triangle-alert', 'trophy',
  'user-plus', 'users', 'x',
];

// Drops the tears from the laughing face: their white areas, then their outlines.
function withoutTears(svg) {
  return svg
    .replace(/<path [^>]*d="M55\.6 167\.6[^"]*"[^>]*>/, '')
    .replace(/M82\.3 146\.6[^"]*"/, '"');
}

function portrait(person, face) {
  const svg = createAvatar(openPeeps, {
    seed: '',
    head: [person.head],
    headContrastColor: [person.hair ?? BLACK],
    face: [face],
    facialHair: person.beard ? [person.beard] : [],
    facialHairProbability: person.beard ? 100 : 0,
    accessories: person.glasses ? [person.glasses] : [],
    accessoriesProbability: person.glasses ? 100 : 0,
    maskProbability: 0,
    skinColor: [person.skin],
    clothingColor: [person.clothing],
    backgroundColor: ['EDEFF2'],
    scale: 106,
    translateX: -3,
    translateY: 1,
    radius: 12,
  }).toString();
  return withoutTears(svg);
}

function icon(name) {
  const svg = readFileSync(join(iconFolder, `${name}.svg`), 'utf8');
  return svg.replaceAll('currentColor', '#ffffff');
}

function png(svg, size, path) {
  writeFileSync(path, new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng());
}

const out = process.argv[2];
if (!out) {
  console.error('usage: node pictures.mjs OUT_DIR');
  process.exit(2);
}
const lucide = createRequire(import.meta.url).resolve('lucide-static/package.json');
const iconFolder = join(dirname(lucide), 'icons');

mkdirSync(join(out, 'portraits'), { recursive: true });
for (const [name, person] of Object.entries(PEOPLE)) {
  for (const [mood, face] of Object.entries(MOODS)) {
    png(portrait(person, face), PORTRAIT_SIZE, join(out, 'portraits', `${name}-${mood}.png`));
  }
}
mkdirSync(join(out, 'icons'), { recursive: true });
for (const name of ICONS) {
  png(icon(name), ICON_SIZE, join(out, 'icons', `${name}.png`));
}
