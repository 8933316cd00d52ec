// Says how much a browser loads, gzipped, before the first page is useful, and for each other page; fails over the limit.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const LIMIT_KB = 250;
const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));

const sizeOf = (file) => gzipSync(readFileSync(new URL(file, dist))).length / 1024;

/** The files that a chunk needs with all that it imports. */
function filesOf(key, seen = new Set()) {
  if (seen.has(key)) return [];
  seen.add(key);
  const chunk = manifest[key];
  return [chunk.file, ...(chunk.css ?? []), ...(chunk.imports ?? []).flatMap((part) => filesOf(part, seen))];
}

/** The frame, and the page that greets people. */
const first = new Set([...filesOf('index.html'), ...filesOf('src/pages/home/HomePage.tsx')]);
const total = (files) => [...files].reduce((sum, file) => sum + sizeOf(file), 0);
const firstKb = total(first);
console.log(`first load ${firstKb.toFixed(0)} kB gzipped (limit ${LIMIT_KB})`);
for (const [key, chunk] of Object.entries(manifest)) {
  if (chunk.isDynamicEntry) {
    const more = new Set(filesOf(key).filter((file) => !first.has(file)));
    console.log(`  ${key.replace('src/pages/', '')} ${total(more).toFixed(1)} kB more`);
  }
}
if (firstKb > LIMIT_KB) {
  console.error('The first load has grown over its limit.');
  process.exit(1);
}
